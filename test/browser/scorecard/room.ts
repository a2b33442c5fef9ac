import type { Answer, Change } from '../../../src/browser/scorecard/answers.ts';
import { createEntryQueue } from '../../../src/browser/scorecard/entry-queue.ts';

export type Weather = 'lose-request' | 'lose-answer' | 'reply';

/** A queue with a clock that stands still and a server that answers when it is told to. */
export function createRoom(onSaved: (key: string) => void = () => undefined) {
  let now = 0;
  let count = 0;
  let due: { readonly at: number; readonly call: () => void } | null = null;
  let reply: ((answer: Answer) => void) | null = null;
  const sent: Change[] = [];
  const server = createServer();

  const queue = createEntryQueue({
    send: (change) => {
      sent.push(change);
      return new Promise((resolve) => {
        reply = resolve;
      });
    },
    newOperation: () => {
      count += 1;
      return `op-${count}`;
    },
    now: () => now,
    after: (milliseconds, call) => {
      const mine = { at: now + milliseconds, call };
      due = mine;
      return () => {
        if (due === mine) due = null;
      };
    },
    onSaved,
    onChange: () => undefined,
  });

  async function answer(what: Answer): Promise<void> {
    const resolve = reply;
    reply = null;
    resolve?.(what);
    await Promise.resolve();
    await Promise.resolve();
  }

  return {
    queue,
    sent,
    server,
    answer,
    save: () => answer({ is: 'saved', savedAt: '2026-11-26T10:42:07.000Z' }),
    isWaiting: () => reply !== null,
    untilNextCall: () => (due === null ? Number.NaN : due.at - now),

    advance(milliseconds: number): void {
      const end = now + milliseconds;
      while (due !== null && due.at <= end) {
        const { at, call } = due;
        due = null;
        now = at;
        call();
      }
      now = end;
    },

    /** Lets the last request meet the server, or lose its way there or back. */
    async serve(weather: Weather): Promise<void> {
      const change = sent.at(-1);
      const result = change === undefined || weather === 'lose-request' ? null : server.take(change);
      await answer(weather === 'reply' && result !== null ? result : { is: 'unreachable', retryAfter: null });
    },
  };
}

/** Keeps the contract of the real one: the same id once, and nothing written over silently. */
function createServer() {
  const entries = new Map<string, { value: string; operation: string }>();
  const operations = new Map<string, string>();
  return {
    take({ operation, key, value, base }: Change): Answer {
      const savedAt = '2026-11-26T10:42:07.000Z';
      const content = JSON.stringify([key, value]);
      const earlier = operations.get(operation);
      if (earlier !== undefined) return earlier === content ? { is: 'saved', savedAt } : { is: 'reused' };
      const current = entries.get(key);
      if ((current?.operation ?? '') !== base && current?.value !== value) {
        return { is: 'stale', current: current === undefined ? null : { ...current, at: savedAt } };
      }
      entries.set(key, { value, operation });
      operations.set(operation, content);
      return { is: 'saved', savedAt };
    },
    values: () => new Map([...entries].map(([key, { value }]) => [key, value])),
    writes: () => operations.size,
  };
}
