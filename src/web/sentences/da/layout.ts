import type { layout as english } from '../en/layout.ts';

export const layout: typeof english = {
  skip: 'Gå til indholdet',
  home: 'Smil, forside',
  mainMenu: 'Hovedmenu',
  menuButton: 'Menu',
  menu: {
    today: 'I dag',
    interviews: 'Samtaler',
    positions: 'Stillinger',
    candidates: 'Kandidater',
    questions: 'Spørgsmål',
    guides: 'Guider',
    profiles: 'Profiler',
    people: 'Personer',
  },
  changePassword: 'Skift adgangskode',
  signOut: 'Log ud',
  trail: 'Her er du',
  pages: 'Sider',
  demo: 'Demodata: alle personer her er opdigtede.',
  door: 'Strukturerede samtaler om service. Mennesker vurderer svarene, og en score er et almindeligt regnestykke.',
};
