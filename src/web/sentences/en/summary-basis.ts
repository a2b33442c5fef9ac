/** What the figures of a summary do not rest on. */
export const missing = {
  heading: 'What is missing or changed',
  'no-evidence': 'No evidence',
  declined: 'Declined',
  'not-asked': 'Not asked',
  overruled: 'Overruled',
  scorecards: 'Scorecards',
  effect: 'Effect',
  cell: 'Question {{number}}, {{name}}.',
  cellReason: 'Question {{number}}, {{name}}: {{reason}}',
  overruledCell: 'Question {{number}}, {{name}}: ticks suggest {{suggested}}, set to {{rating}}.',
  bounds: 'No evidence and declined, counted as 1 or as 5, would make the composite {{low}} or {{high}}.',
  boundsNone: 'No evidence and declined are left out, never counted as zero.',
  notAsked: 'Questions that were not asked are left out of every mean.',
  submitted: 'Submitted {{date}}: {{names}}.',
  submittedAt: '{{name}} {{time}}',
  toCome: 'Still to come: {{names}}.',
  excused: 'Excused: {{names}}.',
  'no-show': 'No-show: {{names}}.',
  void: 'Void, outside all figures: {{names}}.',
  nobodyElse: 'Excused, no-show, void: none.',
  nobody: 'Nobody has been put on the panel.',
  allRated: 'Every question was asked and rated by everyone.',
};

/** Every question with its ticks and notes. */
export const questions = {
  heading: 'Question by question',
  headingWith: 'Question by question, {{when}}',
  intro: 'Ticks on the left (filled level: rated; open: ticked only), the interviewers’ words on the right.',
  meta: '{{competency}} · {{kind}} · v{{version}}',
  mean: 'mean {{score}}, {{rated}} of {{count}}',
  noMean: 'no mean, {{rated}} of {{count}}',
  spokenRating: '{{name}}: {{rating}}',
  state: { 'not-asked': 'Not asked.', 'no-evidence': 'No evidence.', declined: 'Declined.' },
  spokenState: {
    'not-asked': 'not asked',
    'no-evidence': 'no evidence',
    declined: 'declined',
    open: 'open',
  },
  overruled: 'Ticks suggest {{suggested}}, set to {{rating}}:',
  level: 'Level {{level}}',
  all: 'all {{count}}',
  noTicks: 'Nothing was ticked.',
  noNotes: 'No notes.',
  nobody: 'No scorecard can be shown yet.',
  continued: '{{number}} {{title}}, continued',
  noteContinued: '{{initials}}, continued',
};

/** How the figures are worked out, and from which versions. */
export const method = {
  heading: 'Method and versions',
  composite: 'Composite',
  compositeText:
    'Mean per interviewer and competency, then over interviewers, then weighted over competencies.',
  equal: 'Equal weights.',
  weights: 'Weights: {{weights}}.',
  weight: '{{competency}} {{weight}}',
  range: 'Likely range',
  rangeText_one:
    '95%. Spread of the interviewers of this position ({{count}} degree of freedom), prior 0.7 levels worth 10; a lower bound.',
  rangeText_other:
    '95%. Spread of the interviewers of this position ({{count}} degrees of freedom), prior 0.7 levels worth 10; a lower bound.',
  fit: 'Fit and gaps',
  fitText:
    'Only a shortfall counts; a surplus cannot buy back a gap. A gap is clear from 90% probability of being below target, probable from 70%. The fit describes; ranking uses the composite.',
  versions: 'Versions',
  versionsText:
    'Formula {{formula}}, guide {{guide}}, profile {{profile}}. Fingerprint of guide, profile and questions: {{set}}.',
  noSet: 'No set is frozen yet: no scorecard has been opened.',
};
