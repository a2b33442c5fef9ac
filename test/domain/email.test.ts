import { expect, it } from '@jest/globals';
import { looksLikeEmail, plainEmail } from '../../src/domain/email.ts';

it('keeps an address without regard to case and surrounding space', () => {
  expect(plainEmail('  Ada.Holm@Example.ORG ')).toBe('ada.holm@example.org');
});

it.each([
  ['ada@example.org', true],
  ['åse@ærø.dk', true],
  [`${'a'.repeat(242)}@example.org`, true],
  [`${'a'.repeat(243)}@example.org`, false],
  ['ada@example', false],
  ['ada example@example.org', false],
  ['ada@@example.org', false],
  ['', false],
])('takes %j for an address: %s', (text, isOne) => {
  expect(looksLikeEmail(text)).toBe(isOne);
});
