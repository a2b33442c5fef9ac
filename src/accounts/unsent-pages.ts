import type { Words } from '../web/format.ts';

/** A form as it was sent, when nobody took it. */
interface Unsent {
  readonly title: string;
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export function unsentPage({ title, action, fields }: Unsent, { t }: Words) {
  return {
    title: t('accounts.unsent.title'),
    lead: t('accounts.unsent.lead', { title }),
    address: '/',
    action,
    fields: fields.map(([name, value]) => ({ name, value })),
    submit: t('accounts.unsent.submit'),
    cancel: { href: '/', text: t('accounts.unsent.cancel') },
  };
}
