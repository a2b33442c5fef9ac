import { ownPath } from '../../src/web/return-to.ts';

test.each([
  ['/', '/'],
  ['/people', '/people'],
  ['/people?order=name&page=2', '/people?order=name&page=2'],
  ['/interviews/42/scorecard', '/interviews/42/scorecard'],
  ['/spørgsmål', '/sp%C3%B8rgsm%C3%A5l'],
])('%s is a path of our own', (text, path) => {
  expect(ownPath(text)).toBe(path);
});

test.each([
  undefined,
  '',
  'people',
  'https://other.example',
  'HTTPS://other.example/people',
  'http:other.example',
  'http:/other.example',
  'https:///other.example',
  '//other.example',
  '///other.example',
  '////other.example/..',
  '/\\other.example',
  '\\/other.example',
  '\\\\other.example',
  '/\\/other.example',
  '/\t/other.example',
  '/\n/other.example',
  '/\r\n/other.example',
  '\t//other.example',
  ' //other.example',
  '\u0000//other.example',
  '/.//other.example',
  '/..//other.example',
  '/a/..//other.example',
  '/%2e//other.example',
  '/./\\other.example',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,hello',
  'vbscript:x',
  'file:///etc/passwd',
  '//user@other.example',
  'https://own.invalid@other.example',
  '//other.example:80/people',
  '//[::1]/people',
  '//2130706433',
  '?returnTo=/people',
  '#//other.example',
])('%j leads to the front page', (text) => {
  expect(ownPath(text)).toBe('/');
});

test('an encoded slash stays what it is: part of a name', () => {
  expect(ownPath('/%2Fother.example')).toBe('/%2Fother.example');
});
