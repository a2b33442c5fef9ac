import { createPasswords, hashCost } from '../../src/accounts/passwords.ts';
import { passwordFault } from '../../src/accounts/password-rules.ts';

const quick = { memoryCost: 1024, timeCost: 2, parallelism: 1 };

describe('a stored password', () => {
  test('carries how it was made: argon2id with 64 MiB and three rounds', async () => {
    const hash = await createPasswords().hash('harbour kitchen at dawn');

    expect(hashCost).toEqual({ memoryCost: 65_536, timeCost: 3, parallelism: 1 });
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,p=1,t=3\$|^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  test('fits only itself, to the last character', async () => {
    const passwords = createPasswords(quick);
    const long = `${'ø'.repeat(200)}!`;
    const hash = await passwords.hash(long);

    expect(await passwords.verify(hash, long)).toBe(true);
    expect(await passwords.verify(hash, long.slice(0, -1))).toBe(false);
    expect(await passwords.verify(hash, `${long} `)).toBe(false);
  });

  test('is weak when it was made at a lower cost', async () => {
    const hash = await createPasswords(quick).hash('harbour kitchen at dawn');

    expect(createPasswords(quick).isWeak(hash)).toBe(false);
    expect(createPasswords({ ...quick, timeCost: 3 }).isWeak(hash)).toBe(true);
  });

  test('is never the one of somebody who does not exist', async () => {
    expect(await createPasswords(quick).verify(null, 'harbour kitchen at dawn')).toBe(false);
  });

  test('takes as long for somebody who does not exist', async () => {
    const passwords = createPasswords({ memoryCost: 16_384, timeCost: 3, parallelism: 1 });
    const hash = await passwords.hash('harbour kitchen at dawn');
    await passwords.verify(null, 'warm up');
    const cpu = async (of: string | null) => {
      const before = process.cpuUsage();
      await passwords.verify(of, 'a wrong guess');
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const known: number[] = [];
    const unknown: number[] = [];

    for (let i = 0; i < 15; i += 1) {
      known.push(await cpu(hash));
      unknown.push(await cpu(null));
    }

    const median = (values: number[]) => values.toSorted((a, b) => a - b)[7] ?? 0;
    const ratio = median(unknown) / median(known);
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.4);
  });
});

describe('the choice of a password', () => {
  const about = ['Freja Winther', 'freja.winther@example.org'];

  test.each([
    'harbour kitchen at dawn',
    'korrekt hest batteri hæfteklamme',
    'fjordlys over Odense',
    'Tr0ub4dor&3xtra',
    'hG7#kk20!zQ9vM',
    'ærlig øl på åen',
    '密码一定要很长很难猜才行啊',
    'a b c d e f g h i j k l',
  ])('%s will do', (password) => {
    expect(passwordFault(password, about)).toBeNull();
  });

  test.each(['', 'short', 'elevenchars'])('"%s" is too short', (password) => {
    expect(passwordFault(password, about)).toBe('too-short');
  });

  test.each([
    'smilsmilsmil',
    'Smil-2026-smil',
    'password1234',
    'Adgangskode123!',
    'hirethesmile!',
    'velkommen2026',
    'qwertyuiop123',
    '123456789012',
    'aaaaaaaaaaaa',
    'abababababab',
    'FrejaWinther1',
    'winther.freja',
    'sommer2026!!!',
    '            ',
    'letmein-letmein',
  ])('%s is too obvious', (password) => {
    expect(passwordFault(password, about)).toBe('too-obvious');
  });

  test('a thousand characters are enough', () => {
    const long = 'harbour kitchen at dawn '.repeat(42);

    expect(passwordFault(long.slice(0, 1000), about)).toBeNull();
    expect(passwordFault(long.slice(0, 1001), about)).toBe('too-long');
  });
});
