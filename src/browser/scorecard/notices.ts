import type { Controls } from './controls.ts';
import type { EntryQueue } from './entry-queue.ts';
import type { SignInAnswer } from './lines.ts';
import { phrase, type Phrases } from './phrases.ts';
import type { QueueState, Trouble } from './queue-state.ts';
import { valueWords } from './value-words.ts';

export interface NoticeParts {
  readonly root: HTMLElement;
  readonly queue: EntryQueue;
  readonly controls: Controls;
  /** How a person calls a field, also one of another question. */
  readonly labelOf: (key: string) => string;
  readonly tryAgain: () => void;
  readonly phrases: Phrases;
  readonly timeOf: (moment: string) => string;
  readonly signIn: (password: string) => Promise<SignInAnswer>;
  /** The person let the saved version stand. */
  readonly onKept: (key: string, value: string, operation: string) => void;
  readonly onChosen: () => void;
}

/**
 * What needs a person, and that nothing is lost while the network is away, stands over the page's lower edge,
 * so that nothing under the hands moves. A notice is made once and stays while its reason lasts: a half-typed
 * password survives.
 */
export function noticesIn(parts: NoticeParts): (state: QueueState, isCutOff: boolean) => void {
  const { root, phrases } = parts;
  const place = root.querySelector<HTMLElement>('[data-notices]');
  const shown = new Map<string, HTMLElement>();

  function keep(wanted: ReadonlyMap<string, () => HTMLElement | null>): void {
    if (place === null) return;
    const wasCutOff = shown.has('cut-off');
    for (const [name, element] of shown) {
      if (wanted.has(name)) continue;
      element.remove();
      shown.delete(name);
    }
    for (const [name, make] of wanted) {
      if (shown.has(name)) continue;
      const element = make();
      if (element === null) continue;
      shown.set(name, element);
      place.append(element);
    }
    place.hidden = shown.size === 0;
    // Next was just pressed: on a narrow page the answer may lie under the edge.
    if (!wasCutOff) shown.get('cut-off')?.scrollIntoView({ block: 'nearest' });
  }

  return (state, isCutOff) => {
    const wanted = new Map<string, () => HTMLElement | null>();
    if (state.pause === 'signed-out') wanted.set('signed-out', () => signInNotice(parts, 'notice.signedOut'));
    if (state.pause === 'other-person') wanted.set('other', () => signInNotice(parts, 'notice.otherPerson'));
    if (state.pause === 'locked')
      wanted.set('locked', () => plainNotice(root, phrase(phrases, 'notice.locked')));
    if (isCutOff) wanted.set('cut-off', () => waitingNotice(parts, phrase(phrases, 'notice.cutOff')));
    else if (state.isOffline && state.pause === null && state.waiting > 0) {
      wanted.set('offline', () => waitingNotice(parts, phrase(phrases, 'notice.offline')));
    }
    for (const trouble of state.troubles) {
      const { key, kind } = trouble;
      wanted.set(`${kind} ${key} ${versionOf(trouble)}`, () => troubleNotice(parts, trouble));
    }
    keep(wanted);
  };
}

function versionOf(trouble: Trouble): string {
  return trouble.kind === 'stale' ? `${trouble.current?.operation ?? ''} ${trouble.mine}` : trouble.why;
}

function troubleNotice(parts: NoticeParts, trouble: Trouble): HTMLElement | null {
  const { root, phrases } = parts;
  const label = parts.labelOf(trouble.key);
  if (trouble.kind === 'stale') return conflictNotice(parts, trouble, label);
  const sentences = {
    'too-long': 'notice.refused',
    'too-early': 'notice.tooEarly',
    other: 'notice.refusedOther',
  };
  const text = `${label}. ${phrase(phrases, sentences[trouble.why])}`;
  return trouble.why === 'other' ? refusedNotice(parts, trouble, text) : plainNotice(root, text);
}

