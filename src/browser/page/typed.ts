import { keptText, readKept, typedAgain, type TypedForm } from './typed-form.ts';

/**
 * Lives as long as the tab, and only from a sent form to the next page that is no error. The person's id
 * follows: the door leaves alone what waits for somebody to come back, and nobody else is given it.
 */
const start = 'smil-typed ';
const ownFields = ['_csrf', '_form'];

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What was typed into a form survives the switch of the language, and an error on the way to the server;
 * before any other way out the browser asks. The scorecard does not need this: it saves by itself.
 */
export function keepTypedOn(page: Document): void {
  const forms = [
    ...page.querySelectorAll<HTMLFormElement>('main form[method="post"]:not([data-language])'),
  ].filter((form) => controlsOf(form).length > 0 || 'unsent' in form.dataset);
  const name = start + (page.body.dataset.person ?? '');
  // What an answer shows of a form is in its fields from the start, and yet nothing of it is saved.
  const isUnsaved = (form: HTMLFormElement) =>
    'unsaved' in page.body.dataset || controlsOf(form).some(isChanged);
  let isSafe = false;

  // An error leads back to the form; a form that was refused holds what was sent.
  if (forms.length > 0 || !('unsaved' in page.body.dataset)) {
    const kept = takeKept(name);
    if (page.body.dataset.person !== undefined) dropAllBut(name);
    if (!('unsaved' in page.body.dataset)) bringBack(kept, forms);
  }
  page.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement)) return;
    if ('language' in target.dataset) isSafe = keep(name, forms.filter(isUnsaved).map(typedIn));
    else if (target.closest('main') !== null) {
      isSafe = true;
      keep(name, forms.filter((form) => form === target).map(typedIn));
    } else {
      // Signing out.
      dropAllBut(null);
    }
  });
  page.addEventListener('click', ({ target }) => {
    // The link beside the button that sends the form gives it up on purpose.
    if (target instanceof Element && target.closest('form.form .actions a') !== null) isSafe = true;
  });
  addEventListener('beforeunload', (event) => {
    if (!isSafe && forms.some((form) => form.matches('.form') && isUnsaved(form))) event.preventDefault();
  });
  addEventListener('pageshow', () => {
    isSafe = false;
  });
}

function bringBack(kept: readonly TypedForm[], forms: readonly HTMLFormElement[]): void {
  for (const form of forms) {
    const values = typedAgain(kept, typedIn(form));
    if (values === null) continue;
    for (const control of controlsOf(form)) {
      const typed = values.filter(([field]) => field === control.name).map(([, value]) => value);
      if (isTick(control)) control.checked = typed.includes(control.value);
      else control.value = typed[0] ?? '';
    }
  }
}

function typedIn(form: HTMLFormElement): TypedForm {
  const visible = new Set(controlsOf(form).map((control) => control.name));
  const sent = [...new FormData(form)].flatMap(([field, value]) =>
    typeof value === 'string' ? [[field, value] as const] : [],
  );
  const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')].filter(
    (input) => !ownFields.includes(input.name),
  );
  return {
    action: form.action,
    ground: hidden.map((input) => [input.name, input.value] as const),
    values: sent.filter(([field]) => visible.has(field)),
  };
}

/** What a person fills in. A password is kept nowhere. */
function controlsOf(form: HTMLFormElement): readonly Control[] {
  return [...form.querySelectorAll<Control>('input[name], select[name], textarea[name]')].filter(
    ({ type }) => !['hidden', 'password', 'submit', 'button'].includes(type),
  );
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);
}

function isChanged(control: Control): boolean {
  if (isTick(control)) return control.checked !== control.defaultChecked;
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
  const first = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
  return control.value !== first?.value;
}

/** False where the browser keeps nothing: then it asks before it leaves. */
function keep(name: string, forms: readonly TypedForm[]): boolean {
  try {
    sessionStorage.setItem(name, keptText(forms));
    return true;
  } catch {
    return false;
  }
}

function takeKept(name: string): readonly TypedForm[] {
  try {
    const text = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    return readKept(text);
  } catch {
    return [];
  }
}

function dropAllBut(name: string | null): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(start) && key !== name) sessionStorage.removeItem(key);
    }
  } catch {
    // Where the browser keeps nothing, there is nothing to drop.
  }
}
