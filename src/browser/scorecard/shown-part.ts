import { openChecklistWhenRated } from './checklist.ts';
import { runClocks } from './clock.ts';
import { controlsIn, isBox, type Control, type Controls } from './controls.ts';
import { coverIn } from './cover.ts';
import type { EntryQueue } from './entry-queue.ts';
import { useKeptIcons } from './icons.ts';
import { listenToKeys } from './keys.ts';
import { ladderIn, type Ladder } from './ladder.ts';
import type { Part } from './part.ts';
import type { Phrases } from './phrases.ts';
import type { QueueState } from './queue-state.ts';

/** Texts wait until the typing stops; everything else goes at once. */
const typingPause = 600;

interface ShownPartParts {
  readonly part: Part;
  /** The observations, which stand in the list of every part; null while they are not held. */
  readonly checklist: HTMLElement | null;
  readonly phrases: Phrases;
  readonly queue: EntryQueue;
  readonly minutesOf: (moment: Date) => string;
  readonly leaveTo: (href: string) => void;
  /** Fills the fields, before anything reads them. */
  readonly fill: (controls: Controls) => void;
  /** How the part shows what becomes of its entries; called for every change. */
  readonly watch: (controls: Controls, ladder: Ladder | null) => (state: QueueState) => void;
}

export interface ShownPart {
  readonly part: Part;
  readonly controls: Controls;
  readonly ladder: Ladder | null;
  show(state: QueueState): void;
  /** Lets go of the page; the part itself may be shown again. */
  stop(): void;
}

/** One question, or the observations, in sight: its fields are saved and the ladder follows its ticks. */
export function showPart(parts: ShownPartParts): ShownPart {
  const { part, phrases, queue, minutesOf } = parts;
  const { root } = part;
  const form = root.querySelector<HTMLFormElement>('#scorecard-form');
  if (form === null) throw new Error('A part has a form');
  const stopping = new AbortController();
  const { signal } = stopping;

  useKeptIcons(root);
  openChecklistWhenRated(root, parts.checklist ?? root, phrases);
  const controls = controlsIn(form);
  listenToKeys(root, phrases, coverIn(root, phrases, signal), signal);
  runClocks(root, phrases, signal);
  parts.fill(controls);
  const ladder = ladderIn(root, controls, phrases);
  ladder?.refresh();
  const show = parts.watch(controls, ladder);

  function take(control: Control, delay: number): void {
    const key = control.dataset.field;
    if (key === undefined) return;
    if (isBox(control)) showTime(control, minutesOf(new Date()));
    queue.put(key, controls.value(key), delay);
    ladder?.refresh();
  }

  const onInput = ({ target }: Event) => {
    if (isControl(target)) take(target, isBox(target) ? 0 : typingPause);
  };
  const onFocusOut = ({ target }: Event) => {
    if (isControl(target) && !isBox(target)) queue.hurry();
  };
  const onClear = (event: Event) => {
    event.preventDefault();
    if (ladder === null) return;
    controls.show(ladder.ratingKey, '');
    queue.put(ladder.ratingKey, '');
    ladder.refresh();
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest<HTMLAnchorElement>('a[href^="/"]:not([target])');
    if (link === null) return;
    event.preventDefault();
    parts.leaveTo(link.href);
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const href = event.submitter?.dataset.href;
    if (href === undefined) queue.hurry();
    else parts.leaveTo(new URL(href, location.href).href);
  };
  form.addEventListener('input', onInput, { signal });
  form.addEventListener('focusout', onFocusOut, { signal });
  form.querySelector('[data-clear]')?.addEventListener('click', onClear, { signal });
  form.addEventListener('submit', onSubmit, { signal });
  root.addEventListener('click', onClick, { signal });

  return {
    part,
    controls,
    ladder,
    show,
    stop: () => {
      stopping.abort();
    },
  };
}

function isControl(target: EventTarget | null): target is Control {
  return target instanceof HTMLElement && target.dataset.field !== undefined;
}

/** The time of a tick stands where it had its place kept. */
function showTime(box: HTMLInputElement, time: string): void {
  const place = box.closest('label')?.querySelector('time');
  if (place) place.textContent = time;
}
