import type { form as english } from '../en/form.ts';

export const form: typeof english = {
  toMend_one: '{{count}} ting skal rettes. Det, du skrev, står her stadig.',
  toMend_other: '{{count}} ting skal rettes. Det, du skrev, står her stadig.',
  toMendPasswords_one: '{{count}} ting skal rettes. Adgangskoden skal skrives igen.',
  toMendPasswords_other: '{{count}} ting skal rettes. Adgangskoden skal skrives igen.',
  chooseOne: 'Vælg',
};
