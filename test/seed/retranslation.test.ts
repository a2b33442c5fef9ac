import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { toReading } from '../../seed/retranslation/reading.ts';
import { readReadings } from '../../seed/retranslation/record.ts';
import { areBehavioursClear, isInOrder, placedBehaviours, stateOf } from '../../seed/retranslation/result.ts';
import { printedSheet, sheetKinds, sheetName, sheetOf } from '../../seed/retranslation/sheet.ts';
import { readersTask } from '../../seed/retranslation/task.ts';
import { languages, type Language } from '../../src/domain/language.ts';
import { DILEMMA, known } from './plant-fault.ts';
import { seedFolder, shippedContent } from './shipped-content.ts';

const { questions } = shippedContent();
const question = known(questions.find(({ id }) => id === DILEMMA));
const behaviours = sheetOf(question, 'en', 'behaviours');
const answers = sheetOf(question, 'en', 'answers');

/** Puts everything where it belongs. */
const levels = Object.fromEntries(
  behaviours.items.map(({ letter, id }) => [
    letter,
    known(question.levels.find((level) => level.behaviours.some((one) => one.id === id))).level,
  ]),
);
const order = answers.items.toSorted((a, b) => Number(a.id) - Number(b.id)).map(({ letter }) => letter);
const [placed, ordered] = [
  { sheet: sheetName(behaviours), levels },
  { sheet: sheetName(answers), order },
];
const day = '2026-11-26';

describe('a sheet', () => {
  it('holds every behaviour or every answer once, in an order that is not that of the levels', () => {
    const inFile = question.levels.flatMap((level) => level.behaviours.map(({ text }) => text.en));
    const printed = behaviours.items.map(({ text }) => text);

    expect(printed).not.toEqual(inFile);
    expect(printed.toSorted()).toEqual(inFile.toSorted());
    expect(answers.items.map(({ id }) => id)).not.toEqual(['1', '2', '3', '4', '5']);
    expect(answers.items.map(({ id }) => id).toSorted()).toEqual(['1', '2', '3', '4', '5']);
  });

  it('tells the reader no id and no level', () => {
    const printed = printedSheet(behaviours);

    for (const { id, letter, text } of behaviours.items) {
      expect(`${printed}\n`).toContain(`\n  ${letter}  ${text}\n`);
      expect(printed).not.toContain(id);
    }
    expect(printedSheet(answers)).not.toMatch(/level|\d+ *→/iu);
  });

  it('shows a reader of one kind nothing of the other', () => {
    for (const { text } of answers.items) expect(printedSheet(behaviours)).not.toContain(text);
    for (const { text } of behaviours.items) expect(printedSheet(answers)).not.toContain(text);
  });

  it('has another name as soon as one word of it is another', () => {
    const changed = structuredClone(question);
    known(known(changed.levels[2]).behaviours[0]).text.en += ' again';

    expect(sheetName(sheetOf(changed, 'en', 'behaviours'))).not.toBe(sheetName(behaviours));
    expect(sheetOf(changed, 'en', 'answers').hash).toBe(answers.hash);
    expect(sheetOf(changed, 'da', 'behaviours').hash).toBe(sheetOf(question, 'da', 'behaviours').hash);
  });
});

test.each(languages)(
  'the task in %s tells the same to readers of either kind but for the task',
  (language) => {
    const [first, second] = sheetKinds.map((kind) => readersTask(language, kind).split('\n'));

    expect(known(first).slice(2, -1)).toEqual(known(second).slice(2, -1));
    expect(known(first)[1]).not.toBe(known(second)[1]);
  },
);

