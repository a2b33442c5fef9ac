import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import type { Config } from '../src/config.ts';
import type { LoadFirstStart } from '../src/first-start.ts';
import { projectFolder } from '../src/project-folder.ts';
import { startProgram, type Program } from '../src/program.ts';
import { StartFault } from '../src/start-fault.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smil-program-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const demo: LoadFirstStart = async ({ services, isDemo }) => {
  if (!isDemo) return;
  const ada = {
    name: 'Ada Holm',
    email: 'recruiter@demo.example',
    roles: ['recruiter'],
    language: 'en',
  } as const;
  await services.accounts.addPeople([ada], 'smil-demo');
};

async function start(
  settings: Partial<Config> = {},
  load = demo,
): Promise<Program & { readonly lines: string[] }> {
  const lines: string[] = [];
  const program = await startProgram({
    config: {
      host: '127.0.0.1',
      port: 0,
      mongodbUri: null,
      dataFolder: folder,
      sessionSecret: null,
      isDemo: true,
      trustProxy: false,
      isSecure: false,
      ...settings,
    },
    load,
    report: (line) => lines.push(line),
    log: () => undefined,
    isCached: true,
  });
  return { ...program, lines };
}

/** Starts, stops and returns what was said at the terminal. */
async function said(settings: Partial<Config> = {}): Promise<readonly string[]> {
  const program = await start(settings);
  await program.stop();
  return program.lines;
}

const real = { isDemo: false, sessionSecret: 'a-secret-of-at-least-thirty-two-characters' };

async function refusalOf(settings: Partial<Config>): Promise<string> {
  const refused = start(settings).then(async (program) => {
    await program.stop();
    return 'it started';
  });
  return refused.catch((error: unknown) => {
    if (error instanceof StartFault) return error.lines.join('\n');
    throw error;
  });
}

describe('a demonstration', () => {
  test('says what it does, where it is and how to get in', async () => {
    const { address, lines, stop } = await start();
    const ready = await fetch(`${address}/readyz`);
    await stop();

    expect(ready.status).toBe(200);
    expect(lines).toEqual([
      'First start: loading the content and the invented people of the demo …',
      `Smil is ready: ${address}`,
      'Everyone in it is invented. Sign in with the password smil-demo as',
      '  recruiter@demo.example       Ada Holm, recruiter',
    ]);
  });

  test('keeps its people and its secret over a restart, and loads nothing again', async () => {
    await said();
    const secret = await readFile(join(folder, 'session-secret'), 'utf8');
    const { mode } = await stat(join(folder, 'session-secret'));
    const lines = await said();

    expect(lines[0]).toMatch(/^Smil is ready/);
    expect(lines).toContain('  recruiter@demo.example       Ada Holm, recruiter');
    expect(await readFile(join(folder, 'session-secret'), 'utf8')).toBe(secret);
    expect(secret.trim().length).toBeGreaterThanOrEqual(32);
    expect((mode & 0o777).toString(8)).toBe('600');
  });

  test('that was cut short at the first start loads again', async () => {
    const broken: LoadFirstStart = () => Promise.reject(new Error('cut short'));
    await expect(start({}, broken)).rejects.toThrow('cut short');

    const lines = await said();

    expect(lines[0]).toMatch(/^First start/);
  });

  test('never turns into real work, so that nobody gets in with a known password', async () => {
    await said();

    expect(await refusalOf(real)).toBe(
      `The data folder ${folder} holds the invented people of the demonstration, whose passwords everybody knows. ` +
        'Name another, empty one, or go on with the demonstration by leaving SMIL_DEMO out.',
    );
  });
});

describe('real work', () => {
  test('begins with a link for the first administrator, a new one at each start', async () => {
    const first = await said(real);
    const second = await said(real);
    const link = /^ {2}http:\/\/127\.0\.0\.1:\d+\/invitations\/[\w-]{43}$/;

    expect(first.at(-2)).toBe(
      'Nobody has an account yet. This link makes the first administrator, once, for 30 minutes:',
    );
    expect([first.at(-1), second.at(-1)]).toEqual([expect.stringMatching(link), expect.stringMatching(link)]);
    expect(first.at(-1)?.split('/').at(-1)).not.toBe(second.at(-1)?.split('/').at(-1));
  });

  test('never turns into a demonstration', async () => {
    await said(real);

    expect(await refusalOf({})).toBe(
      `The data folder ${folder} holds real accounts, so it cannot become a demonstration. ` +
        'Set SMIL_DEMO=off, or name an empty folder in SMIL_DATA_DIR.',
    );
  });
});

