import type { Controls } from './controls.ts';
import type { EntryQueue, QueueState, Trouble } from './entry-queue.ts';
import type { SignInAnswer } from './lines.ts';
import { phrase, type Phrases } from './phrases.ts';
import { fieldWords, valueWords } from './value-words.ts';

export interface NoticeParts {
  readonly root: HTMLElement;
  readonly queue: EntryQueue;
  readonly controls: Controls;
  readonly phrases: Phrases;
  readonly timeOf: (moment: string) => string;
  readonly signIn: (password: string) => Promise<SignInAnswer>;
  readonly onChosen: () => void;
}

/**
 * What needs a person stands over the page's lower edge, so that nothing under the hands moves. A notice is
 * made once and stays while its reason lasts: a half-typed password survives.
 */
export function noticesIn(parts: NoticeParts): (state: QueueState, isLeaving: boolean) => void {
  const { root, phrases } = parts;
  const place = root.querySelector<HTMLElement>('[data-notices]');
  const shown = new Map<string, HTMLElement>();

  function keep(wanted: ReadonlyMap<string, () => HTMLElement | null>): void {
    if (place === null) return;
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
  }

  return (state, isLeaving) => {
    const wanted = new Map<string, () => HTMLElement | null>();
    if (state.pause === 'signed-out') wanted.set('signed-out', () => signInNotice(parts, 'notice.signedOut'));
    if (state.pause === 'other-person') wanted.set('other', () => signInNotice(parts, 'notice.otherPerson'));
    if (state.pause === 'locked')
      wanted.set('locked', () => plainNotice(root, phrase(phrases, 'notice.locked')));
    if (state.isOffline && state.pause === null && state.waiting > 0) {
      const text =
        phrase(phrases, 'notice.offline') + (isLeaving ? ` ${phrase(phrases, 'notice.waitToLeave')}` : '');
      wanted.set(`offline-${isLeaving}`, () => againNotice(parts, text));
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
  const { root, phrases, controls } = parts;
  const label = fieldWords(trouble.key, controls.label(trouble.key), phrases);
  if (trouble.kind === 'stale') return conflictNotice(parts, trouble, label);
  const sentences = {
    'too-long': 'notice.refused',
    'too-early': 'notice.tooEarly',
    other: 'notice.refusedOther',
  };
  return plainNotice(root, `${label}. ${phrase(phrases, sentences[trouble.why])}`);
}

function conflictNotice(
  { root, phrases, controls, queue, timeOf, onChosen }: NoticeParts,
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
      if (keep === 'saved' && current !== null) controls.settle(key, value, current.operation);
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

function againNotice({ root, queue }: NoticeParts, text: string): HTMLElement | null {
  const element = plainNotice(root, text);
  const again = element?.querySelector<HTMLElement>('[data-notice-again]');
  if (again) again.hidden = false;
  again?.querySelector('button')?.addEventListener('click', () => {
    queue.resume();
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
        away: 'notice.offline',
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
