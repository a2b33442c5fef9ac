import { createAcknowledged } from './acknowledged.ts';
import type { Controls } from './controls.ts';
import { createEntryQueue } from './entry-queue.ts';
import { createSender } from './entry-sender.ts';
import { createHeldParts } from './held-parts.ts';
import { keepIcons } from './icons.ts';
import { createLabels } from './labels.ts';
import type { Ladder } from './ladder.ts';
import { createLeftEntries } from './left-entries.ts';
import { guardLeaving, withoutHash } from './leaving.ts';
import { fetchPage, isReachable, linesTo, signInAgain } from './lines.ts';
import { noticesIn } from './notices.ts';
import { operationId } from './operation-id.ts';
import { readPart, type Part } from './part.ts';
import type { Phrases } from './phrases.ts';
import type { QueueState } from './queue-state.ts';
import { carryRail } from './rail.ts';
import { saveStateIn } from './save-state.ts';
import { createAnnouncer } from './save-words.ts';
import { shelvesOn } from './shelves.ts';
import { showPart, type ShownPart } from './shown-part.ts';
import { takeOver } from './take-over.ts';

/** The first question is drawn before the others are asked for; until they are there, Next needs the network. */
const headStart = 100;

/** One page for a whole interview: one queue for all its entries, and one part of the scorecard in sight. */
export function scoreOn(first: HTMLElement, phrases: Phrases): void {
  const { entries = '', person = '', email = '', csrf = '' } = first.dataset;
  const language = document.documentElement.lang === 'da' ? 'da-DK' : 'en-GB';
  const seconds = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' });
  const minutes = new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' });
  const newOperation = () => operationId(crypto.getRandomValues(new Uint8Array(16)));
  const sender = createSender(linesTo(entries), person, csrf);
  const acknowledged = createAcknowledged();
  const labels = createLabels(phrases);
  const announce = createAnnouncer(() => Date.now());
  const held = createHeldParts({
    person,
    fetchPage,
    read: readPart,
    acknowledgedCount: acknowledged.count,
    after: (milliseconds, call) => setTimeout(call, milliseconds),
  });
  const links = [...first.querySelectorAll<HTMLAnchorElement>('.rail li a, .rail-observations')];
  const hrefs = links.map(({ href }) => href);
  const checklistHref = first.querySelector<HTMLAnchorElement>('.rail-observations')?.href ?? '';
  let address = withoutHash(location.href);
  let shown: ShownPart | null = null;

  const queue = createEntryQueue({
    send: (change) => sender.send(change),
    newOperation,
    now: () => performance.now(),
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    onSaved: (key, { value, operation }) => {
      settle(key, value, operation);
    },
    onChange: () => {
      refresh();
    },
  });
  const left = createLeftEntries(queue, () => shown?.controls ?? nothing);
  const shelves = shelvesOn({
    shelf: () => localStorage,
    names: () => Object.keys(localStorage),
    locks: 'locks' in navigator ? navigator.locks : undefined,
    prefix: `smil-kept-${person}-${entries}`,
    page: newOperation(),
    take: (found) => {
      for (const [key, { label }] of found) labels.remember(key, label);
      return left.take(found).then(() => shown?.ladder?.refresh());
    },
  });
  const leaving = guardLeaving({
    queue,
    address: () => address,
    isPart: (href) => hrefs.includes(href),
    bring: held.bring,
    held: held.get,
    show,
    sendLast: () => {
      for (const change of queue.leftovers()) sender.sendLast(change);
    },
    isKept: shelves.isWorking,
    isReachable,
    onChange: () => {
      refresh();
    },
  });

  function settle(key: string, value: string, operation: string): void {
    acknowledged.add(key, value, operation);
    shown?.controls.settle(key, value, operation);
  }

  function refresh(): void {
    shown?.show(queue.state());
    const unsaved = [...queue.unsaved()];
    shelves.keep(new Map(unsaved.map(([key, entry]) => [key, { ...entry, label: labels.fromAfar(key) }])));
    leaving.followWhenEmpty();
    left.settle();
  }

  function show(href: string, part: Part, isHeld: boolean): void {
    const before = shown;
    if (before !== null) {
      before.stop();
      const { root } = before.part;
      if (isHeld) carryRail(root, part.root, before.ladder?.question() ?? null, phrases);
      root.replaceWith(part.root);
    }
    address = href;
    document.title = part.title;
    if (withoutHash(location.href) !== href) history.pushState(null, '', href);
    shown = showPart({
      part,
      checklist: held.get(checklistHref)?.root ?? null,
      phrases,
      queue,
      minutesOf: (moment) => minutes.format(moment),
      leaveTo: (wanted) => {
        leaving.leaveTo(withoutHash(wanted));
      },
      fill: (controls) => {
        takeOver(controls, queue, acknowledged, part.asOf);
        labels.rememberAll(part.root, controls);
      },
      watch: (controls, ladder) => watch(part.root, controls, ladder),
    });
    refresh();
    if (before !== null) lookAt(part.root);
    setTimeout(() => void held.fetchAhead(hrefs, address), headStart);
  }

  function watch(root: HTMLElement, controls: Controls, ladder: Ladder | null) {
    const showState = saveStateIn(root, phrases, (moment) => seconds.format(new Date(moment)), announce);
    const showNotices = noticesIn({
      root,
      queue,
      controls,
      labelOf: (key) => labels.of(key, controls),
      tryAgain: leaving.tryAgain,
      phrases,
      timeOf: (moment) => minutes.format(new Date(moment)),
      signIn: async (password) => {
        const answer = await signInAgain(email, password);
        if ('csrfToken' in answer) {
          sender.useToken(answer.csrfToken);
          queue.resume();
        }
        return answer;
      },
      onKept: settle,
      onChosen: () => ladder?.refresh(),
    });
    return (state: QueueState): void => {
      showState(state);
      showNotices(state, leaving.isCutOff());
    };
  }

  held.keep(address, { root: first, title: document.title, asOf: 0 });
  show(address, { root: first, title: document.title, asOf: 0 }, false);
  void keepIcons(first);
  void shelves.begin();
  addEventListener('online', () => {
    queue.resume();
    void held.fetchAhead(hrefs, address);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') queue.resume();
    else queue.hurry();
  });
}

/** As after loading a page: from the top, and whoever listens hears where they are. */
function lookAt(root: HTMLElement): void {
  const heading = root.querySelector<HTMLElement>('main h2');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

const nothing = { of: () => [], value: () => '', show: () => undefined };
