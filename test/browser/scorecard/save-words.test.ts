import { describe, expect, test } from '@jest/globals';
import type { QueueState } from '../../../src/browser/scorecard/queue-state.ts';
import { createAnnouncer, saveWords, type SaveWords } from '../../../src/browser/scorecard/save-words.ts';
import { phrasesOf } from '../../../src/interviews/scorecard-phrase-pages.ts';
import { wordsIn } from '../../../src/web/words.ts';

const calm: QueueState = { waiting: 0, isOffline: false, pause: null, troubles: [], savedAt: null };
const savedAt = '2026-11-26T10:42:07.000Z';
const stale = { kind: 'stale', key: 'q/note', mine: 'a', current: null } as const;
const refused = { kind: 'refused', key: 'q/note', mine: 'a', why: 'other' } as const;
const textOf = (state: Partial<QueueState>, language: 'da' | 'en' = 'en') =>
  saveWords({ ...calm, ...state }, phrasesOf(wordsIn(language)), () => '10:42:07')?.text;

describe('where the words are', () => {
  test('before anything is typed the words of the server stand', () => {
    expect(textOf({})).toBeUndefined();
  });

  test.each([
    [{ waiting: 1 }, 'Saving…'],
    [{ savedAt }, 'Saved 10:42:07'],
    [{ savedAt, waiting: 1 }, 'Saving…'],
    [{ waiting: 3, isOffline: true }, 'Offline, 3 waiting'],
    [{ waiting: 1, troubles: [stale] }, 'Needs you: two versions of the same entry'],
    [{ savedAt, troubles: [refused] }, 'Needs you: one entry cannot be saved'],
    [{ waiting: 2, pause: 'signed-out' }, 'Signed out, 2 waiting'],
    [{ waiting: 2, pause: 'other-person' }, 'Someone else is signed in'],
    [{ waiting: 2, pause: 'locked', troubles: [stale] }, 'Locked, 2 not saved'],
  ] as const)('%j reads as %s', (state, expected) => {
    expect(textOf(state)).toBe(expected);
  });

  test('it is said in Danish as well', () => {
    expect(textOf({ waiting: 3, isOffline: true }, 'da')).toBe('Ingen forbindelse, 3 venter');
  });
});

describe('what is said aloud', () => {
  const words = (text: string, isUrgent = false): SaveWords => ({
    text,
    tone: 'safe',
    icon: 'check',
    isUrgent,
  });

  test('while somebody types, saved is said at most every ten seconds', () => {
    let now = 0;
    const announce = createAnnouncer(() => now);
    const said = Array.from({ length: 30 }, (_, second) => {
      now = second * 1000;
      return announce(words(`Saved ${second}`));
    });
    expect(said.filter((text) => text !== null)).toEqual(['Saved 0', 'Saved 10', 'Saved 20']);
  });

  test('trouble and its end are said at once, and trouble once', () => {
    const announce = createAnnouncer(() => 0);
    const offline = words('Offline, 1 waiting', true);
    expect([words('Saved'), offline, offline, words('Saved again')].map(announce)).toEqual([
      'Saved',
      'Offline, 1 waiting',
      null,
      'Saved again',
    ]);
  });
});
