import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { StartFault } from './start-fault.ts';

/** The settings, checked. This file is the only reader of the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Null for the embedded store. */
  readonly mongodbUri: string | null;
  readonly dataFolder: string;
  /** Null for the one that is kept in the data folder. */
  readonly sessionSecret: string | null;
  readonly isDemo: boolean;
  /** Which proxies may say where a request comes from; false without one. */
  readonly trustProxy: false | number | string;
  /** True behind a proxy: people then reach the program over HTTPS. */
  readonly isSecure: boolean;
}

const shortestSecret = 32;
const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;
const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

const setting = z.string().optional();

const schema = z.object({
  HOST: setting
    .default('127.0.0.1')
    .refine((host) => /^[\w.:-]+$/.test(host), 'must be an address or a host name, such as 127.0.0.1'),
  PORT: setting
    .default('3000')
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, 'must be a number from 0 to 65535'),
  MONGODB_URI: setting.refine(
    (uri) => uri === undefined || /^mongodb(\+srv)?:\/\/./.test(uri),
    'must begin with mongodb:// or mongodb+srv://',
  ),
  SMIL_DATA_DIR: setting
    .default('./data')
    .refine((folder) => folder.trim() !== '', 'must name a folder, or be left out'),
  SESSION_SECRET: setting.refine(
    (secret) => secret === undefined || secret.trim().length >= shortestSecret,
    `must have at least ${shortestSecret} characters; this makes one: openssl rand -base64 33`,
  ),
  SMIL_DEMO: z.enum(['on', 'off'], 'must be on or off').optional(),
  TRUST_PROXY: setting.refine(
    (proxies) => proxies === undefined || isProxyList(proxies),
    'must be the number of proxies in front of Smil, usually 1, or their addresses',
  ),
});

type Settings = z.infer<typeof schema>;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a StartFault with one line per fault. */
export function readConfig(environment: Environment = process.env): Config {
  // An empty setting is what a file of settings with nothing behind the = gives.
  const filledIn = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(filledIn);
  const faults = [
    ...unknownSettings(filledIn),
    ...(parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)),
  ];
  if (!parsed.success || faults.length > 0) throw new StartFault(faults);
  return checked(parsed.data);
}

function checked(settings: Settings): Config {
  const { HOST, MONGODB_URI, SESSION_SECRET, SMIL_DEMO, TRUST_PROXY } = settings;
  const isReachable = !loopback.test(HOST) || TRUST_PROXY !== undefined;
  const canDemo = MONGODB_URI === undefined && !isReachable;
  const isDemo = SMIL_DEMO === undefined ? canDemo : SMIL_DEMO === 'on';
  const faults = [];
  if (!loopback.test(HOST) && TRUST_PROXY === undefined) {
    faults.push(
      `HOST ${HOST} lets others reach Smil, and their passwords would travel unencrypted. ` +
        'Put a proxy that speaks HTTPS in front and set TRUST_PROXY, usually to 1, or leave HOST out.',
    );
  }
  if (isDemo && MONGODB_URI !== undefined) {
    faults.push('SMIL_DEMO is only for the embedded store. Leave out SMIL_DEMO or MONGODB_URI.');
  }
  if (isDemo && isReachable) {
    faults.push(
      'SMIL_DEMO has passwords that everybody knows, so it is only for this machine. ' +
        'Leave out SMIL_DEMO, or HOST and TRUST_PROXY.',
    );
  }
  if (!isDemo && SESSION_SECRET === undefined) {
    faults.push(
      `SESSION_SECRET is missing. Set at least ${shortestSecret} characters that nobody can guess; ` +
        'this makes them: openssl rand -base64 33',
    );
  }
  if (faults.length > 0) throw new StartFault(faults);
  return {
    host: HOST,
    port: Number(settings.PORT),
    mongodbUri: MONGODB_URI ?? null,
    dataFolder: resolve(settings.SMIL_DATA_DIR),
    sessionSecret: SESSION_SECRET ?? null,
    isDemo,
    trustProxy: proxies(TRUST_PROXY),
    isSecure: TRUST_PROXY !== undefined,
  };
}

/** A misspelt setting would otherwise be ignored without a word. */
function unknownSettings(environment: Environment): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('SMIL_') && !(name in schema.shape))
    .map((name) => `${name} is not a setting of Smil. Check how it is spelt.`);
}

function isProxyList(text: string): boolean {
  if (/^[1-9]\d?$/.test(text)) return true;
  return text.split(',').every((item) => {
    const [address = '', bits, ...more] = item.trim().split('/');
    if (more.length > 0) return false;
    if (bits === undefined) return isIP(address) !== 0 || namedNetworks.includes(address);
    const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
    return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most;
  });
}

function proxies(text: string | undefined): false | number | string {
  if (text === undefined) return false;
  return /^\d+$/.test(text) ? Number(text) : text;
}
