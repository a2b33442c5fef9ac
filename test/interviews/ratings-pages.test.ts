import { describe, expect, it } from '@jest/globals';
import type { CandidacyInterview } from '../../src/domain/candidacy.ts';
import { ratingTable } from '../../src/interviews/ratings-pages.ts';
import { wordsIn } from '../../src/web/words.ts';
import { moment, smallSet, submittedBy } from '../domain/interview-cast.ts';

const english = wordsIn('en');
const member = (personId: string, name: string) =>
  ({ personId, name, state: 'submitted', hasEntries: true, submittedAt: moment(9) }) as const;
const ben = submittedBy('ben', {
  'table/rating': '4',
  'table/note': ' Asked first. ',
  'promise/rating': 'not-asked',
  'promise/reason': 'No time',
});
const chidi = submittedBy('chidi', {
  'table/rating': '1',
  'table/tick/b4-1': 'seen',
  'table/tick/b4-2': 'seen',
  'table/reason': 'Said so, did not mean it',
  'promise/rating': 'declined',
});
const interview: CandidacyInterview = {
  id: 'i',
  startsAt: moment(0),
  place: 'Skagen',
  policy: 'after-all',
  set: smallSet,
  panel: [member('chidi', 'Chidi Obi'), member('ben', 'Ben Krogh')],
  scorecards: [ben, chidi],
  hidden: null,
  stillToCome: 0,
};
const strong = { text: '4 Strong', icon: 'steps-4', level: 4 };
const weak = { text: '1 Weak', icon: 'steps-1', level: 1 };

describe('the ratings of an interview', () => {
  it('stand question by question in the order of the panel, with notes, reasons and how many rated', () => {
    expect(ratingTable(interview, english)).toEqual({
      raters: ['Chidi Obi', 'Ben Krogh'],
      rows: [
        {
          title: '1 table',
          competency: 'S4',
          mean: 'mean 2.5, 2 of 2 rated',
          marks: [weak, strong],
          notesText: 'Notes from 2 interviewers',
          notes: [
            {
              name: 'Chidi Obi',
              texts: ['The ticks suggest 4. Reason for another level: Said so, did not mean it'],
            },
            { name: 'Ben Krogh', texts: ['Asked first.'] },
          ],
        },
        {
          title: '2 promise',
          competency: 'T3',
          mean: 'no mean, 0 of 2 rated',
          marks: [
            { text: 'Declined', icon: 'declined', level: null },
            { text: 'Not asked', icon: 'skip', level: null },
          ],
          notesText: 'Note from 1 interviewer',
          notes: [{ name: 'Ben Krogh', texts: ['Not asked: No time'] }],
        },
      ],
    });
  });

  it('have no mean as long as the viewer may not see everybody’s', () => {
    const own = ratingTable({ ...interview, scorecards: [ben], hidden: 'all-first' }, english);

    expect(own?.raters).toEqual(['Ben Krogh']);
    expect(own?.rows.map(({ mean, marks }) => [mean, marks.length])).toEqual([
      [null, 1],
      [null, 1],
    ]);
  });

  it('are not there without a scorecard that the viewer may see', () => {
    expect(ratingTable({ ...interview, scorecards: [] }, english)).toBeNull();
    expect(ratingTable({ ...interview, set: null }, english)).toBeNull();
  });
});
