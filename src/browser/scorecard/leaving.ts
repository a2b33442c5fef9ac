import type { EntryQueue } from './entry-queue.ts';
import { holdsBack } from './queue-state.ts';

interface LeavingParts {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly queue: EntryQueue;
  readonly sendLast: () => void;
  /** True when what is not saved lies on the device as well. */
  readonly isKept: () => boolean;
  /** Whether the server answers at all; never rejects. */
  readonly isReachable: () => Promise<boolean>;
  readonly onChange: () => void;
}

const pauseBetweenTries = 4000;

/**
 * Moving to another question loads a page, so what is waiting goes first, and nobody is sent to a page that
 * the network cannot bring. Whoever leaves otherwise is asked, and what can still be sent is sent while the
 * page goes away.
 */
export function guardLeaving(parts: LeavingParts) {
  const { root, form, queue, onChange } = parts;
  let wantedPage: string | null = null;
  let isCutOff = false;
  let isMoving = false;

  function leaveTo(href: string): void {
    wantedPage = href;
    queue.hurry();
    queue.resume();
    followWhenEmpty();
  }

  function followWhenEmpty(): void {
    if (wantedPage === null) return;
    if (queue.state().isOffline) cutOff();
    else if (!holdsBack(queue.state())) void move(wantedPage);
  }

  async function move(href: string): Promise<void> {
    wantedPage = null;
    if (!(await parts.isReachable())) {
      cutOff();
      return;
    }
    isMoving = true;
    location.assign(href);
  }

  function cutOff(): void {
    wantedPage = null;
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

  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest<HTMLAnchorElement>('a[href^="/"]:not([target])');
    if (link === null) return;
    event.preventDefault();
    leaveTo(link.href);
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const href = event.submitter?.dataset.href;
    if (href === undefined) queue.hurry();
    else leaveTo(href);
  });

  addEventListener('beforeunload', (event) => {
    queue.hurry();
    const isRefused = queue.state().troubles.length > 0 && !isMoving && !parts.isKept();
    if (holdsBack(queue.state()) || isRefused) event.preventDefault();
  });
  addEventListener('pagehide', parts.sendLast);
  addEventListener('online', () => void tryAgain());
  // A page out of the browser's memory may be older than what is stored.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !holdsBack(queue.state())) location.reload();
  });

  return {
    followWhenEmpty,
    tryAgain: () => void tryAgain(),
    isCutOff: () => isCutOff,
  };
}