describe('a reading', () => {
  it('that puts everything where it belongs is whole and clear', () => {
    const reading = {
      ...toReading(behaviours, placed, day),
      ...toReading(answers, ordered, day),
    };

    expect(placedBehaviours(question, known(reading.behaviours).levels)).toEqual({
      share: 1,
      meanError: 0,
      misplaced: [],
    });
    expect(sheetKinds.map((kind) => stateOf(question, 'en', kind, reading))).toEqual(['clear', 'clear']);
    expect(stateOf(question, 'da', 'behaviours', reading)).toBe('waits');
    expect(stateOf(question, 'en', 'behaviours', toReading(answers, ordered, day))).toBe('waits');
  });

  it('counts what lies elsewhere, and by how far', () => {
    const moved: { id: string; level: number; given: number }[] = [];
    const given: Record<string, number> = { ...levels };
    for (const { letter, id } of behaviours.items.slice(0, 2)) {
      const level = known(given[letter]);
      const elsewhere = level <= 3 ? level + 2 : level - 2;
      given[letter] = elsewhere;
      moved.push({ id, level, given: elsewhere });
    }
    const count = behaviours.items.length;

    const reading = toReading(behaviours, { ...placed, levels: given }, day);
    const result = placedBehaviours(question, known(reading.behaviours).levels);

    expect(result.share).toBeCloseTo((count - 2) / count);
    expect(result.meanError).toBeCloseTo(4 / count);
    expect(result.misplaced.toSorted(byId)).toEqual(moved.toSorted(byId));
    expect(areBehavioursClear(result)).toBe(false);
    expect(stateOf(question, 'en', 'behaviours', reading)).toBe('unclear');
  });

  it('is not clear with the answers in another order', () => {
    const reading = toReading(answers, { ...ordered, order: order.toReversed() }, day);

    expect(reading.answers?.order).toEqual([5, 4, 3, 2, 1]);
    expect(isInOrder([5, 4, 3, 2, 1])).toBe(false);
    expect(stateOf(question, 'en', 'answers', reading)).toBe('unclear');
  });

  it('is refused when it is of another wording', () => {
    expect(() => toReading(behaviours, { ...placed, sheet: '0123456789ab' }, day)).toThrow(
      `s4-missing-table: the answers are of sheet 0123456789ab, and today's is ${placed.sheet}.`,
    );
    expect(() => toReading(answers, { ...ordered, sheet: placed.sheet }, day)).toThrow(
      `s4-missing-table: the answers are of sheet ${placed.sheet}, and today's is ${ordered.sheet}.`,
    );
  });

  it('is refused when something was left out, made up or stands twice', () => {
    const rest = Object.fromEntries(Object.entries(levels).filter(([letter]) => letter !== 'A'));
    const [lowest = ''] = order;

    expect(() => toReading(behaviours, { ...placed, levels: rest }, day)).toThrow(
      's4-missing-table: behaviour A has no level.',
    );
    expect(() => toReading(behaviours, { ...placed, levels: { ...levels, Z: 3 } }, day)).toThrow(
      's4-missing-table: there is no behaviour Z.',
    );
    expect(() =>
      toReading(answers, { ...ordered, order: [lowest, lowest, lowest, lowest, lowest] }, day),
    ).toThrow('s4-missing-table: an answer stands twice in the order.');
    expect(() => toReading(answers, { ...ordered, order: ['X', 'B', 'C', 'D', 'E'] }, day)).toThrow(
      's4-missing-table: there is no answer X.',
    );
  });
});

/** Sheets that wait for a reader who has not seen the question; the lists have to become empty. */
const waiting = JSON.parse(
  readFileSync(new URL('./not-yet-retranslated.json', import.meta.url), 'utf8'),
) as Readonly<Record<Language, Readonly<Record<(typeof sheetKinds)[number], readonly string[]>>>>;

describe.each(languages)('the readings kept in %s', (language) => {
  const { readings } = readReadings(seedFolder, language);
  const readingOf = new Map(readings.map((reading) => [reading.question, reading]));

  it.each(sheetKinds)(
    'are of the %s that are shipped and say which level is which, but for those that wait',
    (kind) => {
      const states = questions.map((one) => ({
        id: one.id,
        state: stateOf(one, language, kind, readingOf.get(one.id)),
      }));

      expect(states.filter(({ state }) => state === 'unclear')).toEqual([]);
      expect(states.filter(({ state }) => state === 'waits').map(({ id }) => id)).toEqual(
        waiting[language][kind],
      );
    },
  );

  it('are of questions that are shipped', () => {
    const ids = new Set(questions.map(({ id }) => id));

    expect(readings.map(({ question: id }) => id).filter((id) => !ids.has(id))).toEqual([]);
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
