import { LRUCache } from 'lru-cache';
import { slipReason } from '../domain/change-reason.ts';
import type { Bilingual, Language } from '../domain/language.ts';

/**
 * Numbers, dates and sentences in the viewer's language. Pages get a `Words` handed in, so that they stay
 * pure: the same record and the same words give the same page.
 */
export interface Words {
  readonly language: Language;
  /** A sentence by its key, with values put in; plural forms follow `count`. */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The text of a bilingual record in the viewer's language. */
  readonly of: (text: Bilingual) => string;
  /** A score on the 1-5 scale with one decimal; the one place where scores are rounded. */
  readonly score: (value: number) => string;
  /**
   * Score minus target with its sign and one decimal, with a true minus sign; 0 has no sign. Taken from the
   * two as they are shown, so that whoever subtracts on the page comes to the same: 3.25 against 3.5 is
   * shown as 3.3 and −0.2.
   */
  readonly gap: (score: number, target: number) => string;
  /** A whole number, for instance a fit. */
  readonly whole: (value: number) => string;
  /** 21 November 2026 · 21. november 2026 */
  readonly date: (value: Date) => string;
  /** 10:30 · 10.30 */
  readonly time: (value: Date) => string;
  /** Thursday 26 November at 10:30 · torsdag 26. november kl. 10.30 */
  readonly dateTime: (value: Date) => string;
  /** The same at the beginning of a line: Danish weekdays begin small, a heading does not. */
  readonly dateTimeHead: (value: Date) => string;
  /**
   * Why something was changed. What came with the program has its version there, which alone is no sentence;
   * a typing mistake was ticked, not written.
   */
  readonly reason: (text: string) => string;
  /** Names joined as the language does: A, B and C. */
  readonly list: (items: readonly string[]) => string;
}

const locales: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

/** The clock of the place where the interviews are held; see `TZ` in the README. */
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function createWords(language: Language, t: Words['t']): Words {
  const locale = locales[language];
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const units = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone,
  });
  const weekday = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  });
  const signedTenths = onceEach((value) => withSign(value, tenths));
  const joiner = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const dateTime = (value: Date) => t('format.at', { day: weekday.format(value), time: clock.format(value) });
  return {
    language,
    t,
    of: (text) => text[language],
    score: onceEach((value) => tenths.format(value)),
    gap: (score, target) => signedTenths(tenthsOf(score) - tenthsOf(target)),
    whole: onceEach((value) => units.format(value)),
    date: (value) => day.format(value),
    time: (value) => clock.format(value),
    dateTime,
    dateTimeHead: (value) => {
      const text = dateTime(value);
      return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
    },
    reason: (text) =>
      isShipped(text)
        ? t('words.shipped', { program: text })
        : text === slipReason
          ? t('words.slip.reason')
          : text,
    list: (items) => joiner.format(items),
  };
}

/** True for the reason of a text that came with the program, such as Smil 0.1.0. */
export function isShipped(reason: string): boolean {
  return /^Smil \d+(\.\d+)*$/.test(reason);
}

/** Means of a few whole numbers: two hundred candidates share a handful, and formatting one is slow. */
const mostNumbers = 2000;

function onceEach(format: (value: number) => string): (value: number) => string {
  const made = new LRUCache<number, string>({ max: mostNumbers, memoMethod: format });
  return (value) => made.memo(value);
}

/** Rounded exactly as `score` shows it, which English digits let one read back. */
const shownTenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const tenthsOf = (value: number) => Math.round(Number(shownTenths.format(value)) * 10);

function withSign(tenths: number, format: Intl.NumberFormat): string {
  const size = format.format(Math.abs(tenths) / 10);
  if (tenths === 0) return size;
  return tenths < 0 ? `−${size}` : `+${size}`;
}
