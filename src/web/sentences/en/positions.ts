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
    title: 'Edit position',
    basisStays:
      'Interview guide: {{guide}}. Ideal profile: {{profile}}. They stay as they are, because a scorecard has been opened: every candidate is asked the same questions and compared with the same targets.',
    reason: 'Why are you changing it?',
    reasonHint: 'Saved with your name. Anyone who can see the position can read it.',
    submit: 'Save',
    refused: {
      begun:
        'A scorecard has been opened, so the interview guide and the ideal profile stay as they are. The rest of what you wrote is still here.',
      meanwhile:
        'What you wrote is still here. Somebody else has changed the position in the meantime; send yours again if it should stand.',
    },
    errors: {
      reason: 'Say why you are changing the position, or tick that it was a typing mistake.',
      slip: 'A typing mistake only explains a new title or place. Say why you are changing the rest.',
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
    guideHint: 'Every candidate is asked the same questions in the same order.',
    profile: 'Ideal profile',
    profileHint: 'What the candidates are compared with.',
    team: 'Hiring team',
    teamHint: 'Recruiters in the team see the position, its candidates and submitted scorecards.',
    submit: 'Create position',
    errors: {
      title: 'Enter the title of the position.',
      place: 'Say where the position is.',
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
