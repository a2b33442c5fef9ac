import type { warmUp as english } from '../en/warm-up.ts';

export const warmUp: typeof english = {
  title: 'Opvarmning',
  what: 'Tre prøvesvar på dette spørgsmål. Interviewerne vurderer dem, før de møder en kandidat, og ser, hvor strenge de er.',
  see: 'Se prøvesvarene',
  lede: 'Tre prøvesvar, som skal vurderes inden den første samtale. Udskriv siden fra browserens menu: to ark til hver interviewer. Facit bliver ikke udskrevet.',
  language: 'Prøvesvarenes sprog',
  older: 'Svarene er skrevet til version {{number}}. Spørgsmålet er nu i version {{newest}}.',

  heading: 'Opvarmning: {{question}}',
  how: 'Sådan gør du',
  read: 'Læs spørgsmålet og de fem niveauer.',
  rate: 'Læs ét svar ad gangen. Sæt kryds ved de kendetegn, du hører, og sæt ring om et niveau.',
  wait: 'Tal om det, når alle er færdige.',
  name: 'Navn',
  question: 'Spørgsmålet',
  answer: 'Svar {{number}}',
  level: 'Niveau',
  levels: 'De fem niveauer',
  levelsNote: 'Sæt kryds under svarets nummer, når du hører et kendetegn.',
  behaviour: 'Kendetegn',

  key: 'Facit',
  show: 'Vis facit',
  after:
    'Tag ét svar ad gangen: først krydserne, så niveauet. Den, der ligger over facit på alle tre svar, er mild mod dem, og den, der ligger under, er streng. Tre svar siger noget om de tre svar, ikke om dem, der vurderede dem.',
  habit: {
    'lovely-and-thin': 'Fine ord, og ikke meget bag',
    'solid-as-far-as-it-goes': 'Solidt, så langt det rækker',
    'clumsy-and-very-good': 'Kantede ord, og rigtig godt gjort',
  },
  why: 'Hvorfor {{level}}',
};
