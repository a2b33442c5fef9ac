import type { QueueState } from './queue-state.ts';
import { phrase, type Phrases } from './phrases.ts';

/** Where the words are, in words; the colour only repeats it. */
export interface SaveWords {
  readonly text: string;
  readonly tone: 'safe' | 'local' | 'offline' | 'needs' | null;
  readonly icon: 'check' | 'device' | 'offline' | 'alert' | 'lock';
  /** True when a screen reader says it at once; the rest can wait for a pause. */
  readonly isUrgent: boolean;
}

/** Null while nothing has happened on this page: then the server's own words stand. */
export function saveWords(
  state: QueueState,
  phrases: Phrases,
  timeOf: (moment: string) => string,
): SaveWords | null {
  const { pause, waiting, troubles, savedAt } = state;
  const needs = { tone: 'needs', icon: 'alert', isUrgent: true } as const;
  if (pause === 'locked') {
    return { ...needs, icon: 'lock', text: phrase(phrases, 'save.locked', { count: waiting }) };
  }
  if (pause === 'other-person') return { ...needs, text: phrase(phrases, 'save.otherPerson') };
  if (pause === 'signed-out') {
    return { ...needs, text: phrase(phrases, 'save.signedOut', { count: waiting }) };
  }
  if (troubles.some(({ kind }) => kind === 'stale')) {
    return { ...needs, text: phrase(phrases, 'save.conflict') };
  }
  if (troubles.length > 0) return { ...needs, text: phrase(phrases, 'save.refused') };
  if (state.isOffline && waiting > 0) {
    const text = phrase(phrases, 'save.offline', { count: waiting });
    return { tone: 'offline', icon: 'offline', isUrgent: true, text };
  }
  if (waiting > 0) {
    return { tone: 'local', icon: 'device', isUrgent: false, text: phrase(phrases, 'save.saving') };
  }
  if (savedAt === null) return null;
  const text = phrase(phrases, 'save.saved', { time: timeOf(savedAt) });
  return { tone: 'safe', icon: 'check', isUrgent: false, text };
}

const pauseBetweenAnnouncements = 10_000;

/**
 * Decides what a screen reader is told. Whoever types saves every second and would hear nothing else, so
 * "saved" is said at most every ten seconds; trouble, and the end of it, at once.
 */
export function createAnnouncer(now: () => number) {
  let last = { at: -Infinity, wasUrgent: false, text: '' };
  return (words: SaveWords): string | null => {
    if (words.tone === 'local') return null;
    const isDue = words.isUrgent || last.wasUrgent || now() - last.at >= pauseBetweenAnnouncements;
    if (!isDue || words.text === last.text) return null;
    last = { at: now(), wasUrgent: words.isUrgent, text: words.text };
    return words.text;
  };
}
