import { expect } from '@jest/globals';
import type { Chance } from './random.ts';
import { shownOn, valuesOf, type Place, type Shown, type Writer, type WriterParts } from './writer.ts';

/** Writes as a browser without JavaScript does: one question at a time as a form. */
export function createFormWriter(parts: WriterParts & { readonly chance: Chance }): Writer {
  const { browser, interviewId, personId, chance } = parts;
  const saved = new Map<string, string>();
  let unanswered: ReturnType<typeof anyForm> | null = null;
  let isWorking = false;
  let working: Promise<void> = Promise.resolve();

  const path = `/interviews/${interviewId}/scorecard`;

  async function send(): Promise<void> {
    if (unanswered === null) return;
    const page = await browser.fillAndSend('#scorecard-form', unanswered.fields, '[name=next][value=save]');
    expect(page.status).toBe(200);
    for (const [key, value] of unanswered.values) {
      if (value !== '' || saved.has(key)) saved.set(key, value);
      parts.onAcknowledged();
    }
    unanswered = null;
  }

  async function write(): Promise<void> {
    while (isWorking) {
      const number = 1 + chance.below(2);
      await browser.visit(`${path}?question=${number}`);
      unanswered = anyForm(number === 1 ? 'table' : 'promise', chance);
      await send();
    }
  }

  async function check(where: readonly Place[]): Promise<void> {
    const pages = unanswered === null ? where : [...new Set([...where, unanswered.place])];
    const before = await shownOn(browser, interviewId, pages);
    // Of a form without an answer each field may have arrived or not, and nothing else may.
    const arrived = [...(unanswered?.values ?? [])].filter(
      ([key, value]) => before.get(key)?.value === value,
    );
    expect(valuesOf(before)).toEqual(expectedOn(before, new Map([...saved, ...arrived])));
    await send();
    const after = await shownOn(browser, interviewId, pages);
    expect(valuesOf(after)).toEqual(expectedOn(after, saved));
    for (const [key] of arrived) expect(after.get(key)).toEqual(before.get(key));
  }

  return {
    interviewId,
    personId,
    check,
    work() {
      isWorking = true;
      // The program that is killed under it breaks the request off.
      working = write().catch(() => undefined);
    },
    async rest() {
      isWorking = false;
      await working;
    },
    finish: () => check([]),
    operations: null,
    acknowledged: () => saved,
  };
}

function anyForm(question: string, chance: Chance) {
  const rating = String(1 + chance.below(5));
  const note = Array.from({ length: 1 + chance.below(30) }, () =>
    chance.of(['kø', ' ', '\n', '<', '"']),
  ).join('');
  const ticks = [1, 2].map((n) => [`${question}/tick/b${rating}-${n}`, chance.of(['seen', ''])] as const);
  const values = new Map([[`${question}/rating`, rating], [`${question}/note`, `x${note}x`], ...ticks]);
  const fields = Object.fromEntries(
    [...values].map(([key, value]) => [`value/${key}`, value === '' ? [] : value]),
  );
  const place: Place = question === 'table' ? 'question=1' : 'question=2';
  return { place, fields, values };
}

function expectedOn(shown: Shown, values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...shown.keys()].map((key) => [key, values.get(key) ?? '']));
}