describe('a start that cannot be', () => {
  test('on a port that is taken says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as AddressInfo;

    expect(await refusalOf({ port })).toBe(
      `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`,
    );
    other.close();
  });

  test('on a port that is taken says so before anything is loaded', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as AddressInfo;
    const lines: string[] = [];
    const load: LoadFirstStart = () => {
      lines.push('loaded');
      return Promise.resolve();
    };

    await expect(start({ port }, load)).rejects.toThrow(`Port ${port} is taken`);
    expect(lines).toEqual([]);
    other.close();
  });

  test.each([
    [
      'is a folder',
      (file: string) => mkdir(file),
      / cannot hold the secret of the sessions: it is a folder\. .*SESSION_SECRET/,
    ],
    ['is empty', (file: string) => writeFile(file, ''), / is empty or too short .*SESSION_SECRET/],
    ['is short', (file: string) => writeFile(file, 'abc\n'), / is empty or too short .*SESSION_SECRET/],
  ])('with a secret that %s says so and names the setting', async (_what, spoil, said) => {
    await spoil(join(folder, 'session-secret'));

    expect(await refusalOf({})).toMatch(said);
  });

  test('in a place where no folder can be made says so at once', async () => {
    const refusal = await refusalOf({
      dataFolder: process.platform === 'linux' ? '/proc/smil/data' : '/dev/null/a',
    });

    expect(refusal).toMatch(/^SMIL_DATA_DIR \/[\w/]+ cannot be made: the system has no such place\.$/);
  });

  test('in a file names the setting', async () => {
    await writeFile(join(folder, 'file'), '');

    expect(await refusalOf({ dataFolder: join(folder, 'file') })).toMatch(
      /^SMIL_DATA_DIR .* cannot be made: a file has its name\.$/,
    );
  });

  test('with a store that the system refuses names the setting', async () => {
    await writeFile(join(folder, 'store'), '');

    expect(await refusalOf({})).toMatch(
      /^SMIL_DATA_DIR .* holds a store that cannot be opened: a file has its name\.$/,
    );
  });

  // An administrator may write everywhere.
  (process.getuid?.() === 0 ? test.skip : test)(
    'in a folder of somebody else names the setting',
    async () => {
      await chmod(folder, 0o500);

      expect(await refusalOf({})).toMatch(/^SMIL_DATA_DIR .* cannot be used by whoever started Smil/);
      await chmod(folder, 0o700);
    },
  );

  test('in a folder that another process has open says so', async () => {
    const { stop } = await start();

    expect(await refusalOf({})).toMatch(/in use by another Smil process/);
    await stop();
  });

  test('without the MongoDB that was named says so, without its password', async () => {
    const refusal = await refusalOf({ ...real, mongodbUri: 'mongodb://smil:hunter2@127.0.0.1:1/smil' });

    expect(refusal).toMatch(/^MONGODB_URI leads to no MongoDB that answers: /);
    expect(refusal).not.toContain('hunter2');
  }, 20_000);
});

describe('stopping', () => {
  test('frees the port and the folder, so that a new start works at once', async () => {
    const first = await start();
    const port = Number(new URL(first.address).port);
    await first.stop();

    const second = await start({ port });
    await second.stop();

    expect(second.address).toBe(first.address);
  });
});

test('the command itself says a fault in one line without a trace and ends with 1', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: projectFolder,
    env: { PATH: process.env.PATH, PORT: 'http', SMIL_DATA_DIR: folder },
  });
  let told = '';
  child.stderr.on('data', (text: Buffer) => {
    told += text.toString();
  });
  const code = await new Promise((ended) => child.once('close', ended));

  expect({ told, code }).toEqual({
    told: 'Smil cannot start: PORT must be a number from 0 to 65535.\n',
    code: 1,
  });
}, 30_000);
