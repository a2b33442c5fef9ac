import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BadRequest } from '../../src/domain/errors.ts';
import {
  readEntry,
  readInterviewId,
  readPart,
  readPlace,
  readQuestionForm,
  readSubmission,
} from '../../src/interviews/scorecard-forms.ts';

const operation = 'abcdefghijklmnopqrst-_';
const entry = { operation, key: 'table/rating', value: '4', base: '' };
const keys = ['table/rating', 'table/note'];
const form = {
  operation,
  part: '1',
  'value/table/rating': '4',
  'was/table/rating': '',
  'base/table/rating': '',
  'value/table/note': 'One\r\ntwo',
  'was/table/note': 'One\r\n',
  'base/table/note': operation,
};

describe('an entry', () => {
  test('is read as it was sent', () => {
    expect(readEntry(entry)).toEqual(entry);
  });

  test.each([
    ['an unknown field', { ...entry, score: '5' }],
    ['a missing field', { operation, key: 'table/rating', value: '4' }],
    ['an operation that is too short', { ...entry, operation: 'abc' }],
    ['an operation with other characters', { ...entry, operation: 'abcdefghijklmnopqrst+/' }],
    ['a key with a dot', { ...entry, key: 'table.rating/x' }],
    ['a key with an operator', { ...entry, key: '$set/rating' }],
    ['a key of one part', { ...entry, key: 'rating' }],
    ['a number as value', { ...entry, value: 4 }],
    ['an operator as value', { ...entry, value: { $gt: '' } }],
    ['a list as value', { ...entry, value: ['4', '5'] }],
    ['an operator as base', { ...entry, base: { $ne: '' } }],
    ['a base of another kind', { ...entry, base: 'x' }],
    ['a list', [entry]],
    ['nothing', undefined],
  ])('with %s is refused', (_name, body) => {
    expect(() => readEntry(body)).toThrow(BadRequest);
  });

  test('whatever is sent, it is either refused or exactly four texts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ ...entryArbitraries() })), (body) => {
        try {
          const read = readEntry(body);
          expect(Object.keys(read).sort()).toEqual(['base', 'key', 'operation', 'value']);
          expect(Object.values(read).every((value) => typeof value === 'string')).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(BadRequest);
        }
      }),
    );
  });
});

function entryArbitraries() {
  const odd = fc.oneof(fc.string(), fc.constant(operation), fc.constant({ $gt: '' }), fc.integer());
  return { operation: odd, key: odd, value: odd, base: odd };
}

describe('a plain form', () => {
  test('is read field by field, with the line ends that a script would send', () => {
    expect(readQuestionForm(form, keys)).toEqual({
      operation,
      next: 'save',
      fields: [
        { key: 'table/rating', value: '4', was: '', base: '', settled: null },
        { key: 'table/note', value: 'One\ntwo', was: 'One\n', base: operation, settled: null },
      ],
    });
  });

  test('an unticked box sends nothing, which is an empty value', () => {
    const rest = Object.fromEntries(Object.entries(form).filter(([name]) => name !== 'value/table/rating'));
    expect(readQuestionForm(rest, keys).fields[0]?.value).toBe('');
  });

  test('the button to undo a rating empties it', () => {
    expect(readQuestionForm({ ...form, clear: 'table/rating' }, keys).fields[0]?.value).toBe('');
  });

  test.each([
    [`mine:${operation}`, { keep: 'mine', current: operation }],
    ['saved:', { keep: 'saved', current: '' }],
  ])('the choice %s settles a conflict', (choice, settled) => {
    expect(readQuestionForm({ ...form, 'choice/table/note': choice }, keys).fields[1]?.settled).toEqual(
      settled,
    );
  });

  test.each([
    ['a field of another question', { ...form, 'value/promise/rating': '4' }],
    ['a field of no kind', { ...form, 'value/table/$set': '4' }],
    ['a repeated field', { ...form, 'value/table/rating': ['4', '5'] }],
    ['an operator', { ...form, 'value/table/rating': { $gt: '' } }],
    ['a next place that is none', { ...form, next: 'https://example.com' }],
    ['a choice that is none', { ...form, 'choice/table/note': 'mine:x' }],
    ['a base that is none', { ...form, 'base/table/note': 'x' }],
    ['no operation', { ...form, operation: '' }],
    ['nothing', undefined],
  ])('with %s is refused', (_name, body) => {
    expect(() => readQuestionForm(body, keys)).toThrow(BadRequest);
  });

  test('whatever names are sent, only the known fields come through', () => {
    const names = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()), fc.object()));
    fc.assert(
      fc.property(names, (odd) => {
        try {
          expect(readQuestionForm({ ...odd, ...form }, keys).fields.map(({ key }) => key)).toEqual(keys);
        } catch (error) {
          expect(error).toBeInstanceOf(BadRequest);
        }
      }),
    );
  });
});

describe('the rest of a request', () => {
  test.each([
    [{}, undefined],
    [{ question: '10' }, 10],
    [{ part: 'checklist' }, null],
  ])('the place %j is read', (query, place) => {
    expect(readPlace(query)).toBe(place);
  });

  test.each([
    [{ question: '0' }],
    [{ question: '1e1' }],
    [{ question: ['1', '2'] }],
    [{ part: 'review' }],
    [{ question: '1', part: 'checklist' }],
    [{ other: '1' }],
  ])('the place %j is refused', (query) => {
    expect(() => readPlace(query)).toThrow(BadRequest);
  });

  test('the part of a form is a question or the checklist', () => {
    expect([readPart({ part: '3' }), readPart({ part: 'checklist' })]).toEqual([3, null]);
    expect(() => readPart({ part: '03' })).toThrow(BadRequest);
  });

  test('the submission is one operation, what the review showed, and whether the interview was held', () => {
    const shown = '0123456789abcdef';
    expect(readSubmission({ operation, shown })).toEqual({ operation, look: { shown, isHeld: false } });
    expect(readSubmission({ operation, shown, held: 'yes' }).look.isHeld).toBe(true);
    expect(() => readSubmission({ operation })).toThrow(BadRequest);
    expect(() => readSubmission({ operation, shown, force: 'yes' })).toThrow(BadRequest);
    expect(() => readSubmission({ operation, shown, held: 'on' })).toThrow(BadRequest);
  });

  test.each([['../etc'], ['a b'], [''], ['a'.repeat(65)], ['$where'], [undefined]])('%s is no id', (id) => {
    expect(() => readInterviewId(id)).toThrow(BadRequest);
  });
});
