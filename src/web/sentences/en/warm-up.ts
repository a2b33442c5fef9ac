/** Sample answers for interviewers: the page around them speaks to the viewer, the sheets to who rates them. */
export const warmUp = {
  title: 'Warm-up',
  what: 'Three sample answers to this question. Interviewers rate them before they meet a candidate, and see how strict they are.',
  see: 'See the sample answers',
  lede: 'Three sample answers, to be rated before the first interview. Print the page from the browser’s menu: two sheets for each interviewer. The key is not printed.',
  language: 'Language of the sample answers',
  older: 'The answers were written for version {{number}}. The question is now at version {{newest}}.',

  heading: 'Warm-up: {{question}}',
  how: 'How to do it',
  read: 'Read the question and the five levels.',
  rate: 'Read one answer at a time. Tick the behaviours you hear, and circle a level.',
  wait: 'Talk about it once everyone has finished.',
  name: 'Name',
  question: 'The question',
  answer: 'Answer {{number}}',
  level: 'Level',
  levels: 'The five levels',
  levelsNote: 'Tick under the number of the answer when you hear a behaviour.',
  behaviour: 'Behaviour',

  key: 'The key',
  show: 'Show the key',
  after:
    'Take one answer at a time: first the ticks, then the level. Anyone who is above the key on all three answers is lenient with them, and anyone who is below is strict. Three answers say something about these answers, not about the people who rated them.',
  habit: {
    'lovely-and-thin': 'Fine words, and little done',
    'solid-as-far-as-it-goes': 'Solid as far as it goes',
    'clumsy-and-very-good': 'Clumsy words, and very well done',
  },
  why: 'Why {{level}}',
};
