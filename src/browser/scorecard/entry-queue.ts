import type { Answer, Change } from './answers.ts';
import type { FieldState, Pause, QueueState } from './queue-state.ts';

/** What the queue needs of the world; tests bring their own clock and server. */
export interface QueueParts {
  /** Never rejects. */
  readonly send: (change: Change) => Promise<Answer>;
  readonly newOperation: () => string;
  readonly now: () => number;
  /** Calls back after some milliseconds; returns how to call it off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  readonly onSaved: (key: string, change: Change, savedAt: string) => void;
  readonly onChange: () => void;
}

const longestPause = 30_000;

export type EntryQueue = ReturnType<typeof createEntryQueue>;

/**
 * Sends fields one after the other, in the order in which they were touched. A field that changes while it
 * is being sent goes again afterwards, resting on what was sent before. Nothing leaves the queue before the
 * server has acknowledged it or a person has decided.
 */
export function createEntryQueue(parts: QueueParts) {
  const fields = new Map<string, FieldState>();
  const order: string[] = [];
  let busyKey: string | null = null;
  let failures = 0;
  let pause: Pause | null = null;
  let savedAt: string | null = null;
  let stopTimer: () => void = () => undefined;

  function fieldOf(key: string): FieldState {
    const known = fields.get(key);
    if (known !== undefined) return known;
    const made: FieldState = { base: '', wanted: null, dueAt: 0, sending: null, trouble: null };
    fields.set(key, made);
    return made;
  }

  function wake(milliseconds: number): void {
    stopTimer();
    stopTimer = parts.after(milliseconds, pump);
  }

  function pump(): void {
    if (busyKey !== null || pause !== null) return;
    const due = order.map(fieldOf).find(({ sending, dueAt }) => sending !== null || dueAt <= parts.now());
    if (due === undefined) {
      if (order.length > 0) wake(Math.min(...order.map((key) => fieldOf(key).dueAt)) - parts.now());
      return;
    }
    const change = due.sending ?? nextOf(due);
    if (change === null) return;
    due.sending = change;
    busyKey = change.key;
    void parts.send(change).then((answer) => {
      busyKey = null;
      settle(due, change, answer);
      parts.onChange();
    });
    parts.onChange();
  }

  function nextOf(field: FieldState): Change | null {
    const key = [...fields].find(([, each]) => each === field)?.[0];
    if (key === undefined || field.wanted === null) return null;
    const change = { operation: parts.newOperation(), key, value: field.wanted, base: field.base };
    field.wanted = null;
    return change;
  }

  function settle(field: FieldState, change: Change, answer: Answer): void {
    const { key } = change;
    if (answer.is === 'unreachable') {
      failures += 1;
      wake(answer.retryAfter ?? Math.min(longestPause, 1000 * 2 ** (failures - 1)));
      return;
    }
    failures = 0;
    if (answer.is === 'signed-out' || answer.is === 'other-person' || answer.is === 'locked') {
      pause = answer.is;
      return;
    }
    field.sending = null;
    if (answer.is === 'saved') {
      field.base = change.operation;
      savedAt = answer.savedAt;
    } else if (answer.is === 'reused') {
      field.wanted ??= change.value;
    } else if (answer.is === 'stale') {
      const mine = field.wanted ?? change.value;
      field.trouble = { kind: 'stale', key, mine, current: answer.current };
      field.wanted = null;
    } else if (field.wanted === null) {
      field.trouble = { kind: 'refused', key, mine: change.value, why: answer.why };
    }
    if (field.wanted === null) order.splice(order.indexOf(key), 1);
    // Told last: whoever hears it may put the next value in, which begins to send.
    if (answer.is === 'saved') parts.onSaved(key, change, answer.savedAt);
    pump();
  }

  function put(key: string, value: string, delay = 0): void {
    const field = fieldOf(key);
    if (field.trouble?.kind === 'stale') {
      field.trouble = { ...field.trouble, mine: value };
    } else {
      field.trouble = null;
      field.wanted = value;
      field.dueAt = parts.now() + delay;
      if (!order.includes(key)) order.push(key);
      if (failures === 0) pump();
    }
    parts.onChange();
  }

  return {
    /** Tells the queue what the page shows, before anything is typed. */
    begin(key: string, base: string): void {
      fieldOf(key).base = base;
    },

    put,

    /** Sends at once what is still waiting for the typing to stop. */
    hurry(): void {
      for (const key of order) fieldOf(key).dueAt = parts.now();
      if (failures === 0) pump();
    },

    /** Tries again now: the network is back, the tab is visible, or the person has signed in. */
    resume(): void {
      if (pause !== 'locked') pause = null;
      stopTimer();
      pump();
      parts.onChange();
    },

    /** A person has chosen which of two versions stands. Returns the value for the field. */
    choose(key: string, keep: 'mine' | 'saved'): string | null {
      const field = fieldOf(key);
      const { trouble } = field;
      if (trouble?.kind !== 'stale') return null;
      const stored = trouble.current;
      field.trouble = null;
      field.base = stored?.operation ?? '';
      if (keep === 'mine') put(key, trouble.mine);
      else {
        savedAt = stored?.at ?? savedAt;
        parts.onChange();
      }
      return keep === 'mine' ? trouble.mine : (stored?.value ?? '');
    },

    /** Sends a refused value once more, for instance after the server was mended. */
    again(key: string): void {
      const { trouble } = fieldOf(key);
      if (trouble?.kind === 'refused') put(key, trouble.mine);
    },

    /** Everything the server does not have, and what it rests on. */
    unsaved(): ReadonlyMap<string, { readonly value: string; readonly base: string }> {
      return new Map(
        [...fields].flatMap(([key, { wanted, sending, trouble, base }]) => {
          const value = wanted ?? sending?.value ?? trouble?.mine;
          return value === undefined ? [] : [[key, { value, base }] as const];
        }),
      );
    },

    /** The last chance while the page goes away: everything that is not on its way, each with an id. */
    leftovers(): readonly Change[] {
      return order.flatMap((key): readonly Change[] => {
        const { sending, wanted, base } = fieldOf(key);
        const again = sending !== null && key !== busyKey ? [sending] : [];
        if (wanted === null) return again;
        const rest = {
          operation: parts.newOperation(),
          key,
          value: wanted,
          base: sending?.operation ?? base,
        };
        return [...again, rest];
      });
    },

    state(): QueueState {
      const troubles = [...fields.values()].flatMap(({ trouble }) => (trouble === null ? [] : [trouble]));
      return { waiting: order.length, isOffline: failures > 0, pause, troubles, savedAt };
    },
  };
}