/** Refused for good: the person goes on, and may take the text along or send it once more. */
function refusedNotice({ root, queue, phrases }: NoticeParts, { key, mine }: Trouble, text: string) {
  const element = plainNotice(root, text);
  const place = element?.querySelector<HTMLElement>('[data-notice-refused]');
  if (!place) return element;
  place.hidden = false;
  place.querySelector('[data-send-again]')?.addEventListener('click', () => {
    queue.again(key);
  });
  const copy = place.querySelector<HTMLElement>('[data-copy]');
  // Ticks and ratings are no text to take along, and an old or unsafe browser cannot copy.
  if (copy === null || !/[/](note|reason)$/.test(key) || !('clipboard' in navigator)) return element;
  copy.hidden = false;
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(mine).then(() => {
      copy.textContent = phrase(phrases, 'notice.copied');
    });
  });
  return element;
}

function conflictNotice(
  { root, phrases, controls, queue, timeOf, onKept, onChosen }: NoticeParts,
  { key, mine, current }: Trouble & { readonly kind: 'stale' },
  label: string,
): HTMLElement | null {
  const element = copyOf(root, '[data-conflict-template]');
  if (element === null) return null;
  fill(element, '[data-conflict-label]', label);
  fill(element, '[data-conflict-mine]', valueWords(key, mine, phrases));
  fill(element, '[data-conflict-saved]', valueWords(key, current?.value ?? '', phrases));
  const savedAt =
    current === null
      ? phrase(phrases, 'conflict.saved')
      : phrase(phrases, 'conflict.savedAt', { time: timeOf(current.at) });
  fill(element, '[data-conflict-saved-at]', savedAt);
  for (const button of element.querySelectorAll<HTMLElement>('[data-keep]')) {
    button.addEventListener('click', () => {
      const keep = button.dataset.keep === 'mine' ? 'mine' : 'saved';
      const value = queue.choose(key, keep);
      if (value === null) return;
      controls.show(key, value);
      if (keep === 'saved') onKept(key, value, current?.operation ?? '');
      controls.of(key)[0]?.focus();
      onChosen();
    });
  }
  return element;
}

function plainNotice(root: HTMLElement, text: string): HTMLElement | null {
  const element = copyOf(root, '[data-notice-template]');
  if (element !== null) fill(element, '[data-notice-text]', text);
  return element;
}

/** Everything is safe and nobody has to do anything: in the calm tone of what is good to know. */
function waitingNotice({ root, queue, tryAgain }: NoticeParts, text: string): HTMLElement | null {
  const element = copyOf(root, '[data-waiting-template]');
  if (element !== null) fill(element, '[data-notice-text]', text);
  element?.querySelector('[data-again]')?.addEventListener('click', () => {
    queue.resume();
    tryAgain();
  });
  return element;
}

function signInNotice({ root, phrases, signIn }: NoticeParts, key: string): HTMLElement | null {
  const element = plainNotice(root, phrase(phrases, key));
  const form = element?.querySelector<HTMLFormElement>('[data-notice-sign-in]');
  const password = form?.querySelector<HTMLInputElement>('input');
  const problem = form?.querySelector<HTMLElement>('[data-notice-problem]');
  if (!form || !password || !problem) return element;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void signIn(password.value).then((answer) => {
      if ('csrfToken' in answer) return;
      const sentences = {
        'not-recognised': 'notice.notRecognised',
        wait: 'notice.wait',
        away: 'notice.away',
      };
      problem.textContent = phrase(phrases, sentences[answer.problem]);
      problem.hidden = false;
      password.focus();
    });
  });
  return element;
}

function copyOf(root: HTMLElement, selector: string): HTMLElement | null {
  const template = root.querySelector<HTMLTemplateElement>(selector);
  const copy = template?.content.firstElementChild?.cloneNode(true);
  return copy instanceof HTMLElement ? copy : null;
}

function fill(element: HTMLElement, selector: string, text: string): void {
  const place = element.querySelector(selector);
  if (place !== null) place.textContent = text;
}
