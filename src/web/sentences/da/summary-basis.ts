import type * as english from '../en/summary-basis.ts';

/** What the figures of a summary do not rest on. */
export const missing: typeof english.missing = {
  heading: 'Hvad mangler eller er ændret',
  'no-evidence': 'Intet grundlag',
  declined: 'Ønskede ikke at svare',
  'not-asked': 'Ikke stillet',
  overruled: 'Valgte et andet niveau',
  scorecards: 'Vurderingsskemaer',
  effect: 'Betydning',
  cell: 'Spørgsmål {{number}}, {{name}}.',
  cellReason: 'Spørgsmål {{number}}, {{name}}: {{reason}}',
  overruledCell: 'Spørgsmål {{number}}, {{name}}: Krydserne peger på {{suggested}}, sat til {{rating}}.',
  bounds:
    'Talte svar uden grundlag og ubesvarede spørgsmål som 1 eller 5, blev den samlede score {{low}} eller {{high}}.',
  boundsNone: 'Svar uden grundlag og ubesvarede spørgsmål holdes udenfor og tæller aldrig som nul.',
  notAsked: 'Spørgsmål, der ikke blev stillet, indgår ikke i noget gennemsnit.',
  submitted: 'Afleveret {{date}}: {{names}}.',
  submittedAt: '{{name}} {{time}}',
  toCome: 'Mangler: {{names}}.',
  excused: 'Fritaget: {{names}}.',
  'no-show': 'Udeblevet: {{names}}.',
  void: 'Annulleret og ude af alle tal: {{names}}.',
  nobodyElse: 'Fritaget, udeblevet, annulleret: ingen.',
  nobody: 'Der er ingen i panelet.',
  allRated: 'Alle spørgsmål blev stillet og vurderet af alle.',
};

/** Every question with its ticks and notes. */
export const questions: typeof english.questions = {
  heading: 'Spørgsmål for spørgsmål',
  headingWith: 'Spørgsmål for spørgsmål, {{when}}',
  intro: 'Til venstre krydser (fyldt niveau: valgt; åbent: kun krydser), til højre interviewernes noter.',
  meta: '{{competency}} · {{kind}} · v{{version}}',
  mean: 'gennemsnit {{score}}, {{rated}} af {{count}}',
  noMean: 'intet gennemsnit, {{rated}} af {{count}}',
  spokenRating: '{{name}}: {{rating}}',
  state: {
    'not-asked': 'Ikke stillet.',
    'no-evidence': 'Intet grundlag.',
    declined: 'Ønskede ikke at svare.',
  },
  spokenState: {
    'not-asked': 'ikke stillet',
    'no-evidence': 'intet grundlag',
    declined: 'ønskede ikke at svare',
    open: 'åben',
  },
  overruled: 'Krydserne peger på {{suggested}}, sat til {{rating}}:',
  level: 'Niveau {{level}}',
  all: 'alle {{count}}',
  noTicks: 'Der er ikke sat kryds.',
  noNotes: 'Ingen noter.',
  nobody: 'Der er endnu intet skema, der kan vises.',
  continued: '{{number}} {{title}}, fortsat',
  noteContinued: '{{initials}}, fortsat',
};

/** How the figures are worked out, and from which versions. */
export const method: typeof english.method = {
  heading: 'Metode og versioner',
  composite: 'Samlet score',
  compositeText:
    'Gennemsnit pr. interviewer og kompetence, så over interviewere og til sidst vægtet over kompetencer.',
  equal: 'Ens vægte.',
  weights: 'Vægte: {{weights}}.',
  weight: '{{competency}} {{weight}}',
  range: 'Interval',
  rangeText_one:
    '95 %. Spredning mellem stillingens interviewere ({{count}} frihedsgrad), forventet 0,7 niveau med vægt 10; mindst så bredt.',
  rangeText_other:
    '95 %. Spredning mellem stillingens interviewere ({{count}} frihedsgrader), forventet 0,7 niveau med vægt 10; mindst så bredt.',
  fit: 'Match og afstand',
  fitText:
    'Kun det, der mangler, tæller; et overskud kan ikke opveje en mangel. »Klart« betyder mindst 90 % sandsynlighed for at ligge under målet, »sandsynligt« mindst 70 %. Matchet beskriver; rækkefølgen følger den samlede score.',
  versions: 'Versioner',
  versionsText:
    'Formel {{formula}}, guide {{guide}}, profil {{profile}}. Fingeraftryk af guide, profil og spørgsmål: {{set}}.',
  noSet: 'Intet grundlag er frosset endnu: Intet skema er åbnet.',
};
