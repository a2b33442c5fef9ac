import { isReachable } from './scorecard/lines.ts';

const main = document.querySelector<HTMLElement>('main');
const form = document.querySelector<HTMLFormElement>('[data-submission]');
const notice = document.querySelector<HTMLElement>('[data-cut-off]');
if (main !== null && form !== null && notice !== null) guard(main, form, notice);

/** Without a network the browser would put its own error in place of the page: this one stays and says so. */
function guard(page: HTMLElement, submission: HTMLFormElement, cutOff: HTMLElement): void {
  let isAsking = false;

  async function go(on: () => void): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    const isThere = await isReachable();
    isAsking = false;
    cutOff.hidden = isThere;
    if (isThere) on();
    else cutOff.scrollIntoView({ block: 'nearest' });
  }

  submission.addEventListener('submit', (event) => {
    event.preventDefault();
    // Past this listener, and with the same operation: sent twice it counts once.
    void go(() => {
      submission.submit();
    });
  });
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest<HTMLAnchorElement>('a[href^="/"]:not([target])');
    if (link === null) return;
    event.preventDefault();
    void go(() => {
      location.assign(link.href);
    });
  });
}
