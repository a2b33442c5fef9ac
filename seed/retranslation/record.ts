import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../content-types.ts';
import { readContent } from '../read-content.ts';
import { answersFile, readingsFile, toReading, type Reading, type ReadingsFile } from './reading.ts';
import { areBehavioursClear, isInOrder, placedBehaviours } from './result.ts';
import { sheetOf } from './sheet.ts';

interface Recording {
  readonly folder: string;
  readonly language: Language;
  /** What a reader gave back, as JSON. */
  readonly file: string;
  readonly date: string;
}

/** Puts a reader's answers beside those kept, in place of older ones to the same sheet. All of them or none. */
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
    const sheet = sheetOf(question, language, 'levels' in given ? 'behaviours' : 'answers');
    const reading = toReading(sheet, given, date);
    readings.set(id, { ...readings.get(id), ...reading });
    const { isClear, sentence } = outcomeOf(question, reading);
    if (!isClear) unclear += 1;
    say(`${isClear ? 'clear    ' : 'NOT CLEAR'} ${id}: ${sentence}`);
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

function outcomeOf(question: Question, { behaviours, answers }: Reading) {
  if (behaviours === undefined) {
    const order = answers?.order ?? [];
    const isClear = isInOrder(order);
    return { isClear, sentence: isClear ? 'answers in order' : `answers in the order ${order.join(', ')}` };
  }
  const result = placedBehaviours(question, behaviours.levels);
  const misplaced = result.misplaced.map((one) => `${one.id} ${one.level}→${one.given}`).join(', ');
  const sentence = `${Math.round(100 * result.share)} % at their level, error ${result.meanError.toFixed(2)}`;
  return {
    isClear: areBehavioursClear(result),
    sentence: misplaced === '' ? sentence : `${sentence} (${misplaced})`,
  };
}
