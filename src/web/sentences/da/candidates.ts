import type { candidates as english } from '../en/candidates.ts';

export const candidates: typeof english = {
  title: 'Kandidater',
  heading: 'Kandidater',
  lede: 'Dem, der har søgt, og hvad de har søgt. Nyeste først.',
  none: 'Ingen kandidater endnu. Tilføj den første, når du er klar.',
  noMatch: 'Ingen kandidat har »{{query}}« i sit navn. Prøv en del af det, eller se alle.',
  showAll: 'Vis alle',
  add: 'Tilføj kandidat',
  search: 'Søg på navn',
  find: 'Søg',
  caption: 'Kandidater og deres ansøgninger',
  name: 'Navn',
  applications: 'Ansøgninger',
  first: 'Til første side',
  next: 'Næste side',

  facts: 'Kontakt',
  email: 'E-mail',
  phone: 'Telefon',
  unknown: 'Ikke oplyst',
  added: 'Tilføjet',
  addedOn: 'Tilføjet {{date}}',
  appliedOn: 'Søgte {{date}}',
  noApplication: 'Kandidaten har ingen ansøgning.',
  open: 'Åbn',

  further: {
    title: 'Tilføj til en anden stilling',
    submit: 'Tilføj ansøgning',
    already: 'Kandidaten har allerede søgt stillingen.',
  },

  history: {
    notThem: '{{name}} sagde, at {{colleague}} ikke er kandidaten.',
    name: '{{name}} ændrede navnet fra {{from}} til {{to}}.',
    email: '{{name}} ændrede e-mailadressen fra {{from}} til {{to}}.',
    phone: '{{name}} ændrede telefonnummeret fra {{from}} til {{to}}.',
    none: 'ingenting',
  },

  change: {
    title: 'Ret oplysninger',
    reason: 'Hvorfor retter du det?',
    reasonHint: 'Gemmes med dit navn. Dem, der ser kandidaten, kan læse det.',
    colleagues: 'Kolleger',
    colleaguesHint:
      'Den, der arbejder her og selv har søgt, ser intet om sin egen ansøgning. Sæt kun kryds, hvis adressen var skrevet forkert.',
    notThem: '{{name}} er ikke kandidaten',
    submit: 'Gem',
    brought:
      'Ansøgningen er tilføjet. Det, du skrev, står i felterne; gem det, hvis det skal gælde i stedet.',
    had: {
      email: 'Den e-mailadresse, vi havde, er {{value}}.',
      phone: 'Det telefonnummer, vi havde, er {{value}}.',
    },
    appliedAgain: 'Har søgt igen.',
    broughtLink: 'Lad det være, som det var, og åbn ansøgningen',
    meanwhile:
      'Det, du skrev, står her stadig. En anden har rettet kandidatens oplysninger imens; send dit igen, hvis det skal gælde.',
    errors: {
      reason: 'Skriv, hvorfor du retter oplysningerne, eller sæt kryds ved, at det var en skrivefejl.',
      own: 'Det er din egen adresse. En anden må tage sig af din ansøgning.',
      linked: 'Adressen tilhører stadig den kollega, som ikke er kandidaten. Ret den.',
      already: 'En anden person med denne adresse har søgt den samme stilling.',
    },
  },

  likely: {
    title: 'Er det en, der er her allerede?',
    row: '{{name}} har søgt {{applications}}.',
    application: '{{position}} ({{date}})',
    same: 'Samme person',
    already: 'Er det denne person, er ansøgningen her allerede.',
    open: 'Åbn ansøgningen',
    another: 'En anden person',
  },

  new: {
    title: 'Tilføj kandidat',
    heading: 'Tilføj en kandidat',
    headingFor: 'Tilføj en kandidat til {{position}}',
    position: 'Stilling',
    name: 'Navn',
    email: 'E-mail (kan udelades)',
    phone: 'Telefon (kan udelades)',
    reach: 'Bruges kun til at få fat i personen om denne ansøgning.',
    submit: 'Tilføj kandidat',
    errors: {
      position: 'Vælg en stilling.',
      name: 'Skriv kandidatens navn.',
      email: 'Skriv en e-mailadresse som navn@eksempel.dk, eller lad feltet stå tomt.',
      phone: 'Skriv et telefonnummer med cifre, eller lad feltet stå tomt.',
      own: 'Det er din egen adresse. En anden må tilføje din ansøgning.',
      already: 'En person med denne adresse har allerede søgt stillingen.',
      tooLong: 'Kort det ned til 120 tegn.',
    },
  },
};
