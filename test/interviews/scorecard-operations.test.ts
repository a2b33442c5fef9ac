import { describe, expect, test } from '@jest/globals';
import type { FormField, QuestionForm } from '../../src/interviews/scorecard-forms.ts';
import { changesIn, newOperation, typedAfter } from '../../src/interviews/scorecard-operations.ts';
import { moment } from '../domain/interview-cast.ts';

const seed = 'abcdefghijklmnopqrstuv';
const field = (more: Partial<FormField>): FormField => ({
  key: 'table/note',
  value: 'new',
  was: 'old',
  base: 'base',
  settled: null,
  ...more,
});
const formOf = (...fields: readonly FormField[]): QuestionForm => ({ operation: seed, next: 'save', fields });

describe('what a form changes', () => {
  test('only what differs from what the page showed', () => {
    const form = formOf(field({ key: 'table/rating', value: '4', was: '4' }), field({}));
    expect(changesIn(form)).toEqual([
      { operation: expect.stringMatching(/^[\w-]{22}$/), key: 'table/note', value: 'new', base: 'base' },
    ]);
  });

  test('the same form twice is the same operation, with other words another one', () => {
    const operationOf = (...fields: readonly FormField[]) => changesIn(formOf(...fields))[0]?.operation;
    expect(operationOf(field({}))).toBe(operationOf(field({})));
    expect(operationOf(field({ value: 'newer' }))).not.toBe(operationOf(field({})));
    expect(operationOf(field({ key: 'table/reason' }))).not.toBe(operationOf(field({})));
  });

  test('a conflict that was settled for the own version rests on the other one', () => {
    const [change] = changesIn(formOf(field({ settled: { keep: 'mine', current: 'theirs' } })));
    expect(change?.base).toBe('theirs');
  });

  test('a conflict that was settled for the saved version changes nothing', () => {
    expect(changesIn(formOf(field({ settled: { keep: 'saved', current: 'theirs' } })))).toEqual([]);
  });
});

describe('what the page shows afterwards', () => {
  const form = formOf(field({}), field({ key: 'table/reason', value: 'because', was: '' }));
  const changes = changesIn(form);
  const written = { written: { value: 'new', operation: 'o', at: moment(1) } };

  test('nothing of the form when everything is saved', () => {
    expect(typedAfter(form, changes, [written, { alreadyWritten: true, at: moment(1) }])).toBeNull();
  });

  test('what was not saved, as it was typed', () => {
    const current = { value: 'theirs', operation: 'theirs', at: moment(2) };
    expect(typedAfter(form, changes, [{ refused: 'stale', current }, { refused: 'bad-value' }])).toEqual({
      values: new Map([
        ['table/note', 'new'],
        ['table/reason', 'because'],
      ]),
      conflicts: new Map([['table/note', { was: 'old', base: 'base', current }]]),
      faults: new Map([['table/reason', 'other']]),
    });
  });

  test.each([
    ['bad-value', 'a'.repeat(4001), 'too-long'],
    ['bad-value', 'x', 'other'],
    ['not-a-draft', 'x', 'not-a-draft'],
    ['checklist-too-early', 'seen', 'too-early'],
    ['unknown-field', 'x', 'other'],
  ] as const)('%s reads as its own fault', (refused, value, fault) => {
    const one = formOf(field({ value }));
    expect(typedAfter(one, changesIn(one), [{ refused }])?.faults).toEqual(new Map([['table/note', fault]]));
  });
});

test('a new operation is 128 random bits', () => {
  const some = Array.from({ length: 50 }, newOperation);
  expect(new Set(some).size).toBe(50);
  expect(some.every((id) => /^[\w-]{22}$/.test(id))).toBe(true);
});
