import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../../seed/read-content.ts';
import { seedFolder } from './shipped-content.ts';

const FILE = 'warm-ups/s4.yaml';
let folder: string;

/** Only what the set needs: its question and the competencies. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smil-warm-ups-'));
  for (const part of ['competencies', 'questions', FILE]) {
    cpSync(join(seedFolder, part), join(folder, part), { recursive: true });
  }
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Replaces the first occurrence and returns the number of the line it begins on. */
function change(from: string, to: string): number {
  const text = readFileSync(join(folder, FILE), 'utf8');
  const at = text.indexOf(from);
  if (at === -1) throw new Error(`${FILE} no longer holds ${from}`);
  writeFileSync(join(folder, FILE), text.slice(0, at) + to + text.slice(at + from.length));
  return text.slice(0, at).split('\n').length;
}

describe('readContent, of warm-up sets', () => {
  it('reads three answers in their order, each with its key', () => {
    const [set] = readContent(folder).warmUps;
    expect(set?.question).toBe('s4-missing-table');
    expect(set?.answers.map(({ id, habit, target }) => [id, habit, target])).toEqual([
      ['moments', 'lovely-and-thin', 2],
      ['half-past-seven', 'solid-as-far-as-it-goes', 3],
      ['the-coffee', 'clumsy-and-very-good', 5],
    ]);
    expect(set?.answers[0]?.ticks[0]).toEqual({
      behaviour: 'postpones-one',
      heard: {
        da: 'Hvad de andre skal have, når de dukker op, det tager jeg, som det kommer.',
        en: "What the other lot are going to have when they turn up, I'd take that as it comes.",
      },
    });
  });

  it.each([
    [
      'an unknown key of a warm-up set',
      'habit:',
      'habbit:',
      'answers[0].habbit',
      'the key "habbit" is not known here. Did you mean "habit"?',
    ],
    [
      'a habit that nobody tries',
      'habit: lovely-and-thin',
      'habit: lovely',
      'answers[0].habit',
      'Invalid option: expected one of "lovely-and-thin"|"solid-as-far-as-it-goes"|"clumsy-and-very-good".',
    ],
    [
      'a target off the scale',
      'target: 2',
      'target: 6',
      'answers[0].target',
      'Invalid option: expected one of 1|2|3|4|5.',
    ],
    [
      'an answer to no question',
      'question: s4-missing-table',
      'question: s4-missing-chair',
      'question',
      'there is no question "s4-missing-chair".',
    ],
    [
      'an answer in the file of another competency',
      'question: s4-missing-table',
      'question: s5-last-train',
      'question',
      'belongs in warm-ups/s5.yaml, not in warm-ups/s4.yaml.',
    ],
    [
      'a tick that the rubric does not have',
      'behaviour: postpones-one',
      'behaviour: postpones-two',
      'answers[0].ticks[0].behaviour',
      's4-missing-table has no such behaviour.',
    ],
    [
      'the same tick twice',
      'behaviour: gift-for-seats',
      'behaviour: postpones-one',
      'answers[0].ticks[1].behaviour',
      '"postpones-one" is ticked twice.',
    ],
    [
      'the same answer id twice',
      'id: half-past-seven',
      'id: moments',
      'answers[1].id',
      '"moments" is used twice.',
    ],
    [
      'no words heard',
      'da: noget at drikke imens',
      'da: ""',
      'answers[2].ticks[2].heard.da',
      'must not be empty.',
    ],
  ])('refuses %s with file, line, key and sentence', (_what, from, to, key, sentence) => {
    const line = change(from, to);
    expect(() => readContent(folder)).toThrow(`${FILE}, line ${line}, ${key}: ${sentence}`);
  });

  it('refuses a second set for the same question', () => {
    const line = readFileSync(join(folder, FILE), 'utf8').split('\n').length;
    const text = readFileSync(join(folder, FILE), 'utf8');
    writeFileSync(join(folder, FILE), `${text}---\n${text.replace(/^#.*\n/gmu, '')}`);
    expect(() => readContent(folder)).toThrow(
      `${FILE}, line ${line + 2}, question: "s4-missing-table" is already used in ${FILE}.`,
    );
  });

  it('refuses a warm-up set of two answers', () => {
    const text = readFileSync(join(folder, FILE), 'utf8');
    const last = text.slice(text.indexOf('  - id: the-coffee'));
    change(last, '');
    expect(() => readContent(folder)).toThrow(
      /^warm-ups\/s4.yaml, line \d+, answers: must hold exactly three answers\.$/u,
    );
  });
});
