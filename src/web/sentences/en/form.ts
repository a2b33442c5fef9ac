export const form = {
  toMend_one: '{{count}} thing needs correcting. What you typed is still here.',
  toMend_other: '{{count}} things need correcting. What you typed is still here.',
  toMendPasswords_one: '{{count}} thing needs correcting. The password has to be typed again.',
  toMendPasswords_other: '{{count}} things need correcting. The password has to be typed again.',
  chooseOne: 'Choose',
};
