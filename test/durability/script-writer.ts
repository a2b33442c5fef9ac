import { expect } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { Answer, Change, Reply } from '../../src/browser/scorecard/answers.ts';
import { createEntryQueue } from '../../src/browser/scorecard/entry-queue.ts';
import { createSender, type Lines } from '../../src/browser/scorecard/entry-sender.ts';
import { operationId } from '../../src/browser/scorecard/operation-id.ts';
import type { Chance } from './random.ts';
import { shownOn, type Writer, type WriterParts } from './writer.ts';

interface ScriptParts extends WriterParts {
  readonly chance: Chance;
  readonly address: () => string;
  /** The token of the page on which the writing began. */
  readonly csrfToken: string;
}

/** Writes as the scoring page's script does, with its own queue and sender; only the network is ours. */
export function createScriptWriter(parts: ScriptParts): Writer {
  const { browser, interviewId, personId, chance } = parts;
  const saved = new Map<string, Change>();
  const operations = new Set<string>();
  const typed = new Map<string, string>();
  let lastSaved: { readonly change: Change; readonly savedAt: string } | null = null;
  /** Sent, and nobody knows whether it arrived. */
  let unanswered: Change | null = null;
  let onItsWay: Promise<Answer> | null = null;
  let isWorking = false;

  const path = `/interviews/${interviewId}/scorecard`;
  const lines: Lines = {
    post: (change, token) =>
      reply(`${path}/entries`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': token },
        body: JSON.stringify(change),
      }),
    page: () => reply(path, { headers: { accept: 'text/html' } }),
  };
  const sender = createSender(lines, personId, parts.csrfToken);

  async function reply(
    where: string,
    { headers, ...options }: Omit<RequestInit, 'headers'> & { readonly headers: Record<string, string> },
  ): Promise<Reply> {
    const response = await fetch(parts.address() + where, {
      ...options,
      headers: { ...headers, cookie: browser.cookies() },
    });
    return {
      status: response.status,
      isRedirected: response.redirected,
      contentType: response.headers.get('content-type') ?? '',
      retryAfter: null,
      path: new URL(response.url).pathname,
      text: await response.text(),
    };
  }

  const queue = createEntryQueue({
    send(change) {
      unanswered = change;
      onItsWay = sender.send(change).then((answer) => {
        if (answer.is !== 'unreachable') unanswered = null;
        return answer;
      });
      return onItsWay;
    },
    newOperation: () => operationId(randomBytes(16)),
    now: () => performance.now(),
    // Nothing is tried again before the program is back.
    after: () => () => undefined,
    onSaved(key, change, savedAt) {
      saved.set(key, change);
      operations.add(change.operation);
      lastSaved = { change, savedAt };
      parts.onAcknowledged();
      if (isWorking) type();
    },
    onChange: () => undefined,
  });

  function type(): void {
    const [key, value] = anyEntry(chance, typed);
    typed.set(key, value);
    queue.put(key, value);
  }

  async function rest(): Promise<void> {
    isWorking = false;
    for (let last = null; last !== onItsWay;) {
      last = onItsWay;
      await last;
      await new Promise(setImmediate);
    }
  }

  return {
    interviewId,
    personId,
    operations,
    rest,

    async check(where) {
      expect(queue.state()).toMatchObject({ pause: null, troubles: [] });
      const shown = await shownOn(browser, interviewId, where);
      const known = new Map(saved);
      // The answer may have been lost after the entry had arrived.
      if (unanswered !== null && shown.get(unanswered.key)?.operation === unanswered.operation) {
        known.set(unanswered.key, unanswered);
      }
      const expected = [...shown.keys()].map((key) => {
        const { value = '', operation = '' } = known.get(key) ?? {};
        return [key, { value, operation }] as const;
      });
      expect(shown).toEqual(new Map(expected));
      if (lastSaved === null) return;
      const { change, savedAt } = lastSaved;
      const again = await lines.post(change, parts.csrfToken);
      expect([again.status, JSON.parse(again.text)]).toEqual([200, { operation: change.operation, savedAt }]);
    },

    work() {
      isWorking = true;
      type();
      type();
      queue.resume();
    },

    async finish() {
      queue.resume();
      await rest();
      expect(queue.state()).toMatchObject({ waiting: 0, pause: null, troubles: [] });
      expect(new Map([...saved].map(([key, { value }]) => [key, value]))).toEqual(typed);
    },

    acknowledged: () => new Map([...saved].map(([key, { value }]) => [key, value])),
  };
}

const letters = ['a', 'e', 'æ', 'ø', '"', '<b>', '&amp;', '\n', ' ', '$set', '.', '😀', '–'] as const;

/** A tick, a rating, a note … A rating is never taken back, because the checklist waits for all of them. */
function anyEntry(chance: Chance, typed: ReadonlyMap<string, string>): readonly [string, string] {
  const question = chance.of(['table', 'promise']);
  const level = String(1 + chance.below(5));
  const kinds = ['rating', 'tick', 'note', 'reason', 'probe', 'cue'] as const;
  const kind = chance.of(kinds);
  switch (kind) {
    case 'tick':
      return [`${question}/tick/b${level}-${1 + chance.below(2)}`, chance.of(['seen', ''])];
    case 'note':
    case 'reason':
      return [
        `${question}/${kind}`,
        Array.from({ length: chance.below(40) }, () => chance.of(letters)).join(''),
      ];
    case 'probe':
      return [`${question}/probe/${1 + chance.below(2)}`, chance.of(['asked', ''])];
    case 'cue':
      if (typed.has('table/rating') && typed.has('promise/rating')) {
        return ['checklist/greets', chance.of(['seen', 'not-seen', ''])];
      }
      return [`${question}/rating`, level];
    case 'rating':
      return [`${question}/rating`, chance.of([level, level, level, 'not-asked', 'no-evidence', 'declined'])];
  }
}
