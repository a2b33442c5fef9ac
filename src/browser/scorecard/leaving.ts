import type { EntryQueue } from './entry-queue.ts';

/**
 * Moving to another question loads a page, so what is waiting goes first. Whoever leaves otherwise is asked,
 * and what can still be sent is sent while the page goes away.
 */
export function guardLeaving(
  root: HTMLElement,
  form: HTMLFormElement,
  queue: EntryQueue,
  sendLast: () => void,
) {
  let wantedPage: string | null = null;

  function isUnsent(): boolean {
    const { waiting, troubles } = queue.state();
    return waiting > 0 || troubles.length > 0;
  }

  function leaveTo(href: string): void {
    wantedPage = href;
    queue.hurry();
    queue.resume();
    followWhenEmpty();
  }

  function followWhenEmpty(): void {
    if (wantedPage === null || isUnsent()) return;
    const href = wantedPage;
    wantedPage = null;
    location.assign(href);
  }

  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest<HTMLAnchorElement>('a[href^="/"]:not([target])');
    if (link === null || !isUnsent()) return;
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
    if (isUnsent()) event.preventDefault();
  });
  addEventListener('pagehide', sendLast);
  // A page out of the browser's memory may be older than what is stored.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !isUnsent()) location.reload();
  });

  return {
    followWhenEmpty,
    isLeaving: () => wantedPage !== null,
  };
}
