import { keptText, readKept, typedAgain, type TypedForm } from '../../../src/browser/page/typed-form.ts';

const typed: TypedForm = {
  action: '/people/1/roles',
  ground: [['seen', 'hr']],
  values: [
    ['roles', 'hr'],
    ['roles', 'recruiter'],
  ],
};
const shown: TypedForm = { ...typed, values: [['roles', 'hr']] };

test('what was kept comes back into the same form', () => {
  expect(typedAgain(readKept(keptText([typed])), shown)).toEqual(typed.values);
});

test('of several forms each gets its own', () => {
  const other = { action: '/people', ground: [], values: [['name', 'Maja']] } as const;

  expect(typedAgain([other, typed], shown)).toEqual(typed.values);
});

test.each<readonly [string, TypedForm]>([
  ['another form', { ...shown, action: '/people/2/roles' }],
  ['a form that shows what somebody else changed in between', { ...shown, ground: [['seen', 'recruiter']] }],
])('%s gets nothing', (_what, form) => {
  expect(typedAgain([typed], form)).toBeNull();
});

test('without anything kept there is nothing', () => {
  expect(readKept(null)).toEqual([]);
});
