export const form = {
  toMend_one: '{{count}} thing needs mending. What you typed is still here.',
  toMend_other: '{{count}} things need mending. What you typed is still here.',
  chooseOne: 'Choose',
};
