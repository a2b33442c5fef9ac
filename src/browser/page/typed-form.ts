type Field = readonly [name: string, value: string];

/** A form as somebody left it. */
export interface TypedForm {
  readonly action: string;
  /** Its hidden fields: what the page showed when it was opened. */
  readonly ground: readonly Field[];
  readonly values: readonly Field[];
}

export function keptText(forms: readonly TypedForm[]): string {
  return JSON.stringify(forms);
}

/** Nothing, unless it is a text of ours. */
export function readKept(text: string | null): readonly TypedForm[] {
  return text === null ? [] : (JSON.parse(text) as readonly TypedForm[]);
}

/**
 * What was typed into this form before; null when nothing was, or when the form stands on other ground by
 * now: what was typed would be sent as if its author had seen that.
 */
export function typedAgain(kept: readonly TypedForm[], form: TypedForm): readonly Field[] | null {
  const found = kept.find(
    ({ action, ground }) => action === form.action && JSON.stringify(ground) === JSON.stringify(form.ground),
  );
  return found?.values ?? null;
}
