import { join, relative, resolve } from 'node:path';
import { languages, type Language } from '../src/domain/language.ts';
import { projectFolder } from '../src/project-folder.ts';
import { checkBank } from './check-bank.ts';
import { checkContent } from './check-content.ts';
import { countsOf } from './count-content.ts';
import { readContent } from './read-content.ts';
import { recordAnswers } from './retranslation/record.ts';
import { printedSheet, sheetKinds, sheetOf, type SheetKind } from './retranslation/sheet.ts';
import { readersTask } from './retranslation/task.ts';

const shippedFolder = join(projectFolder, 'seed');

const usage = `npm run content -- check [FOLDER]
    holds the shipped content, or a folder of your own, to the writing guide (docs/content.md)
npm run content -- sheets da|en behaviours|answers [QUESTION …]
    prints the sheets for readers who put behaviours or answers back at their levels
npm run content -- record da|en FILE YYYY-MM-DD
    keeps what a reader made of the sheets, and says which questions are not clear`;

/** What `npm run content` does. Says what it found and returns the exit code. */
export function runContent(words: readonly string[], say: (line: string) => void): number {
  const [command, first, second, third] = words;
  if (command === 'check') return check(first === undefined ? shippedFolder : resolve(first), say);
  if (command === 'sheets' && isLanguage(first) && isKind(second)) {
    return sheets({ language: first, kind: second }, words.slice(3), say);
  }
  if (command === 'record' && isLanguage(first) && second !== undefined && third !== undefined) {
    return recordAnswers({ folder: shippedFolder, language: first, file: resolve(second), date: third }, say);
  }
  say(usage);
  return 2;
}

function check(folder: string, say: (line: string) => void): number {
  const content = readContent(folder, { competencies: shippedFolder });
  const findings = [...checkContent(content), ...checkBank(content)];
  for (const { file, question, language, rule, path, sentence } of findings) {
    say(`${file}  ${question}  ${language ?? 'da, en'}  ${rule}  ${path.join('.')}: ${sentence}`);
  }
  for (const line of countsOf(content)) say(line);
  const place = relative(process.cwd(), folder);
  say(
    `${place === '' ? '.' : place}: ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}`,
  );
  return findings.length === 0 ? 0 : 1;
}

function sheets(
  { language, kind }: { readonly language: Language; readonly kind: SheetKind },
  ids: readonly string[],
  say: (line: string) => void,
): number {
  const questions = readContent(shippedFolder).questions.filter(
    ({ id }) => ids.length === 0 || ids.includes(id),
  );
  say(`${readersTask(language, kind)}\n`);
  for (const question of questions) say(`${printedSheet(sheetOf(question, language, kind))}\n`);
  return 0;
}

function isLanguage(word: string | undefined): word is Language {
  return languages.some((language) => language === word);
}

function isKind(word: string | undefined): word is SheetKind {
  return sheetKinds.some((kind) => kind === word);
}
