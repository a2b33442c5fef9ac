/** What the review says, from the last look to the thanks. */
export const review = {
  heading: 'Look through and submit',
  headingSubmitted: 'Your scorecard',
  ready: 'Everything is there. Read it once more, then submit.',
  missing_one: '{{count}} thing is missing before you can submit.',
  missing_other: '{{count}} things are missing before you can submit.',
  what: {
    rating: '{{number}} {{title}}: not rated yet',
    note: '{{number}} {{title}}: a 1 or a 5 needs a note',
    'reason-not-asked': '{{number}} {{title}}: say why it was not asked',
    'reason-overruled': '{{number}} {{title}}: say why not the level your ticks suggest',
  },
  openCues_one: '{{count}} observation is open. That does not stop you.',
  openCues_other: '{{count}} observations are open. That does not stop you.',
  caption: 'Your ratings, question by question',
  question: 'Question',
  noNote: 'No note',
  notRated: 'Not rated yet',
  suggested: 'Ticks suggest {{level}}',
  reasonIs: 'Reason: {{reason}}',
  confirm: 'Once you submit, your ratings are sealed. Only the recruiter can send the scorecard back.',
  submit: 'Submit scorecard',
  back: 'Back to the questions',
  see: 'See the questions again',
  submitted: 'Submitted at {{time}}. Thank you for listening.',
  observations: 'Observations',
};

/** What is said of the others' scorecards. */
export const others = {
  heading: 'The others on the panel',
  caption: 'Ratings side by side',
  you: 'You',
  none: 'Nobody else has submitted yet.',
  alone: 'You are alone on the panel.',
  'own-first': 'You’ll see the others’ ratings once you have submitted your own.',
  'all-first_one': 'Opens when all have submitted. {{count}} is still to come.',
  'all-first_other': 'Opens when all have submitted. {{count}} are still to come.',
  'consensus-first': 'Opens when the panel has agreed in the debrief.',
  never: 'In this interview the panel does not see each other’s ratings.',
  stillToCome_one: '{{count}} scorecard is still to come.',
  stillToCome_other: '{{count}} scorecards are still to come.',
};
