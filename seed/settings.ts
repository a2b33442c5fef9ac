/**
 * Where a dilemma takes place and how its people meet, so that the bank can be counted. A question about past
 * behaviour has neither: it may come from anywhere in life.
 */
export const settings = [
  'bank',
  'business-to-business',
  'clinic',
  'energy',
  'housing',
  'insurance',
  'leisure',
  'lodging',
  'online-shop',
  'personal-care',
  'photography',
  'print',
  'repairs',
  'restaurant',
  'shop',
  'telecoms',
  'town-hall',
  'transport',
  'travel',
] as const;

export type Setting = (typeof settings)[number];

export const channels = ['face-to-face', 'telephone', 'chat', 'written'] as const;

export type Channel = (typeof channels)[number];
