export const positions = {
  title: 'Positions',
  heading_one: '{{count}} position',
  heading_other: '{{count}} positions',
  lede: 'Each has one guide and one ideal profile, so that its candidates can be compared.',
  none: 'No positions yet. Create the first one when you’re ready.',
  create: 'Create position',
  compare: 'Compare',
  row: '{{candidates}} · {{scored}} · {{guide}}',

  applications_one: '{{count}} candidate',
  applications_other: '{{count}} candidates',
  place: 'Place',
  guide: 'Interview guide',
  profile: 'Ideal profile',
  team: 'Hiring team',
  nobody: 'Nobody yet',
  namedVersion: '{{name}}, version {{number}}',
  addCandidate: 'Add candidate',
  noCandidates: 'No candidates yet. Add the first one when you’re ready.',
  noInterview: 'No interview yet.',
  cancelled: 'Interview on {{when}} cancelled: {{reason}}',
  interview: '{{when}} · {{submitted}}',
  schedule: 'Schedule interview',
  facts: 'The position',

  history: {
    title: '{{name}} changed the title from {{from}} to {{to}}.',
    place: '{{name}} changed the place from {{from}} to {{to}}.',
    guide: '{{name}} changed the interview guide from {{from}} to {{to}}.',
    profile: '{{name}} changed the ideal profile from {{from}} to {{to}}.',
    team: '{{name}} changed the hiring team from {{from}} to {{to}}.',
  },

  change: {
    title: 'Change position',
    basisStays:
      'Interview guide: {{guide}}. Ideal profile: {{profile}}. They stay, because a scorecard has been opened: every candidate meets the same questions and the same targets.',
    reason: 'Why is it changed?',
    reasonHint: 'Kept with your name. Those who see the position can read it.',
    submit: 'Save',
    refused: {
      begun:
        'A scorecard has been opened, so interview guide and ideal profile stay. The rest of what you wrote still stands here.',
      meanwhile:
        'What you wrote still stands here. Somebody else changed the position meanwhile; send yours again if it is to hold.',
    },
    errors: {
      reason: 'Write why the position is changed, or tick that it was a slip in the writing.',
      slip: 'A slip in the writing explains a new title or place only. Write why the rest is changed.',
      ownPlace:
        'Without you in the team you would no longer see the position. Somebody else in the team can take you out.',
    },
  },

  new: {
    title: 'New position',
    titleLabel: 'Title',
    titleHint: 'As candidates know it, for instance Service host.',
    place: 'Place',
    placeHint: 'Town, branch or department.',
    guide: 'Interview guide',
    guideHint: 'Every candidate meets the same questions in the same order.',
    profile: 'Ideal profile',
    profileHint: 'What the candidates are compared with.',
    team: 'Hiring team',
    teamHint: 'Recruiters in the team see the position, its candidates and submitted scorecards.',
    submit: 'Create position',
    errors: {
      title: 'Write the title of the position.',
      place: 'Write where the position is.',
      guide: 'Choose an interview guide.',
      profile: 'Choose an ideal profile.',
      team: 'Choose at least one person for the team.',
      tooLong: 'Shorten it to 120 characters.',
    },
  },
  pairing: {
    title: 'Guide and profile are not about the same competencies',
    notAsked_one:
      'The profile has a target for {{competencies}}, which the guide does not ask about: it gets no score.',
    notAsked_other:
      'The profile has targets for {{competencies}}, which the guide does not ask about: they get no score.',
    withoutTarget_one:
      'The guide asks about {{competencies}}, for which the profile has no target: it does not count in the composite.',
    withoutTarget_other:
      'The guide asks about {{competencies}}, for which the profile has no target: they do not count in the composite.',
    noFit: 'The guide covers too little of the profile for a fit to be shown.',
    anyway: 'Use them anyway',
    error: 'Choose another guide or profile, or tick “Use them anyway”.',
    nothing:
      'The guide asks about nothing that the profile has a target for. Choose another guide or profile.',
  },
};
