/** The controls of the page by the key of their field. */
export type Control = HTMLInputElement | HTMLTextAreaElement;

export interface Controls {
  readonly keys: readonly string[];
  value(key: string): string;
  show(key: string, value: string): void;
  /** Remembers what the server has, in the hidden fields, so that the plain form stays right as well. */
  settle(key: string, value: string, operation: string): void;
  base(key: string): string;
  label(key: string): string;
  of(key: string): readonly Control[];
}

export function controlsIn(form: HTMLFormElement): Controls {
  const byKey = new Map<string, Control[]>();
  for (const control of form.querySelectorAll<Control>('[data-field]')) {
    const key = control.dataset.field ?? '';
    byKey.set(key, [...(byKey.get(key) ?? []), control]);
  }
  const of = (key: string) => byKey.get(key) ?? [];
  const hidden = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null;

  return {
    keys: [...byKey.keys()],
    of,
    value: (key) => {
      const [first] = of(key);
      if (first === undefined) return '';
      if (!isBox(first)) return first.value;
      return of(key).find((control) => isBox(control) && control.checked)?.value ?? '';
    },
    show: (key, value) => {
      for (const control of of(key)) {
        if (isBox(control)) control.checked = control.value === value;
        else control.value = value;
      }
    },
    settle: (key, value, operation) => {
      const was = hidden(`was/${key}`);
      const base = hidden(`base/${key}`);
      if (was !== null) was.value = value;
      if (base !== null) base.value = operation;
    },
    base: (key) => hidden(`base/${key}`)?.value ?? '',
    label: (key) => {
      const [first] = of(key);
      const legend = first?.closest('fieldset')?.querySelector('legend');
      const label = first instanceof HTMLInputElement && first.type === 'radio' ? legend : first?.labels?.[0];
      return (label?.querySelector('span:not([hidden])') ?? label)?.textContent.trim() ?? '';
    },
  };
}

export function isBox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);
}
