import type { summary as english } from '../en/summary.ts';
import { method, missing, questions } from './summary-basis.ts';

export const summary: typeof english = {
  title: 'Sammenfatning: {{name}}, {{position}}',
  fileName: 'Sammenfatning, {{name}}',
  edition: 'Sammenfatning om kandidaten, intern udgave',
  runningHead: '{{name}} · {{position}}',
  footer: 'Fortroligt. Grundlag {{set}} · hentet {{date}} kl. {{time}} af {{name}}',
  footerDraft: 'Kladde. {{footer}}',
  footerNoSet: 'Fortroligt. Hentet {{date}} kl. {{time}} af {{name}}',
  pageNumber: '{{page}} af {{pages}}',
  quoted: '»{{text}}«',
  noFigure: '–',

  strip: {
    demo: 'Demo: opdigtede personer',
    draft: 'Kladde',
    toCome_one: '{{count}} vurderingsskema mangler endnu. Træf ikke beslutning ud fra denne side.',
    toCome_other: '{{count}} vurderingsskemaer mangler endnu. Træf ikke beslutning ud fra denne side.',
  },

  hidden: {
    heading: 'Ikke alt er vist',
    'own-first':
      'Ingen samlet score, intet match og ingen afstande: {{name}} sidder i panelet og har ikke afleveret endnu. De andres vurderinger åbner derefter.',
    'all-first':
      'Ingen samlet score, intet match og ingen afstande: Vurderingerne åbner for {{name}}, når alle i panelet har afleveret.',
    'consensus-first':
      'Ingen samlet score, intet match og ingen afstande: Vurderingerne åbner for {{name}} efter opsamlingen.',
    never:
      'Ingen samlet score, intet match og ingen afstande: Ved denne samtale ser {{name}} ikke de andres vurderinger.',
  },

  fact: {
    interview_one: 'Samtale',
    interview_other: 'Samtaler',
    interviewers: 'Interviewere',
    guide: 'Interviewguide',
    profile: 'Idealprofil',
    notHeld: 'Ingen samtale endnu',
    notOpened: 'Intet skema er åbnet endnu',
    version: '{{name}}, version {{number}}',
    nobody: 'Ingen endnu',
    withState: '{{name}}, {{state}}',
  },
  state: {
    assigned: 'mangler',
    draft: 'mangler',
    submitted: 'afleveret',
    excused: 'fritaget',
    'no-show': 'udeblevet',
    void: 'annulleret',
  },
  stage: {
    label: 'Fase',
    note: 'En sammenfatning træffer ingen beslutning. Læs først tabellen, så noterne.',
    noteDraft: 'Venter på vurderingsskemaer. Tallene ændrer sig, når resten er inde.',
  },

  coverage: {
    questionsOf_one: '{{rated}} af {{count}} spørgsmål',
    questionsOf_other: '{{rated}} af {{count}} spørgsmål',
    ratersOf_one: '{{rated}} af {{count}} interviewer',
    ratersOf_other: '{{rated}} af {{count}} interviewere',
    competencies_one: '{{covered}} af {{count}} kompetence har grundlag',
    competencies_other: '{{covered}} af {{count}} kompetencer har grundlag',
    joined: '{{questions}}, {{raters}}',
    mustHave: '{{coverage}}, skal-krav',
  },
  figure: {
    composite: 'Samlet score',
    fit: 'Match med idealprofilen',
    outOf: 'af {{highest}}',
    likely: 'mellem {{low}} og {{high}} (95 %)',
    fitPoint: 'Ét tal, endnu uden interval',
    tooLittle: 'For lidt grundlag: Et tal kræver to tredjedele af vægten.',
    noTarget: 'Intet tal: Alle mål ligger på det laveste niveau.',
    hidden: 'Vises ikke, se ovenfor.',
    alt: '{{label}}: {{value}} {{outOf}}. {{lines}}.',
  },

  sentence: {
    above_one: 'På eller over målet i {{above}} af {{count}} kompetence.',
    above_other: 'På eller over målet i {{above}} af {{count}} kompetencer.',
    even: 'Kan ikke skelnes fra målet: {{names}}.',
    clear: 'Klart under målet: {{names}}.',
    probable: 'Sandsynligt under målet: {{names}}.',
    thin: 'For lidt grundlag: {{names}}.',
    nothing: 'Intet er vurderet endnu, så der er intet at holde op mod målet.',
  },
  gaps: {
    heading: 'Score og mål',
    competency: 'Kompetence',
    chart: 'Score, interval og mål',
    score: 'Score',
    target: 'Mål',
    gap: 'Afstand',
    inWords: 'Med ord',
    around: '{{target}} ± {{tolerance}}',
    notEnough: 'for lidt grundlag',
    nothingRated: 'intet at vurdere, holdt udenfor',
    fewRated: 'for få vurderinger, holdt udenfor',
    keyScore: 'score',
    keyRange: 'interval (95 %)',
    keyTarget: 'mål',
    keyMissing: 'mangler til målet',
    key: 'Tegnforklaring: søjle, score fra 1 til 5; tynd linje, interval (95 %); høj streg, mål; stiplet søjle, det, der mangler til målet.',
    alt: 'Score {{score}}, mellem {{low}} og {{high}}; mål {{target}}.',
    altEmpty: 'Ingen score: {{reason}}; mål {{target}}.',
  },
  shape: {
    heading: 'Formen',
    caption: 'Figuren viser kun formen; arealet betyder ikke noget. Tabellen afgør.',
    widest: 'Interviewerne ligger længst fra hinanden ved {{competency}}: {{range}} niveauer.',
    score: 'score',
    target: 'mål',
    altAxis: '{{label}} {{score}}, mål {{target}}',
    alt: 'Radardiagram med score og mål, midten 1, kanten 5: {{values}}.',
  },

  checklist: {
    heading: 'Observationsliste',
    intro: 'Vægt 0: indgår hverken i samlet score eller match.',
    cue: 'Det, en kunde ville opleve',
    seen: 'set',
    'not-seen': 'ikke set',
    'not-applicable': 'gælder ikke',
    open: 'åben',
  },

  missing,
  questions,
  method,
};
