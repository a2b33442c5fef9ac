import { describe, expect, it } from '@jest/globals';
import { answerTo, ratingOf, type EntryChange, type Operation } from '../../src/domain/scorecard.ts';
import { entryKeys } from '../../src/domain/scorecard-entries.ts';
import { entriesOf, moment, smallSet } from './interview-cast.ts';

const keys = entryKeys(smallSet);
const now = moment(30);
const change = (changed: Partial<EntryChange> = {}): EntryChange => ({
  operation: 'new-operation',
  digest: 'digest',
  key: 'table/rating',
  value: '4',
  base: '',
  ...changed,
});
const draft = (values: Readonly<Record<string, string>> = {}) =>
  ({ state: 'draft', entries: entriesOf(values) }) as const;

describe('answerTo', () => {
  it('writes a value into an empty field', () => {
    expect(answerTo(change(), draft(), null, keys, now)).toEqual({
      written: { value: '4', operation: 'new-operation', at: now },
    });
  });

  it('writes over the value that the device last saw', () => {
    const base = change({ base: 'operation-0' });

    expect(answerTo(base, draft({ 'table/rating': '2' }), null, keys, now)).toEqual({
      written: { value: '4', operation: 'new-operation', at: now },
    });
  });

  it('refuses to overwrite a value that the device has not seen, and shows it', () => {
    expect(answerTo(change(), draft({ 'table/rating': '2' }), null, keys, now)).toEqual({
      refused: 'stale',
      current: { value: '2', operation: 'operation-0', at: moment(0) },
    });
  });

  it('accepts the same value from two devices', () => {
    expect(answerTo(change(), draft({ 'table/rating': '4' }), null, keys, now)).toEqual({
      written: { value: '4', operation: 'new-operation', at: now },
    });
  });

  it('gives an operation its first answer again, even after submission', () => {
    const earlier: Operation = { id: 'new-operation', digest: 'digest', key: 'table/rating', at: moment(5) };
    const submitted = { state: 'submitted', entries: entriesOf({}) } as const;

    expect(answerTo(change(), submitted, earlier, keys, now)).toEqual({
      alreadyWritten: true,
      at: moment(5),
    });
    expect(answerTo(change({ digest: 'other' }), submitted, earlier, keys, now)).toEqual({
      refused: 'operation-reused',
    });
  });

  it.each(['submitted', 'void', 'assigned', 'excused', 'no-show'] as const)(
    'locks a %s scorecard',
    (state) => {
      expect(answerTo(change(), { state, entries: new Map() }, null, keys, now)).toEqual({
        refused: 'not-a-draft',
      });
    },
  );

  it.each([
    ['table/rating', '6', 'bad-value'],
    ['table/rating', '4.5', 'bad-value'],
    ['table/tick/b3-1', 'yes', 'bad-value'],
    ['table/note', 'x'.repeat(4001), 'bad-value'],
    ['table/tick/gone', 'seen', 'unknown-field'],
    ['table/probe/3', 'asked', 'unknown-field'],
    ['__proto__', '4', 'unknown-field'],
    ['checklist/greets', 'seen', 'checklist-too-early'],
  ])('refuses %s = %s as %s', (key, value, refused) => {
    expect(answerTo(change({ key, value }), draft(), null, keys, now)).toEqual({ refused });
  });

  it('opens the checklist when every question is rated or set aside', () => {
    const rated = draft({ 'table/rating': '4', 'promise/rating': 'not-asked' });
    const cue = change({ key: 'checklist/greets', value: 'seen' });

    expect(answerTo(cue, rated, null, keys, now)).toEqual({
      written: { value: 'seen', operation: 'new-operation', at: now },
    });
  });
});

describe('ratingOf', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['3', 3],
    ['declined', 'declined'],
  ])('reads %s as %s', (value, rating) => {
    expect(ratingOf(value)).toBe(rating);
  });
});
