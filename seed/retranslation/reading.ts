import { z } from 'zod';
import { languages } from '../../src/domain/language.ts';
import { sheetName, type Sheet } from './sheet.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-26');
const levelGiven = z.number().int().min(1).max(5);
/** The hash is of the wording that was read. */
const read = { hash: z.string(), date: day };

/** What readers who had not seen the question made of its two sheets. */
const reading = z.strictObject({
  question: z.string(),
  /** Level by id of the behaviour. */
  behaviours: z.strictObject({ ...read, levels: z.record(z.string(), levelGiven) }).optional(),
  /** The true levels of the anchors in the order the reader put them in, lowest first. */
  answers: z.strictObject({ ...read, order: z.array(levelGiven) }).optional(),
});

/** All readings of one language, with how they came about. */
export const readingsFile = z.strictObject({
  format: z.literal('smil-retranslation/2'),
  language: z.enum(languages),
  how: z.string(),
  readers: z.string(),
  readings: z.array(reading),
});

export type Reading = z.output<typeof reading>;
export type ReadingsFile = z.output<typeof readingsFile>;

const sheet = z.string();

/** Letters as a reader gives them back, by question; `sheet` is the name that stands on the sheet. */
export const answersFile = z.record(
  z.string(),
  z.union(
    [
      z.strictObject({ sheet, levels: z.record(z.string(), levelGiven) }),
      z.strictObject({ sheet, order: z.array(z.string()).length(5) }),
    ],
    'must have the sheet\'s name and either "levels" or "order"',
  ),
);

export type Answers = z.output<typeof answersFile>[string];

/** Lays a reader's answers beside today's sheet. Throws when they are of another wording or not whole. */
export function toReading(sheet: Sheet, answers: Answers, date: string): Reading {
  const { question, hash } = sheet;
  if (answers.sheet !== sheetName(sheet)) {
    throw new Error(
      `${question}: the answers are of sheet ${answers.sheet}, and today's is ${sheetName(sheet)}.`,
    );
  }
  return 'levels' in answers
    ? { question, behaviours: { hash, date, levels: levelsOf(sheet, answers.levels) } }
    : { question, answers: { hash, date, order: orderOf(sheet, answers.order) } };
}

function levelsOf({ question, items }: Sheet, given: Readonly<Record<string, number>>) {
  for (const letter of Object.keys(given)) {
    if (!items.some((item) => item.letter === letter)) {
      throw new Error(`${question}: there is no behaviour ${letter}.`);
    }
  }
  return Object.fromEntries(
    items.map(({ id, letter }) => {
      const level = given[letter];
      if (level === undefined) throw new Error(`${question}: behaviour ${letter} has no level.`);
      return [id, level];
    }),
  );
}

function orderOf({ question, items }: Sheet, letters: readonly string[]): number[] {
  const order = letters.map((letter) => {
    const item = items.find((one) => one.letter === letter);
    if (item === undefined) throw new Error(`${question}: there is no answer ${letter}.`);
    return Number(item.id);
  });
  if (new Set(order).size !== items.length) {
    throw new Error(`${question}: an answer stands twice in the order.`);
  }
  return order;
}
