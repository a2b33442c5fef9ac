import { z } from 'zod';
import { languages } from '../../src/domain/language.ts';
import type { Sheet } from './sheet.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-26');
const levelGiven = z.number().int().min(1).max(5);

/** What a reader who had not seen the question made of one sheet. */
const reading = z.strictObject({
  question: z.string(),
  /** Of the wording that was read. */
  hash: z.string(),
  date: day,
  /** Level by id of the behaviour. */
  behaviours: z.record(z.string(), levelGiven),
  /** The true levels of the anchors in the order the reader put them in, lowest first. */
  anchors: z.array(levelGiven),
});

/** All readings of one language, with how they came about. */
export const readingsFile = z.strictObject({
  format: z.literal('smil-retranslation/1'),
  language: z.enum(languages),
  how: z.string(),
  readers: z.string(),
  readings: z.array(reading),
});

export type Reading = z.output<typeof reading>;
export type ReadingsFile = z.output<typeof readingsFile>;

/** Letters as a reader gives them back. */
export const answersFile = z.record(
  z.string(),
  z.strictObject({
    behaviours: z.record(z.string(), levelGiven),
    /** Letters of the answers, the lowest first. */
    answers: z.array(z.string()).length(5),
  }),
);

export type Answers = z.output<typeof answersFile>[string];

/** Throws when the reader left something out or named a letter twice. */
export function toReading(sheet: Sheet, answers: Answers, date: string): Reading {
  const levelOf = (letter: string) => {
    const level = answers.behaviours[letter];
    if (level === undefined) throw new Error(`${sheet.question}: behaviour ${letter} has no level.`);
    return level;
  };
  const anchorAt = (letter: string) => {
    const anchor = sheet.anchors.find((one) => one.letter === letter);
    if (anchor === undefined) throw new Error(`${sheet.question}: there is no answer ${letter}.`);
    return anchor.level;
  };
  const anchors = answers.answers.map(anchorAt);
  if (new Set(anchors).size !== sheet.anchors.length) {
    throw new Error(`${sheet.question}: an answer stands twice in the order.`);
  }
  return {
    question: sheet.question,
    hash: sheet.hash,
    date,
    behaviours: Object.fromEntries(sheet.behaviours.map(({ id, letter }) => [id, levelOf(letter)])),
    anchors,
  };
}
