import { controlsIn, isBox, type Control } from './scorecard/controls.ts';
import { coverIn } from './scorecard/cover.ts';
import { createEntryQueue } from './scorecard/entry-queue.ts';
import { createSender } from './scorecard/entry-sender.ts';
import { listenToKeys } from './scorecard/keys.ts';
import { keepIcons } from './scorecard/icons.ts';
import { labelsFor } from './scorecard/field-labels.ts';
import { keptEntriesOn, putBack } from './scorecard/kept-entries.ts';
import { ladderIn } from './scorecard/ladder.ts';
import { guardLeaving } from './scorecard/leaving.ts';
import { isReachable, linesTo, signInAgain } from './scorecard/lines.ts';
import { noticesIn } from './scorecard/notices.ts';
import { operationId } from './scorecard/operation-id.ts';
import type { Phrases } from './scorecard/phrases.ts';
import { saveStateIn } from './scorecard/save-state.ts';
import { runClocks } from './scorecard/clock.ts';

/** Texts wait until the typing stops; everything else goes at once. */
const typingPause = 600;

const root = document.querySelector<HTMLElement>('[data-scorecard]');
const form = document.querySelector<HTMLFormElement>('#scorecard-form');
if (root !== null && form !== null) improve(root, form);

/** The page works without this. With it, every field is saved by itself and the ladder follows its ticks. */
function improve(page: HTMLElement, fields: HTMLFormElement): void {
  const phrases = JSON.parse(page.dataset.phrases ?? '{}') as Phrases;
  void keepIcons(page);
  const cover = coverIn(page, phrases);
  listenToKeys(page, phrases, cover);
  if (page.dataset.locked === undefined) {
    runClocks(page, phrases);
    keepSaving(page, fields, phrases);
  }
}

function keepSaving(page: HTMLElement, fields: HTMLFormElement, phrases: Phrases): void {
  const { entries = '', person = '', email = '', csrf = '' } = page.dataset;
  const controls = controlsIn(fields);
  const ladder = ladderIn(page, controls, phrases);
  const language = document.documentElement.lang === 'da' ? 'da-DK' : 'en-GB';
  const seconds = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' });
  const minutes = new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' });
  const sender = createSender(linesTo(entries), person, csrf);

  const queue = createEntryQueue({
    send: (change) => sender.send(change),
    newOperation: () => operationId(crypto.getRandomValues(new Uint8Array(16))),
    now: () => performance.now(),
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    onSaved: (key, { value, operation }) => {
      controls.settle(key, value, operation);
    },
    onChange: () => {
      refresh();
    },
  });
  for (const key of controls.keys) queue.begin(key, controls.base(key));
  const kept = keptEntriesOn(() => localStorage, `smil-kept-${person}-${entries}`);
  const shelved = kept.read();
  const labelOf = labelsFor(page, controls, shelved, phrases);

  const showState = saveStateIn(page, phrases, (moment) => seconds.format(new Date(moment)));
  const leaving = guardLeaving({
    root: page,
    form: fields,
    queue,
    sendLast: () => {
      for (const change of queue.leftovers()) sender.sendLast(change);
    },
    isKept: kept.isWorking,
    isReachable,
    onChange: () => {
      refresh();
    },
  });
  const showNotices = noticesIn({
    root: page,
    queue,
    controls,
    labelOf,
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
    onChosen: () => ladder?.refresh(),
  });

  putBack(shelved, controls, queue);
  if (shelved.size > 0) refresh();
  ladder?.refresh();

  function refresh(): void {
    const state = queue.state();
    showState(state);
    showNotices(state, leaving.isCutOff());
    kept.keep(
      new Map([...queue.unsaved()].map(([key, entry]) => [key, { ...entry, label: labelOf(key, true) }])),
    );
    leaving.followWhenEmpty();
  }

  function take(control: Control, delay: number): void {
    const key = control.dataset.field;
    if (key === undefined) return;
    if (isBox(control)) showTime(control, minutes.format(new Date()));
    queue.put(key, controls.value(key), delay);
    ladder?.refresh();
  }

  fields.addEventListener('input', ({ target }) => {
    if (isControl(target)) take(target, isBox(target) ? 0 : typingPause);
  });
  fields.addEventListener('focusout', ({ target }) => {
    if (isControl(target) && !isBox(target)) queue.hurry();
  });
  fields.querySelector('[data-clear]')?.addEventListener('click', (event) => {
    event.preventDefault();
    if (ladder === null) return;
    controls.show(ladder.ratingKey, '');
    queue.put(ladder.ratingKey, '');
    ladder.refresh();
  });
  addEventListener('online', () => {
    queue.resume();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') queue.resume();
    else queue.hurry();
  });
}

function isControl(target: EventTarget | null): target is Control {
  return target instanceof HTMLElement && target.dataset.field !== undefined;
}

/** The time of a tick stands where it had its place kept. */
function showTime(box: HTMLInputElement, time: string): void {
  const place = box.closest('label')?.querySelector('time');
  if (place) place.textContent = time;
}
