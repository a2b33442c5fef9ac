import type * as english from '../en/scorecard-review.ts';

/** What the review says, from the last look to the thanks. */
export const review: typeof english.review = {
  heading: 'Gennemse og aflever',
  headingSubmitted: 'Dit vurderingsskema',
  ready: 'Alt er på plads. Læs det igennem en sidste gang, og aflever så.',
  missing_one: '{{count}} ting mangler, før du kan aflevere.',
  missing_other: '{{count}} ting mangler, før du kan aflevere.',
  refused_one: 'Ikke afleveret endnu: {{count}} ting mangler.',
  refused_other: 'Ikke afleveret endnu: {{count}} ting mangler.',
  what: {
    rating: '{{number}} {{title}}: endnu ikke vurderet',
    note: '{{number}} {{title}}: Et 1-tal eller et 5-tal skal have en note',
    'reason-not-asked': '{{number}} {{title}}: Skriv, hvorfor det ikke blev stillet',
    'reason-overruled': '{{number}} {{title}}: Skriv, hvorfor ikke det niveau, krydserne peger på',
  },
  openCues_one: '{{count}} observation er åben. Det forhindrer dig ikke i at aflevere.',
  openCues_other: '{{count}} observationer er åbne. Det forhindrer dig ikke i at aflevere.',
  caption: 'Dine vurderinger, spørgsmål for spørgsmål',
  question: 'Spørgsmål',
  noNote: 'Ingen note',
  notRated: 'Endnu ikke vurderet',
  unrated: 'Ikke vurderet',
  suggested: 'Krydserne peger på {{level}}',
  reasonIs: 'Begrundelse: {{reason}}',
  confirm: 'Når du afleverer, bliver dine vurderinger låst.',
  submit: 'Aflever skemaet',
  startsToday: 'Samtalen begynder i dag kl. {{time}}. Er den allerede holdt?',
  startsOn: 'Samtalen begynder den {{day}} kl. {{time}}. Er den allerede holdt?',
  held: 'Ja, samtalen er holdt',
  notHeld: 'Sæt kryds, hvis samtalen er holdt. Ellers kan du aflevere, når den er begyndt.',
  changed:
    'Ikke afleveret: Skemaet er ændret, siden du åbnede denne side. Gennemse det, som det er nu, og aflever så.',
  cutOff: 'Ingen forbindelse. Skemaet er ikke afleveret endnu; prøv igen, når forbindelsen er tilbage.',
  back: 'Tilbage til spørgsmålene',
  see: 'Se spørgsmålene igen',
  submitted: 'Afleveret kl. {{time}}. Tak, fordi du lyttede.',
  submittedOn: 'Afleveret den {{day}} kl. {{time}}. Tak, fordi du lyttede.',
  observations: 'Observationer',
};

/** What is said of the others' scorecards. */
export const others: typeof english.others = {
  heading: 'De andre i panelet',
  caption: 'Vurderingerne side om side',
  you: 'Dig',
  none: 'Ingen andre har afleveret endnu.',
  alone: 'Du er alene i panelet.',
  cancelled: 'Samtalen er aflyst, så der er ingen vurderinger at se.',
  'own-first': 'Du kan se de andres vurderinger, når du har afleveret dit eget skema.',
  'all-first_one': 'Åbner, når alle har afleveret. {{count}} mangler.',
  'all-first_other': 'Åbner, når alle har afleveret. {{count}} mangler.',
  'consensus-first': 'Åbner, når panelet er blevet enigt i opsamlingen.',
  never: 'I denne samtale ser panelet ikke hinandens vurderinger.',
  stillToCome_one: '{{count}} skema mangler endnu.',
  stillToCome_other: '{{count}} skemaer mangler endnu.',
};
