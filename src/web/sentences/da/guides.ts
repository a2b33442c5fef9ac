import type { guides as english } from '../en/guides.ts';

export const guides: typeof english = {
  title: 'Guider',
  heading_one: '{{count}} interviewguide',
  heading_other: '{{count}} interviewguider',
  lede: 'Med en guide får alle kandidater til en stilling den samme samtale.',
  none: 'Ingen guider endnu. De står her, når den første er udgivet.',
  row: '{{minutes}} · {{questions}} · {{version}}',
  rowNamed: '{{questions}} · {{version}}',

  since: 'Version {{number}}, udgivet {{date}} af {{name}}',
  reason: 'Derfor denne version: {{reason}}',
  course: 'Samtalens forløb',
  say: 'Sig',
  paper: 'På papir',
  paperText: 'Udskriv siden, så får du spørgsmålene med uddybning, niveauer og plads til noter.',
  coverage: 'Det dækker guiden',
  coverageNote:
    'En kompetence ses bedst fra begge sider: noget, man forestiller sig, og noget, man har prøvet.',
  coverageCaption: 'Spørgsmål og minutter for hver kompetence og type',
  competency: 'Kompetence',
  minutes: 'Min.',
  all: 'I alt',
  checklist: 'Observationer',
  checklistText_one: 'Efter vurderingerne: {{name}}, {{count}} punkt. Den tæller ikke med.',
  checklistText_other: 'Efter vurderingerne: {{name}}, {{count}} punkter. Den tæller ikke med.',
};
