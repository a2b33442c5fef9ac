import { danish } from '../../src/web/sentences/da.ts';
import { english } from '../../src/web/sentences/en.ts';
import { wordsIn } from '../../src/web/words.ts';

type Catalogue = Readonly<Record<string, unknown>>;

function sentencesOf(catalogue: Catalogue, path = ''): Map<string, string> {
  const found = Object.entries(catalogue).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[here, value] as const] : [...sentencesOf(value as Catalogue, here)];
  });
  return new Map(found);
}

const inEnglish = sentencesOf(english);
const inDanish = sentencesOf(danish);
const gaps = (sentence: string | undefined) =>
  [...(sentence ?? '').matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).toSorted();

describe('the sentences', () => {
  test('are the same ones in both languages', () => {
    expect([...inDanish.keys()].toSorted()).toEqual([...inEnglish.keys()].toSorted());
  });

  test('leave the same gaps for values in both languages', () => {
    const different = [...inEnglish].filter(
      ([key, sentence]) => String(gaps(sentence)) !== String(gaps(inDanish.get(key))),
    );

    expect(different.map(([key]) => key)).toEqual([]);
  });

  test.each([
    ['English', inEnglish],
    ['Danish', inDanish],
  ])('in %s are not empty and have no space to spare', (_language, sentences) => {
    const untidy = [...sentences].filter(([, sentence]) => sentence.trim() === '' || / {2}/.test(sentence));

    expect(untidy.map(([key]) => key)).toEqual([]);
  });

  test('come with both forms where they count', () => {
    const keys = [...inEnglish.keys()];
    const lone = keys.filter(
      (key) =>
        (key.endsWith('_one') && !inEnglish.has(key.replace(/_one$/, '_other'))) ||
        (key.endsWith('_other') && !inEnglish.has(key.replace(/_other$/, '_one'))),
    );

    expect(lone).toEqual([]);
  });

  test('that do not exist are a fault, not something to show', () => {
    expect(() => wordsIn('da').t('nothing.like.this')).toThrow('There is no sentence "nothing.like.this"');
  });

  test('are put together with their values and the right form', () => {
    const { t } = wordsIn('da');

    expect([
      t('accounts.signIn.waitSeconds', { count: 1 }),
      t('accounts.signIn.waitSeconds', { count: 7 }),
    ]).toEqual([
      'Det var for mange forsøg. Prøv igen om 1 sekund.',
      'Det var for mange forsøg. Prøv igen om 7 sekunder.',
    ]);
  });
});
