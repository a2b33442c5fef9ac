import type { Words } from './format.ts';

/**
 * What the fields of a form show. A failed form is shown again with what was typed and, per field, what to
 * change; the summary above it links to those fields. The errors hold keys of sentences.
 */
export type FieldErrors<Field extends string = string> = Readonly<Partial<Record<Field, string>>>;

export interface TextField {
  /** Name of the field and id of its control. */
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly value: string;
  readonly error: string | null;
}

export interface ChoiceField extends Omit<TextField, 'value'> {
  readonly choices: readonly {
    readonly value: string;
    readonly text: string;
    readonly hint: string | null;
    readonly isChosen: boolean;
  }[];
}

export interface ErrorSummary {
  readonly title: string;
  readonly errors: readonly { readonly href: string; readonly text: string }[];
}

export interface FieldText {
  readonly label: string;
  readonly hint?: string;
}

export function textField<Field extends string>(
  name: Field,
  { label, hint }: FieldText,
  value: string,
  errors: FieldErrors<Field>,
  words: Words,
): TextField {
  return { name, label, hint: hint ?? null, value, error: sentence(errors[name], words) };
}

/** One or several of a list; `chosen` is empty before a choice. */
export function choiceField<Field extends string>(
  name: Field,
  { label, hint }: FieldText,
  choices: readonly { readonly value: string; readonly text: string; readonly hint?: string }[],
  chosen: string | readonly string[],
  errors: FieldErrors<Field>,
  words: Words,
): ChoiceField {
  return {
    name,
    label,
    hint: hint ?? null,
    error: sentence(errors[name], words),
    choices: choices.map((choice) => ({
      value: choice.value,
      text: choice.text,
      hint: choice.hint ?? null,
      isChosen: typeof chosen === 'string' ? choice.value === chosen : chosen.includes(choice.value),
    })),
  };
}

/** Gives the reason of a change without a word, beside the field for one in words. */
export function slipField(isSlip: boolean, words: Words): ChoiceField {
  const { t } = words;
  const choice = { value: 'yes', text: t('words.slip.reason'), hint: t('words.slip.hint') };
  return choiceField('isSlip', { label: t('words.slip.label') }, [choice], isSlip ? 'yes' : '', {}, words);
}

function sentence(key: string | undefined, words: Words): string | null {
  return key === undefined ? null : words.t(key);
}

/** Null for a form without faults. Says what became of the rest: a password is never sent back. */
export function errorSummary(
  fields: readonly Pick<TextField, 'name' | 'error'>[],
  words: Words,
  title: 'form.toMend' | 'form.toMendPasswords' = 'form.toMend',
): ErrorSummary | null {
  const errors = fields.flatMap(({ name, error }) =>
    error === null ? [] : [{ href: `#${name}`, text: error }],
  );
  return errors.length === 0 ? null : { title: words.t(title, { count: errors.length }), errors };
}
