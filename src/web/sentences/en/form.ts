export const form = {
  toMend_one: '{{count}} thing needs mending. What you typed is still here.',
  toMend_other: '{{count}} things need mending. What you typed is still here.',
  toMendPasswords_one: '{{count}} thing needs mending. The password has to be typed again.',
  toMendPasswords_other: '{{count}} things need mending. The password has to be typed again.',
  chooseOne: 'Choose',
};
