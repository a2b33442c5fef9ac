import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../seed/content-types.ts';
import { toReading } from '../../seed/retranslation/reading.ts';
import { readReadings } from '../../seed/retranslation/record.ts';
import { isClear, retranslationOf } from '../../seed/retranslation/result.ts';
import { printedSheet, sheetOf } from '../../seed/retranslation/sheet.ts';
import { languages, type Language } from '../../src/domain/language.ts';
import { DILEMMA, known } from './plant-fault.ts';
import { seedFolder, shippedContent } from './shipped-content.ts';

const { questions } = shippedContent();
const question = known(questions.find(({ id }) => id === DILEMMA));
const sheet = sheetOf(question, 'en');

/** Puts everything where it belongs. */
const right = {
  behaviours: Object.fromEntries(
    sheet.behaviours.map(({ letter, id }) => [
      letter,
      known(question.levels.find(({ behaviours }) => behaviours.some((one) => one.id === id))).level,
    ]),
  ),
  answers: sheet.anchors.toSorted((a, b) => a.level - b.level).map(({ letter }) => letter),
};

describe('a sheet', () => {
  it('holds every behaviour and answer once, in an order that is not that of the levels', () => {
    const inFile = question.levels.flatMap(({ behaviours }) => behaviours.map(({ text }) => text.en));

    expect(sheet.behaviours.map(({ text }) => text)).not.toEqual(inFile);
    expect(sheet.behaviours.map(({ text }) => text).sort()).toEqual([...inFile].sort());
    expect(sheet.anchors.map(({ level }) => level)).not.toEqual([1, 2, 3, 4, 5]);
    expect(sheet.anchors.map(({ level }) => level).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('tells the reader no id and no level', () => {
    const printed = printedSheet(sheet);

    for (const { id, letter, text } of sheet.behaviours) {
      expect(printed).toContain(`\n  ${letter}  ${text}\n`);
      expect(printed).not.toContain(id);
    }
    expect(printed).not.toMatch(/level|\d+ *→/iu);
  });

  it('has another hash as soon as one word of it is another', () => {
    const changed = structuredClone(question);
    known(known(changed.levels[2]).behaviours[0]).text.en += ' again';

    expect(sheetOf(changed, 'en').hash).not.toBe(sheet.hash);
    expect(sheetOf(changed, 'da').hash).toBe(sheetOf(question, 'da').hash);
  });
});

describe('a reading', () => {
  it('that puts everything where it belongs is whole and clear', () => {
    const result = retranslationOf(question, toReading(sheet, right, '2026-11-26'));

    expect(result).toEqual({ share: 1, meanError: 0, isOrdered: true, misplaced: [] });
    expect(isClear(result)).toBe(true);
  });

  it('counts what lies elsewhere, and by how far', () => {
    const [first, second] = sheet.behaviours;
    const levels: Record<string, number> = { ...right.behaviours };
    const moved = [known(first), known(second)].map(({ letter, id }) => {
      const level = known(levels[letter]);
      levels[letter] = level <= 3 ? level + 2 : level - 2;
      return { id, level, given: levels[letter] };
    });
    const count = sheet.behaviours.length;

    const result = retranslationOf(
      question,
      toReading(sheet, { ...right, behaviours: levels }, '2026-11-26'),
    );

    expect(result.share).toBeCloseTo((count - 2) / count);
    expect(result.meanError).toBeCloseTo(4 / count);
    expect(result.misplaced.toSorted(byId)).toEqual(moved.toSorted(byId));
  });

  it('is not clear with the answers in another order', () => {
    const answers = right.answers.toReversed();
    const result = retranslationOf(question, toReading(sheet, { ...right, answers }, '2026-11-26'));

    expect([result.share, result.isOrdered, isClear(result)]).toEqual([1, false, false]);
  });

  it('is refused when something was left out or stands twice', () => {
    const rest = Object.fromEntries(Object.entries(right.behaviours).filter(([letter]) => letter !== 'A'));
    const [lowest = ''] = right.answers;

    expect(() => toReading(sheet, { ...right, behaviours: rest }, '2026-11-26')).toThrow(
      's4-missing-table: behaviour A has no level.',
    );
    expect(() =>
      toReading(sheet, { ...right, answers: [lowest, lowest, lowest, lowest, lowest] }, '2026-11-26'),
    ).toThrow('s4-missing-table: an answer stands twice in the order.');
    expect(() => toReading(sheet, { ...right, answers: ['X', 'B', 'C', 'D', 'E'] }, '2026-11-26')).toThrow(
      's4-missing-table: there is no answer X.',
    );
  });
});

/** Questions that wait for a reader who has not seen them; the list has to become empty. */
const waiting = JSON.parse(
  readFileSync(new URL('./not-yet-retranslated.json', import.meta.url), 'utf8'),
) as Readonly<Record<Language, readonly string[]>>;

describe.each(languages)('the readings kept in %s', (language) => {
  const { readings } = readReadings(seedFolder, language);
  const readingOf = new Map(readings.map((reading) => [reading.question, reading]));
  const isRead = (one: Question) => readingOf.get(one.id)?.hash === sheetOf(one, language).hash;

  it('are of the wording that is shipped, but for those that wait', () => {
    const notYet = questions.filter((one) => !isRead(one)).map(({ id }) => id);

    expect(notYet).toEqual(waiting[language]);
  });

  it('say of every question which level is which', () => {
    const unclear = questions
      .filter(isRead)
      .filter((one) => !isClear(retranslationOf(one, known(readingOf.get(one.id)))));

    expect(unclear.map(({ id }) => id)).toEqual([]);
  });

  it('are of questions that are shipped', () => {
    const ids = new Set(questions.map(({ id }) => id));

    expect(readings.map(({ question: id }) => id).filter((id) => !ids.has(id))).toEqual([]);
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
