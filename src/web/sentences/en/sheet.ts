/** The candidate's sheet: the page around it speaks to the viewer, the sheet to the candidate. */
export const sheet = {
  title: 'Candidate sheet',
  lede: 'One page for the candidate to read before the interview. Print it from the browser’s menu, or save it there as a PDF.',
  ledeGuide:
    'One page for the candidate to read before the interview, here without position, time and place. Print it from the browser’s menu, or save it there as a PDF.',
  see: 'See the sheet',
  language: 'Language of the sheet',

  heading: 'Your interview',
  when: 'When',
  where: 'Where',
  who: 'You will meet',
  course: 'How it goes',
  courseText:
    'The interview takes {{minutes}}. Everyone who is interviewed for the position gets the same {{questions}} in the same order.',
  step: {
    opening: 'Welcome',
    dilemma_one: '{{count}} situation for you to imagine',
    dilemma_other: '{{count}} situations for you to imagine',
    'past-behaviour_one': '{{count}} thing you may have been through',
    'past-behaviour_other': '{{count}} things you may have been through',
    'candidate-questions': 'What you want to ask',
    closing: 'Closing',
  },
  good: 'Good to know',
  time: 'Take the time you need to think. There are several good answers.',
  again: 'You are welcome to ask to hear a question again, and you may skip one.',
  ask: 'You may ask questions along the way.',
  askAtTheEnd: 'You may ask questions along the way, and time is set aside for them at the end.',
  notes: 'We take notes so that we remember what you say. That is why we look down now and then.',
  need: 'If there is something that would make it a better interview for you, please tell us beforehand.',
  competencies: 'What we ask about',
  competenciesText_one:
    'The questions are about {{count}} aspect of the work. We rate the answers, not the person.',
  competenciesText_other:
    'The questions are about {{count}} aspects of the work. We rate the answers, not the person.',
  later: 'You will not hear the questions themselves until the interview. It is the same for everyone.',
};
