import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../../seed/read-content.ts';
import { checkContent } from '../../seed/check-content.ts';
import { seedFolder, shippedContent } from './shipped-content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smil-content-'));
  cpSync(seedFolder, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const S4 = 'questions/s4.yaml';
const GUIDE = 'guides/frontline-45.yaml';
const PROFILE = 'profiles/frontline-service.yaml';

/** Replaces the first occurrence and returns the number of the line it begins on. */
function change(file: string, from: string, to: string): number {
  const text = readFileSync(join(folder, file), 'utf8');
  const at = text.indexOf(from);
  if (at === -1) throw new Error(`${file} no longer holds ${from}`);
  writeFileSync(join(folder, file), text.slice(0, at) + to + text.slice(at + from.length));
  return text.slice(0, at).split('\n').length;
}

describe('readContent', () => {
  it('reads what is shipped', () => {
    const { questions, ...rest } = readContent(folder);
    expect(questions).toHaveLength(60);
    const { warmUps, ...others } = rest;
    expect(Object.entries(others).map(([kind, things]) => [kind, things.length])).toEqual([
      ['competencies', 15],
      ['checklists', 2],
      ['guides', 3],
      ['profiles', 3],
    ]);
    expect(warmUps.map(({ question, answers }) => [question, answers.length])).toContainEqual([
      's4-missing-table',
      3,
    ]);
  });

  it('gives a past-behaviour question no goals and an at-least target no tolerance', () => {
    const { questions, profiles } = readContent(folder);
    expect(questions.find(({ id }) => id === 's4-took-it-over')?.goals).toEqual([]);
    expect(profiles[0]?.targets[0]?.tolerance).toBe(0);
  });

  it('sees no change when lines are wrapped elsewhere or accents are typed in two parts', () => {
    change(S4, 'Klokken 19 kommer\n    otte', 'Klokken 19\n    kommer otte');
    change(S4, 'Bordet, der manglede', 'Bordet,  der manglede');
    change(S4, 'Når de andre', 'Når de andre'.normalize('NFD'));
    expect(readContent(folder)).toEqual(shippedContent());
    expect(checkContent(readContent(folder))).toEqual([]);
  });

  it.each([
    [
      'an unknown key',
      S4,
      'minutes:',
      'minuts:',
      'minuts',
      'the key "minuts" is not known here. Did you mean "minutes"?',
    ],
    [
      'an unknown key further in',
      S4,
      'behaviours:',
      'behaviors:',
      'levels[0].behaviors',
      'the key "behaviors" is not known here. Did you mean "behaviours"?',
    ],
    [
      'another format',
      S4,
      'format: smil-question/1',
      'format: smil-question/2',
      'format',
      'expected "smil-question/1".',
    ],
    [
      'an unknown kind',
      S4,
      'kind: dilemma',
      'kind: riddle',
      'kind',
      'expected one of "dilemma"|"past-behaviour".',
    ],
    [
      'a competency that does not exist',
      S4,
      'also: [S5]',
      'also: [S9]',
      'also[0]',
      'there is no competency S9.',
    ],
    ['an empty text', S4, 'en: The missing table', 'en: ""', 'title.en', 'must not be empty.'],
    ['an id with capitals', S4, 'id: s4-missing', 'id: S4-missing', 'id', 'must be lower case'],
    [
      'a long question',
      S4,
      'minutes: 4',
      'minutes: 9',
      'minutes',
      'minutes must be a whole number from 3 to 8.',
    ],
    ['a sixth level', S4, 'level: 5', 'level: 6', 'levels[4].level', 'expected one of 1|2|3|4|5.'],
    [
      'levels out of order',
      S4,
      'levels:\n  - level: 1',
      'levels:\n  - level: 2',
      'levels',
      'there must be exactly five levels',
    ],
    [
      'a tick id used twice',
      S4,
      'id: looks-for-blame',
      'id: system-says-no',
      'levels[0].behaviours[1].id',
      'is used twice',
    ],
    ['a question in the wrong file', S4, 'competency: S4', 'competency: S5', 'id', 'the id must start with'],
    [
      'a question that does not exist',
      GUIDE,
      '{ id: s1-fourth',
      '{ id: s1-fifth',
      'sections[1].questions[0]',
      'there is no question',
    ],
    [
      'minutes that do not add up',
      GUIDE,
      'minutes: 18',
      'minutes: 17',
      'sections[1].minutes',
      'the questions add up to 18 minutes.',
    ],
    [
      'a checklist that does not exist',
      GUIDE,
      'checklist: face-to-face',
      'checklist: by-ear',
      'checklist',
      'there is no checklist',
    ],
    [
      'an unknown key of a guide',
      GUIDE,
      'candidate_sheet:',
      'candidate_shet:',
      'candidate_shet',
      'the key "candidate_shet" is not known here. Did you mean "candidate_sheet"?',
    ],
    [
      'a target nobody asks about',
      PROFILE,
      'competency: S1',
      'competency: S3',
      'targets[0].competency',
      'the guide asks nothing about S3.',
    ],
    [
      'two targets',
      PROFILE,
      'competency: S1',
      'competency: S2',
      'targets[1].competency',
      'S2 has two targets.',
    ],
    ['a fine weight', PROFILE, 'weight: 1', 'weight: 1.5', 'targets[0].weight', 'must be 0, 1, 2 or 3.'],
    [
      'around without tolerance',
      PROFILE,
      'mode: at-least',
      'mode: around',
      'targets[0].tolerance',
      'belongs to the mode "around"',
    ],
  ])('refuses %s with file, line, key and sentence', (_what, file, from, to, key, sentence) => {
    change(file, from, to);
    expect(() => readContent(folder)).toThrow(
      expect.objectContaining({
        name: 'ContentFault',
        file,
        key,
        line: expect.any(Number),
        message: expect.stringContaining(sentence),
      }),
    );
  });

  it('names the very line of a mistyped key, in the second document of a file too', () => {
    const text = readFileSync(join(folder, S4), 'utf8');
    const second = text.slice(text.indexOf('\n---\n'));
    const line = change(S4, second, second.replace('\nprobes:', '\nprobs:'));
    const expected = line + second.slice(0, second.indexOf('\nprobes:')).split('\n').length;
    expect(() => readContent(folder)).toThrow(
      `${S4}, line ${expected}, probs: the key "probs" is not known here. Did you mean "probes"?`,
    );
  });

  it('names the line that does not read as YAML', () => {
    const line = change(S4, 'title:', 'title: [');
    expect(() => readContent(folder)).toThrow(
      new RegExp(`^questions/s4.yaml, line (${line}|${line + 1}): `, 'u'),
    );
  });

  it('says that a key is missing and which', () => {
    change(S4, '\nkind: dilemma', '\n# kind');
    expect(() => readContent(folder)).toThrow(/^questions\/s4.yaml, line 1, kind: /u);
  });

  it('refuses an empty file', () => {
    writeFileSync(join(folder, 'questions/s6.yaml'), '');
    expect(() => readContent(folder)).toThrow('questions/s6.yaml, line 1: the file is empty.');
  });

  it('refuses an id that another file has taken', () => {
    cpSync(join(folder, GUIDE), join(folder, 'guides/second.yaml'));
    expect(() => readContent(folder)).toThrow('"frontline-45" is already used in guides/frontline-45.yaml.');
  });
});
