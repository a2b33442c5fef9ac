import type { profiles as english } from '../en/profiles.ts';

export const profiles: typeof english = {
  title: 'Idealprofiler',
  heading_one: '{{count}} idealprofil',
  heading_other: '{{count}} idealprofiler',
  lede: 'Det, arbejdet kræver, besluttet før den første samtale.',
  none: 'Ingen profiler endnu. De står her, når den første er udgivet.',
  row_one: '{{count}} kompetence · {{version}}',
  row_other: '{{count}} kompetencer · {{version}}',

  since: 'Version {{number}}, udgivet {{date}} af {{name}}',
  targets: 'Mål',
  targetsNote: 'På skalaen fra 1 til 5. Fastsat manuelt.',
  targetsCaption: 'Mål, vægt og begrundelse for hver kompetence',
  competency: 'Kompetence',
  target: 'Mål',
  weight: 'Vægt',
  mode: { 'at-least': 'Mindst målet', around: 'Omkring målet, {{tolerance}} til hver side' },
  mustHave: 'Skal-krav',
  reason: 'Begrundelse',
  weights: 'Vægte',
  equalWeights: 'Alle kompetencer vejer lige meget.',
  unequalWeights: 'Vægtene er forskellige; begrundelserne står i tabellen.',
  used: 'Stillinger, der bruger den',
  unused: 'Ingen stilling bruger denne version endnu.',
};
