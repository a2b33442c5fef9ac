import { describe, expect, it } from '@jest/globals';
import { cueRatings, questionRatings } from '../../src/domain/question-ratings.ts';
import { readyCheck } from '../../src/domain/submission.ts';
import { entriesOf, moment, smallSet } from './interview-cast.ts';

const check = (values: Readonly<Record<string, string>>) =>
  readyCheck({ entries: entriesOf(values) }, smallSet);
const rest = { 'promise/rating': '3', 'checklist/greets': 'seen' };

describe('readyCheck', () => {
  it('lists every question of an empty draft and mentions the open cues', () => {
    expect(check({})).toEqual({
      blocking: [
        { what: 'rating', questionId: 'table' },
        { what: 'rating', questionId: 'promise' },
      ],
      mentioned: [{ what: 'cues', open: 1 }],
    });
  });

  it.each([
    ['a tick', 'table/tick/b4-1', 'seen'],
    ['a probe', 'table/probe/1', 'asked'],
    ['a note', 'table/note', 'Heard'],
    ['a reason', 'table/reason', 'No time'],
  ])('tells a question with %s and no rating from an untouched one', (_, key, value) => {
    const [first, second] = check({ [key]: value }).blocking;

    expect([first, second]).toEqual([
      { what: 'rating-begun', questionId: 'table' },
      { what: 'rating', questionId: 'promise' },
    ]);
    expect(check({ [key]: '' }).blocking[0]).toEqual({ what: 'rating', questionId: 'table' });
  });

  it('does not take spaces for a beginning', () => {
    expect(check({ 'table/note': ' ' }).blocking[0]).toEqual({ what: 'rating', questionId: 'table' });
  });

  it('is content with a rating in the middle', () => {
    expect(check({ ...rest, 'table/rating': '4' })).toEqual({ blocking: [], mentioned: [] });
  });

  it.each(['1', '5'])('asks for a note with a rating of %s', (rating) => {
    const missing = { blocking: [{ what: 'note', questionId: 'table' }], mentioned: [] };

    expect(check({ ...rest, 'table/rating': rating })).toEqual(missing);
    expect(check({ ...rest, 'table/rating': rating, 'table/note': '  ' })).toEqual(missing);
    expect(check({ ...rest, 'table/rating': rating, 'table/note': 'Heard' })).toEqual({
      blocking: [],
      mentioned: [],
    });
  });

  it('asks why a question was not asked, but not why there was no evidence', () => {
    expect(check({ ...rest, 'table/rating': 'not-asked' }).blocking).toEqual([
      { what: 'reason-not-asked', questionId: 'table' },
    ]);
    expect(check({ ...rest, 'table/rating': 'no-evidence' }).blocking).toEqual([]);
    expect(check({ ...rest, 'table/rating': 'declined' }).blocking).toEqual([]);
  });

  it('asks why a rating lies two levels from the ticks', () => {
    const ticks = { 'table/tick/b3-1': 'seen', 'table/tick/b4-1': 'seen' };

    expect(check({ ...rest, ...ticks, 'table/rating': '2' }).blocking).toEqual([
      { what: 'reason-overruled', questionId: 'table' },
    ]);
    expect(check({ ...rest, ...ticks, 'table/rating': '3' }).blocking).toEqual([]);
  });
});

describe('questionRatings', () => {
  it('reads a question with its ticks, probes, note and suggestion, and drops what was unticked', () => {
    const entries = entriesOf({
      'table/rating': '4',
      'table/tick/b4-1': 'seen',
      'table/tick/b5-1': '',
      'table/probe/2': 'asked',
      'table/note': 'Heard',
    });

    expect(questionRatings({ entries }, smallSet)[0]).toEqual({
      questionId: 'table',
      competency: 'S4',
      rating: 4,
      isBegun: true,
      suggested: 4,
      note: 'Heard',
      reason: '',
      ticks: [{ behaviourId: 'b4-1', at: moment(1) }],
      probes: [2],
    });
  });
});

describe('cueRatings', () => {
  it('keeps an open cue apart from one that was not seen', () => {
    expect(cueRatings({ entries: entriesOf({}) }, smallSet)).toEqual([{ cueId: 'greets', state: null }]);
    expect(cueRatings({ entries: entriesOf({ 'checklist/greets': 'not-seen' }) }, smallSet)).toEqual([
      { cueId: 'greets', state: 'not-seen' },
    ]);
  });
});
