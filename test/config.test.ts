import { resolve } from 'node:path';
import { readConfig, type Environment } from '../src/config.ts';
import { StartFault } from '../src/start-fault.ts';

const secret = 'a-secret-of-at-least-thirty-two-characters';

function faultsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof StartFault) return error.lines;
    throw error;
  }
}

describe('the settings', () => {
  test('are all optional: a demonstration on this machine alone', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      mongodbUri: null,
      dataFolder: resolve('data'),
      sessionSecret: null,
      isDemo: true,
      trustProxy: false,
      isSecure: false,
    });
  });

  test('that are empty count as left out', () => {
    expect(readConfig({ MONGODB_URI: '', SESSION_SECRET: '', SMIL_DEMO: '', PORT: '' })).toEqual(
      readConfig({}),
    );
  });

  test('for real work with MongoDB behind a proxy', () => {
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '8080',
      MONGODB_URI: 'mongodb://db.example/smil?replicaSet=rs0',
      SESSION_SECRET: secret,
      TRUST_PROXY: '1',
    });

    expect(config).toEqual({
      host: '0.0.0.0',
      port: 8080,
      mongodbUri: 'mongodb://db.example/smil?replicaSet=rs0',
      dataFolder: resolve('data'),
      sessionSecret: secret,
      isDemo: false,
      trustProxy: 1,
      isSecure: true,
    });
  });

  test.each(['10.0.0.1', '10.0.0.0/8', 'loopback, 10.0.0.1', '::1', 'fd00::/8'])(
    'can name the proxies: %s',
    (proxies) => {
      expect(readConfig({ SESSION_SECRET: secret, TRUST_PROXY: proxies }).trustProxy).toBe(proxies);
    },
  );

  test.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('know that %s is this machine', (host) => {
    expect(readConfig({ HOST: host }).isDemo).toBe(true);
  });
});

describe('a fault in the settings', () => {
  test.each([
    [{ PORT: 'http' }, 'PORT must be a number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT must be a number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT must be a number from 0 to 65535.'],
    [{ PORT: '3000.5' }, 'PORT must be a number from 0 to 65535.'],
    [{ HOST: 'http://localhost' }, 'HOST must be an address or a host name, such as 127.0.0.1.'],
    [
      { SESSION_SECRET: secret, MONGODB_URI: 'localhost:27017' },
      'MONGODB_URI must begin with mongodb:// or mongodb+srv://.',
    ],
    [
      { SESSION_SECRET: 'short' },
      'SESSION_SECRET must have at least 32 characters; this makes one: openssl rand -base64 33.',
    ],
    [{ SMIL_DEMO: 'yes' }, 'SMIL_DEMO must be on or off.'],
    [
      { SESSION_SECRET: secret, TRUST_PROXY: 'true' },
      'TRUST_PROXY must be the number of proxies in front of Smil, usually 1, or their addresses.',
    ],
    [
      { SESSION_SECRET: ' '.repeat(40) },
      'SESSION_SECRET must have at least 32 characters; this makes one: openssl rand -base64 33.',
    ],
    ...['10.0.0.0/99', '10.0.0.0/33', '10.0.0.0/0', 'fd00::/129', 'loopback/8'].map(
      (proxies): [Environment, string] => [
        { SESSION_SECRET: secret, TRUST_PROXY: proxies },
        'TRUST_PROXY must be the number of proxies in front of Smil, usually 1, or their addresses.',
      ],
    ),
    [{ SMIL_DATA_DIR: ' ' }, 'SMIL_DATA_DIR must name a folder, or be left out.'],
    [{ SMIL_DATADIR: '/tmp' }, 'SMIL_DATADIR is not a setting of Smil. Check how it is spelt.'],
    [
      { SMIL_DEMO: 'off' },
      'SESSION_SECRET is missing. Set at least 32 characters that nobody can guess; ' +
        'this makes them: openssl rand -base64 33',
    ],
    [
      { MONGODB_URI: 'mongodb://db/smil' },
      'SESSION_SECRET is missing. Set at least 32 characters that nobody can guess; ' +
        'this makes them: openssl rand -base64 33',
    ],
    [
      { SMIL_DEMO: 'on', MONGODB_URI: 'mongodb://db/smil' },
      'SMIL_DEMO is only for the embedded store. Leave out SMIL_DEMO or MONGODB_URI.',
    ],
    [
      { SMIL_DEMO: 'on', TRUST_PROXY: '1' },
      'SMIL_DEMO has passwords that everybody knows, so it is only for this machine. ' +
        'Leave out SMIL_DEMO, or HOST and TRUST_PROXY.',
    ],
    [
      { HOST: '0.0.0.0', SESSION_SECRET: secret },
      'HOST 0.0.0.0 lets others reach Smil, and their passwords would travel unencrypted. ' +
        'Put a proxy that speaks HTTPS in front and set TRUST_PROXY, usually to 1, or leave HOST out.',
    ],
  ])('%j is one sentence', (environment: Environment, sentence) => {
    expect(faultsOf(environment)).toEqual([sentence]);
  });

  test('does not hide the others', () => {
    expect(faultsOf({ PORT: 'x', SMIL_DEMO: 'maybe', SMIL_PORT: '1' })).toEqual([
      'SMIL_PORT is not a setting of Smil. Check how it is spelt.',
      'PORT must be a number from 0 to 65535.',
      'SMIL_DEMO must be on or off.',
    ]);
  });

  test('never repeats a secret', () => {
    const lines = faultsOf({ SESSION_SECRET: 'hunter2', MONGODB_URI: 'smil:hunter2@db' });

    expect(lines.length).toBe(2);
    expect(lines.join()).not.toContain('hunter2');
  });
});
