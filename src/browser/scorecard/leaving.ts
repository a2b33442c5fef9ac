import type { EntryQueue } from './entry-queue.ts';
import type { Brought } from './held-parts.ts';
import type { Part } from './part.ts';
import { holdsBack } from './queue-state.ts';

interface LeavingParts {
  readonly queue: EntryQueue;
  /** The part in sight. */
  readonly address: () => string;
  readonly isPart: (href: string) => boolean;
  readonly bring: (href: string) => Promise<Brought<Part>>;
  /** What was fetched ahead. */
  readonly held: (href: string) => Part | undefined;
  readonly show: (href: string, part: Part, isHeld: boolean) => void;
  readonly sendLast: () => void;
  /** True when what is not saved lies on the device as well. */
  readonly isKept: () => boolean;
  /** Whether the server answers at all; never rejects. */
  readonly isReachable: () => Promise<boolean>;
  readonly onChange: () => void;
}

const pauseBetweenTries = 4000;
/** How long a part that is held waits for what is on its way to the server. */
const patienceWithEntries = 2500;

/**
 * Another question is shown in this very page, as the server has it now or, without a network, as it was
 * fetched ahead: what is waiting stays in the queue. Any other page is loaded, so what is waiting goes first,
 * and nobody is sent to a page that the network cannot bring.
 */
export function guardLeaving(parts: LeavingParts) {
  const { queue, onChange } = parts;
  let wanted: string | null = null;
  let tries = 0;
  let isCutOff = false;
  let isMoving = false;

  function leaveTo(href: string): void {
    tries += 1;
    const thisTry = tries;
    wanted = href;
    queue.hurry();
    queue.resume();
    followWhenEmpty();
    setTimeout(() => {
      const { pause, troubles } = queue.state();
      const isWaiting = wanted !== null && thisTry === tries;
      if (isWaiting && pause === null && troubles.every(({ kind }) => kind !== 'stale')) showHeld(href);
    }, patienceWithEntries);
  }

  function followWhenEmpty(): void {
    if (wanted === null) return;
    if (queue.state().isOffline) showHeldOrSaySo(wanted);
    else if (!holdsBack(queue.state())) void move(wanted);
  }

  async function move(href: string): Promise<void> {
    wanted = null;
    const thisTry = tries;
    const { is, part } = parts.isPart(href) ? withPart(await parts.bring(href)) : elsewhere;
    if (thisTry !== tries) return;
    if (part !== null) arrive(href, part, false);
    else if (is === 'unreachable') showHeldOrSaySo(href);
    else if (await parts.isReachable()) {
      isMoving = true;
      location.assign(href);
    } else cutOff();
  }

  function showHeldOrSaySo(href: string): void {
    if (!showHeld(href)) cutOff();
  }

  function showHeld(href: string): boolean {
    const part = parts.held(href);
    if (part === undefined) return false;
    wanted = null;
    arrive(href, part, true);
    return true;
  }

  function arrive(href: string, part: Part, isHeld: boolean): void {
    isCutOff = false;
    parts.show(href, part, isHeld);
  }

  function cutOff(): void {
    wanted = null;
    // The browser's own Back has changed the address before anything could be shown.
    if (withoutHash(location.href) !== parts.address()) history.pushState(null, '', parts.address());
    if (isCutOff) return;
    isCutOff = true;
    onChange();
    void watch();
  }

  /** The person goes on when they please; nothing jumps to another question by itself. */
  async function watch(): Promise<void> {
    while (isCutOff) {
      await new Promise((resolve) => setTimeout(resolve, pauseBetweenTries));
      await tryAgain();
    }
  }

  async function tryAgain(): Promise<void> {
    if (!isCutOff || !(await parts.isReachable())) return;
    isCutOff = false;
    queue.resume();
    onChange();
  }

  addEventListener('beforeunload', (event) => {
    queue.hurry();
    const isRefused = queue.state().troubles.length > 0 && !isMoving && !parts.isKept();
    if (holdsBack(queue.state()) || isRefused) event.preventDefault();
  });
  addEventListener('pagehide', parts.sendLast);
  addEventListener('online', () => void tryAgain());
  addEventListener('popstate', () => {
    const href = withoutHash(location.href);
    if (href !== parts.address()) leaveTo(href);
  });
  // A page out of the browser's memory may be older than what is stored.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !holdsBack(queue.state())) location.reload();
  });

  return {
    leaveTo,
    followWhenEmpty,
    tryAgain: () => void tryAgain(),
    isCutOff: () => isCutOff,
  };
}

const elsewhere = { is: 'elsewhere', part: null } as const;

const withPart = (brought: Brought<Part>) =>
  brought.is === 'part' ? brought : ({ is: brought.is, part: null } as const);

export function withoutHash(href: string): string {
  return href.replace(/#.*$/, '');
}
