/**
 * What makes a password too weak: length first, and then words that an attacker tries at once. No rule
 * about kinds of characters, because those make passwords worse.
 */
export type PasswordFault = 'too-short' | 'too-long' | 'too-obvious';

const shortestPassword = 12;
const longestPassword = 1000;

/** What has to remain once everything obvious has been taken away. */
const leastRemaining = 6;
const leastDifferent = 4;

const obviousWords = [
  ...['password', 'passwort', 'passw0rd', 'p@ssword', 'adgangskode', 'kodeord', 'hemmelig', 'secret'],
  ...['smil', 'smile', 'hirethesmile', 'velkommen', 'welcome', 'changeme', 'letmein', 'skiftmig'],
  ...[
    'administrator',
    'admin',
    'recruiter',
    'interviewer',
    'interview',
    'samtale',
    'service',
    'demo',
    'test',
  ],
  ...[
    'qwertyuiop',
    'qwerty',
    'qwertz',
    'asdfghjkl',
    'asdfgh',
    'asdf',
    'zxcvbnm',
    'abcdefgh',
    'abcdef',
    'abc',
  ],
  ...['1q2w3e4r5t', '1q2w3e4r', '1q2w3e', '1qaz2wsx', 'iloveyou', 'sunshine', 'princess', 'football'],
  ...['monkey', 'dragon', 'superman', 'batman', 'master', 'login', 'bruger', 'user', 'danmark', 'denmark'],
  ...['kobenhavn', 'københavn', 'copenhagen', 'aarhus', 'odense', 'aalborg', 'sommer', 'summer', 'vinter'],
  ...['winter', 'january', 'januar', 'februar', 'marts', 'april', 'juni', 'juli', 'august', 'september'],
  ...['oktober', 'november', 'december', 'mandag', 'fredag', 'jeghaderdig', 'jegelskerdig', 'fodbold'],
  ...['1234567890', '123456789', '12345678', '1234567', '123456', '12345', '1234', '123', '0987654321'],
  ...['987654321', '87654321', '654321', '4321', '321', '112233', '123123', '111', '000', '007', '69'],
].toSorted((a, b) => b.length - a.length);

/** Null for a password that will do. `about` holds what everyone knows of the person: name and e-mail. */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  if (password.length < shortestPassword) return 'too-short';
  if (password.length > longestPassword) return 'too-long';
  return isObvious(password, about) ? 'too-obvious' : null;
}

function isObvious(password: string, about: readonly string[]): boolean {
  const known = about
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length);
  const remaining = [...known, ...obviousWords]
    .reduce((text, word) => text.replaceAll(word, ' '), password.toLowerCase())
    .replaceAll(/(?:19|20)\d\d/g, ' ')
    .replaceAll(/(.)\1+/gu, '$1')
    .replaceAll(/[\s\p{P}\p{S}]+/gu, '');
  return remaining.length < leastRemaining || new Set(remaining).size < leastDifferent;
}
