import type { Scorecard, ScorecardState } from '../../src/domain/scorecard.ts';
import type { OpenScorecard } from '../../src/interviews/scorecard-records.ts';
import { entriesOf, moment, smallSet } from '../domain/interview-cast.ts';

/** Ben's scorecard for an interview with two questions, and the page that shows it. */
export function scorecardWith(
  values: Readonly<Record<string, string>>,
  state: ScorecardState = 'draft',
): Scorecard {
  return {
    id: 'scorecard-1',
    interviewId: 'interview-1',
    interviewerId: 'ben',
    state,
    entries: entriesOf(values),
    version: Object.keys(values).length,
    submittedAt: state === 'submitted' ? moment(42) : null,
    seal: state === 'submitted' ? 'seal' : null,
  };
}

export function openWith(
  values: Readonly<Record<string, string>> = {},
  { state = 'draft', ...more }: Partial<OpenScorecard> & { readonly state?: ScorecardState } = {},
): OpenScorecard {
  return {
    scorecard: scorecardWith(values, state),
    digest: '0123456789abcdef',
    set: smallSet,
    interview: {
      id: 'interview-1',
      candidateName: 'Maja Lindqvist',
      positionTitle: 'Service host',
      place: 'Skagen',
      startsAt: moment(0),
      isCancelled: false,
    },
    panelNames: ['Ben Krogh', 'Chidi Okafor'],
    isDemo: false,
    others: { hidden: 'own-first', stillToCome: 2, visible: [] },
    ...more,
  };
}

export const pageMoment = {
  operation: 'abcdefghijklmnopqrstuv',
  now: moment(30),
  viewer: { personId: 'ben', email: 'ben@example.org' },
};
