import type { Words } from '../web/format.ts';

/** A form as it was sent, when nobody took it. */
interface Unsent {
  readonly title: string;
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** `kept` is the form as the door keeps it, for the switch of the language; empty if it is too long. */
export function unsentPage({ title, action, fields }: Unsent, kept: string, { t }: Words) {
  return {
    title: t('accounts.unsent.title'),
    lead: t('accounts.unsent.lead', { title }),
    address: '/',
    kept,
    action,
    fields: fields.map(([name, value]) => ({ name, value })),
    submit: t('accounts.unsent.submit'),
    cancel: { href: '/', text: t('accounts.unsent.cancel') },
  };
}
