import type { positions as english } from '../en/positions.ts';

export const positions: typeof english = {
  title: 'Stillinger',
  heading_one: '{{count}} stilling',
  heading_other: '{{count}} stillinger',
  lede: 'Hver har én guide og én idealprofil, så kandidaterne kan sammenlignes.',
  none: 'Ingen stillinger endnu. Opret den første, når du er klar.',
  create: 'Opret stilling',
  compare: 'Sammenlign',
  row: '{{candidates}} · {{scored}} · {{guide}}',

  applications_one: '{{count}} kandidat',
  applications_other: '{{count}} kandidater',
  place: 'Sted',
  guide: 'Interviewguide',
  profile: 'Idealprofil',
  team: 'Ansættelsesteam',
  nobody: 'Ingen endnu',
  namedVersion: '{{name}}, version {{number}}',
  addCandidate: 'Tilføj kandidat',
  noCandidates: 'Ingen kandidater endnu. Tilføj den første, når du er klar.',
  noInterview: 'Ingen samtale endnu.',
  cancelled: 'Samtalen {{when}} er aflyst: {{reason}}',
  interview: '{{when}} · {{submitted}}',
  schedule: 'Aftal samtale',
  facts: 'Stillingen',

  history: {
    title: '{{name}} ændrede titlen fra {{from}} til {{to}}.',
    place: '{{name}} ændrede stedet fra {{from}} til {{to}}.',
    guide: '{{name}} ændrede interviewguiden fra {{from}} til {{to}}.',
    profile: '{{name}} ændrede idealprofilen fra {{from}} til {{to}}.',
    team: '{{name}} ændrede ansættelsesteamet fra {{from}} til {{to}}.',
  },

  change: {
    title: 'Ret stillingen',
    basisStays:
      'Interviewguide: {{guide}}. Idealprofil: {{profile}}. De ligger fast, fordi et skema er åbnet: Alle kandidater skal møde de samme spørgsmål og de samme mål.',
    reason: 'Hvorfor retter du den?',
    reasonHint: 'Gemmes med dit navn. Dem, der ser stillingen, kan læse det.',
    submit: 'Gem',
    refused: {
      begun:
        'Et skema er åbnet, så interviewguide og idealprofil ligger fast. Resten af det, du skrev, står her stadig.',
      meanwhile:
        'Det, du skrev, står her stadig. En anden har rettet stillingen imens; send dit igen, hvis det skal gælde.',
    },
    errors: {
      reason: 'Skriv, hvorfor du retter stillingen, eller sæt kryds ved, at det var en skrivefejl.',
      slip: 'En skrivefejl forklarer kun en ny titel eller et nyt sted. Skriv, hvorfor du retter resten.',
      ownPlace: 'Er du ikke i teamet, kan du ikke se stillingen længere. En anden i teamet kan tage dig ud.',
    },
  },

  new: {
    title: 'Ny stilling',
    titleLabel: 'Titel',
    titleHint: 'Som kandidaterne kender den, for eksempel Servicevært.',
    place: 'Sted',
    placeHint: 'By, afdeling eller restaurant.',
    guide: 'Interviewguide',
    guideHint: 'Alle kandidater får de samme spørgsmål i samme rækkefølge.',
    profile: 'Idealprofil',
    profileHint: 'Det, kandidaterne sammenlignes med.',
    team: 'Ansættelsesteam',
    teamHint: 'Rekrutteringsansvarlige i teamet ser stillingen, dens kandidater og afleverede skemaer.',
    submit: 'Opret stilling',
    errors: {
      title: 'Skriv stillingens titel.',
      place: 'Skriv, hvor stillingen er.',
      guide: 'Vælg en interviewguide.',
      profile: 'Vælg en idealprofil.',
      team: 'Vælg mindst én person til teamet.',
      tooLong: 'Kort det ned til 120 tegn.',
    },
  },
  pairing: {
    title: 'Guide og profil handler ikke om de samme kompetencer',
    notAsked_one: 'Profilen har mål for {{competencies}}, som guiden ikke spørger til: Den får ingen score.',
    notAsked_other: 'Profilen har mål for {{competencies}}, som guiden ikke spørger til: De får ingen score.',
    withoutTarget_one:
      'Guiden spørger til {{competencies}}, som profilen ikke har mål for: Den tæller ikke med i den samlede score.',
    withoutTarget_other:
      'Guiden spørger til {{competencies}}, som profilen ikke har mål for: De tæller ikke med i den samlede score.',
    noFit: 'Guiden dækker for lidt af profilen til, at der kan vises et profilmatch.',
    anyway: 'Brug dem alligevel',
    error: 'Vælg en anden guide eller profil, eller sæt kryds ved »Brug dem alligevel«.',
    nothing:
      'Guiden spørger ikke til noget af det, som profilen har mål for. Vælg en anden guide eller profil.',
  },
};
