import type { sheet as english } from '../en/sheet.ts';

export const sheet: typeof english = {
  title: 'Ark til kandidaten',
  lede: 'Én side, som kandidaten kan læse inden samtalen. Udskriv den fra browserens menu, eller gem den som PDF samme sted.',
  ledeGuide:
    'Én side, som kandidaten kan læse inden samtalen, her uden stilling, tid og sted. Udskriv den fra browserens menu, eller gem den som PDF samme sted.',
  see: 'Se arket',
  language: 'Arkets sprog',

  heading: 'Din jobsamtale',
  when: 'Hvornår',
  where: 'Hvor',
  who: 'Du møder',
  course: 'Sådan foregår det',
  courseText:
    'Samtalen varer {{minutes}}. Alle, der kommer til samtale om stillingen, får de samme {{questions}} i samme rækkefølge.',
  step: {
    opening: 'Velkomst',
    dilemma_one: '{{count}} situation, du skal forestille dig',
    dilemma_other: '{{count}} situationer, du skal forestille dig',
    'past-behaviour_one': '{{count}} ting, du måske har prøvet',
    'past-behaviour_other': '{{count}} ting, du måske har prøvet',
    'candidate-questions': 'Det, du vil spørge om',
    closing: 'Afrunding',
  },
  good: 'Godt at vide',
  time: 'Tag dig den tid, du har brug for, til at tænke. Der er flere gode svar.',
  again: 'Du må gerne bede om at høre et spørgsmål igen, og du må gerne springe et over.',
  ask: 'Du må gerne spørge undervejs.',
  askAtTheEnd: 'Du må gerne spørge undervejs, og til sidst er der sat tid af til det.',
  notes: 'Vi tager noter, så vi husker det, du siger. Derfor ser vi ned en gang imellem.',
  need: 'Er der noget, der kan gøre samtalen bedre for dig, så sig det gerne inden.',
  competencies: 'Det spørger vi til',
  competenciesText_one:
    'Spørgsmålene handler om {{count}} side af arbejdet. Vi vurderer svarene, ikke mennesket.',
  competenciesText_other:
    'Spørgsmålene handler om {{count}} sider af arbejdet. Vi vurderer svarene, ikke mennesket.',
  later: 'Selve spørgsmålene får du først til samtalen. Sådan er det for alle.',
};
