import { expectedFieldIn } from './expected-field.ts';
import { keyMeaning } from './key-meaning.ts';
import { phrase, type Phrases } from './phrases.ts';

const ratings: Readonly<Record<string, string>> = {
  1: '1',
  2: '2',
  3: '3',
  4: '4',
  5: '5',
  0: 'no-evidence',
  x: 'not-asked',
};

const storageKey = 'smil-keys';

/**
 * Single keys for the whole interview. They rest while someone writes and can be switched off, because a
 * dictation program would press them.
 */
export function listenToKeys(
  root: HTMLElement,
  phrases: Phrases,
  cover: () => void,
  signal: AbortSignal,
): void {
  const line = root.querySelector<HTMLElement>('[data-keys-line]');
  const list = root.querySelector<HTMLElement>('[data-keys-list]');
  const button = root.querySelector<HTMLButtonElement>('[data-keys-switch]');
  const help = root.querySelector<HTMLDialogElement>('[data-keys-help]');
  const expected = expectedFieldIn(root);
  let isOn = remembered() !== 'off';

  function show(): void {
    if (line !== null) line.hidden = false;
    if (list !== null) list.hidden = !isOn;
    if (button !== null) button.textContent = phrase(phrases, isOn ? 'keys.off' : 'keys.on');
  }

  const switchKeys = () => {
    isOn = !isOn;
    remember(isOn ? 'on' : 'off');
    show();
  };
  button?.addEventListener('click', switchKeys, { signal });
  show();

  const actions: Readonly<Record<string, () => void>> = {
    n: () => root.querySelector<HTMLElement>('#note')?.focus(),
    p: () => {
      const probes = root.querySelectorAll<HTMLInputElement>('.probes .tick');
      ([...probes].find(({ checked }) => !checked) ?? probes[0])?.focus();
    },
    c: cover,
    '?': () => help?.showModal(),
    arrowleft: () => {
      step(root, 'back');
    },
    arrowright: () => {
      step(root, 'next');
    },
  };

  /** By key the hands are on the keyboard: what the rating asks for is where they go on. */
  function rate(rating: string): void {
    root.querySelector<HTMLElement>(`#rating-${rating}`)?.click();
    expected.ask()?.focus();
  }

  // Chosen by hand, the field is not jumped to, but what is typed next goes there.
  const onChange = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.id.startsWith('rating-')) expected.ask();
  };
  root.addEventListener('change', onChange, { signal });

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      expected.decline();
      if (isWriting(event.target)) event.target.blur();
    }
    if (!isOn || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (help?.open === true) return;
    const field = expected.current();
    const press = { key: event.key, isWriting: isWriting(event.target), isExpecting: field !== null };
    const meaning = keyMeaning(press);
    // The letter itself lands in the field, which has the focus by then.
    if (meaning === 'text') field?.focus();
    if (meaning !== 'shortcut') return;
    const key = event.key.toLowerCase();
    // On a radio button the arrow keys go up and down the ladder.
    if (key.startsWith('arrow') && event.target instanceof HTMLInputElement) return;
    const rating = ratings[key];
    const action =
      rating === undefined
        ? actions[key]
        : () => {
            rate(rating);
          };
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', onKey, { signal });
}

function step(root: HTMLElement, where: string): void {
  root.querySelector<HTMLElement>(`.live-foot [value="${where}"]`)?.click();
}

function isWriting(target: EventTarget | null): target is HTMLElement {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);
}

/** The browser may keep nothing for us; then the keys are on. */
function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem(storageKey, value);
  } catch {
    // Only this page knows, then.
  }
}
