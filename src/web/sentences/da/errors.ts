import type { errors as english } from '../en/errors.ts';

export const errors: typeof english = {
  code: 'Kode {{code}}',
  home: 'Til forsiden',
  badRequest: {
    title: 'Det kunne vi ikke læse',
    text: 'Intet er ændret. Gå tilbage, genindlæs siden, og prøv igen.',
  },
  forbidden: {
    title: 'Ikke for din rolle',
    text: 'Din rolle giver ikke adgang til denne side. Spørg en administrator, hvis du mener, at du skal have adgang.',
  },
  notFound: {
    title: 'Siden findes ikke',
    text: 'Siden findes ikke, eller også har du ikke adgang til den.',
  },
  wrongMethod: {
    title: 'Siden kan ikke åbnes sådan',
    text: 'Adressen kan ikke bruges på den måde, og intet er ændret. Gå til forsiden, og find siden derfra.',
  },
  staleEdit: {
    title: 'En anden kom først',
    text: 'En anden har ændret det samme i mellemtiden, og intet er overskrevet. Gå tilbage, genindlæs siden, og se, hvad der står nu.',
  },
  tooLarge: {
    title: 'For meget på én gang',
    text: 'Det, der blev sendt, fylder mere, end vi tager imod. Gå tilbage, gør det kortere, og send det igen.',
  },
  sessionEnded: {
    title: 'Send det igen',
    text: 'Du var ikke længere logget ind, så intet er ændret. Gå tilbage, genindlæs siden, og send det igen.',
  },
  unavailable: {
    title: 'Tilbage om et øjeblik',
    text: 'Vi kan ikke nå databasen lige nu. Prøv igen om lidt, og nævn koden {{code}}, hvis det bliver ved.',
  },
  diskFull: {
    title: 'Der er ikke mere plads',
    text: 'Serverens disk er fuld, så intet er gemt. Sig det til den, der passer Smil, nævn koden {{code}}, og prøv igen bagefter.',
  },
  busy: {
    title: 'Mange på én gang',
    text: 'Der laves mange sammenfatninger lige nu, og der var ikke plads til din. Intet er gået tabt: Prøv igen om nogle sekunder.',
  },
  fault: {
    title: 'Noget gik galt',
    text: 'Noget gik galt hos os. Prøv igen, og nævn koden {{code}}, hvis det sker igen.',
  },
};
