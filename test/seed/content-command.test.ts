import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runContent } from '../../seed/content-command.ts';
import { seedFolder } from './shipped-content.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'smil-own-content-'));
  cpSync(join(seedFolder, 'questions', 's4.yaml'), join(folder, 'questions', 's4.yaml'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...words: string[]) {
  const lines: string[] = [];
  const code = runContent(words, (line) => lines.push(line));
  return { code, lines };
}

const spoil = (from: string, to: string) => {
  const file = join(folder, 'questions', 's4.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

describe('npm run content -- check', () => {
  it('finds nothing in the shipped content and counts it', () => {
    const { code, lines } = run('check');

    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(/^seed: 0 findings$/u);
  });

  it('holds a folder of one file to the rules, with the shipped competencies', () => {
    expect(run('check', folder).code).toBe(0);

    spoil('Du kan ikke få fat i din leder. Hvad gør du?', 'Du kan ikke få fat i din leder. Hvad så?');
    const { code, lines } = run('check', folder);

    expect(code).toBe(1);
    expect(lines[0]).toBe(
      'questions/s4.yaml  s4-missing-table  da  dilemma-closing-question  text.da: a dilemma ends with "Hvad gør du?"',
    );
    expect(lines.at(-1)).toMatch(/: 1 finding$/u);
  });

  it('names file, line and key of what cannot be read', () => {
    spoil('probes:', 'probs:');

    expect(() => run('check', folder)).toThrow(
      /^questions\/s4\.yaml, line \d+, probs: the key "probs" is not known here\. Did you mean "probes"\?$/u,
    );
    expect(() => run('check', join(folder, 'nowhere'))).toThrow('there is no such folder.');
  });
});

describe('npm run content', () => {
  it('prints the sheet of one question', () => {
    const { code, lines } = run('sheets', 'da', 'behaviours', 's4-missing-table');

    expect(code).toBe(0);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.split('\n')[0]).toMatch(/^Hvert ark har et spørgsmål/u);
    expect(lines[1]?.split('\n')[0]).toMatch(/^## s4-missing-table · [0-9a-f]{12}$/u);
  });

  it('says how it is used when it is not', () => {
    expect(run('sheets', 'fr', 'answers')).toMatchObject({ code: 2 });
    expect(run('sheets', 'da')).toMatchObject({ code: 2 });
    expect(run().lines[0]).toContain('npm run content -- check [FOLDER]');
  });
});
