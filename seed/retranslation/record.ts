import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../content-types.ts';
import { readContent } from '../read-content.ts';
import { answersFile, readingsFile, toReading, type ReadingsFile } from './reading.ts';
import { isClear, retranslationOf } from './result.ts';
import { sheetOf } from './sheet.ts';

interface Recording {
  readonly folder: string;
  readonly language: Language;
  /** What a reader gave back, as JSON. */
  readonly file: string;
  readonly date: string;
}

/** Puts a reader's answers beside those kept, in place of older ones to the same question. */
export function recordAnswers(
  { folder, language, file, date }: Recording,
  say: (line: string) => void,
): number {
  const questions = new Map(readContent(folder).questions.map((question) => [question.id, question]));
  const answers = answersFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const kept = readReadings(folder, language);
  const readings = new Map(kept.readings.map((reading) => [reading.question, reading]));
  let unclear = 0;
  for (const [id, given] of Object.entries(answers)) {
    const question = questions.get(id);
    if (question === undefined) throw new Error(`${file}: there is no question ${id}.`);
    const reading = toReading(sheetOf(question, language), given, date);
    readings.set(id, reading);
    const result = retranslationOf(question, reading);
    if (!isClear(result)) unclear += 1;
    say(lineOf(question, result));
  }
  const sorted = [...readings.values()].toSorted((a, b) => (a.question < b.question ? -1 : 1));
  writeFileSync(pathOf(folder, language), `${JSON.stringify({ ...kept, readings: sorted }, null, 2)}\n`);
  say(`${unclear} of ${Object.keys(answers).length} not clear`);
  return 0;
}

export function readReadings(folder: string, language: Language): ReadingsFile {
  return readingsFile.parse(JSON.parse(readFileSync(pathOf(folder, language), 'utf8')));
}

function pathOf(folder: string, language: Language): string {
  return join(folder, 'retranslation', `${language}.json`);
}

function lineOf({ id }: Question, result: ReturnType<typeof retranslationOf>): string {
  const misplaced = result.misplaced.map((one) => `${one.id} ${one.level}→${one.given}`).join(', ');
  const order = result.isOrdered ? '' : ', answers out of order';
  const share = `${Math.round(100 * result.share)} %, error ${result.meanError.toFixed(2)}${order}`;
  return `${isClear(result) ? 'clear    ' : 'NOT CLEAR'} ${id}: ${share}${misplaced === '' ? '' : ` (${misplaced})`}`;
}
