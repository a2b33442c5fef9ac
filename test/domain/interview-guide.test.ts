import { expect, it } from '@jest/globals';
import { saysMinutes } from '../../src/domain/interview-guide.ts';

it.each([
  ['Frontline service, 45 minutes', true],
  ['Kundevendt service, 45 minutter', true],
  ['Kort samtale (45 min.)', true],
  ['The 45-minute interview', true],
  ['Frontline service', false],
  ['Frontline service, 145 minutes', false],
  ['Room 45', false],
])('sees whether a guide named »%s« says that it takes 45 minutes', (name, says) => {
  expect(saysMinutes(name, 45)).toBe(says);
});
