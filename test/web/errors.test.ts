import { load } from 'cheerio';
import { BadRequest, Forbidden, NotFound, StaleEdit } from '../../src/domain/errors.ts';
import { failureOf } from '../../src/web/errors.ts';
import { WrongMethod } from '../../src/web/methods.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { cast } from '../support/cast.ts';

function named(name: string, message: string, status?: number): Error {
  return Object.assign(new Error(message), { name, ...(status !== undefined && { status }) });
}

describe('what an error means', () => {
  test.each([
    [new NotFound('x'), 404, 'notFound'],
    [new WrongMethod('x'), 405, 'wrongMethod'],
    [new Forbidden('x'), 403, 'forbidden'],
    [new BadRequest('x'), 400, 'badRequest'],
    [new StaleEdit('x'), 409, 'staleEdit'],
    [named('PayloadTooLargeError', 'x', 413), 413, 'tooLarge'],
    [named('UnsupportedMediaTypeError', 'x', 415), 415, 'badRequest'],
    [named('URIError', 'x', 400), 400, 'badRequest'],
    [named('MongoServerSelectionError', 'x'), 503, 'unavailable'],
    [named('MongoNetworkTimeoutError', 'x'), 503, 'unavailable'],
    [named('MongoServerError', 'E11000'), 500, 'fault'],
    [named('Strange', 'x', 200), 500, 'fault'],
    [named('Strange', 'x', 599), 500, 'fault'],
    [new TypeError('x'), 500, 'fault'],
    ['a string', 500, 'fault'],
    [null, 500, 'fault'],
  ])('%p is answered with %i, %s', (error, status, kind) => {
    expect(failureOf(error)).toEqual({ status, kind });
  });
});

const secret = 'maja.lindqvist@example.org';

let smil: TestApp;
let planted: unknown = null;

beforeAll(async () => {
  smil = await startApp({
    replace: (services) => ({
      ...services,
      accounts: {
        ...services.accounts,
        listPeople() {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a careless package may do
          if (planted !== null) throw planted;
          return services.accounts.listPeople();
        },
      },
    }),
  });
});

afterAll(async () => {
  await smil.stop();
});

describe('a fault', () => {
  test.each([
    ['an error', new Error(`Something about ${secret}`), 500],
    ['a type error', new TypeError(`Cannot read ${secret}`), 500],
    ['a text', `text with ${secret}`, 500],
    ['a duplicate key', named('MongoServerError', `E11000 duplicate key { email: "${secret}" }`), 500],
    ['a database that is away', named('MongoServerSelectionError', `connect ECONNREFUSED ${secret}`), 503],
  ])('such as %s shows a code that the log has too, and nothing else', async (_what, error, status) => {
    const browser = await smil.signedIn('admin');
    planted = error;

    const page = await browser.visit('/people');
    const code = page.headers['x-request-id'] ?? '';
    const entry = smil.logged.find(({ requestId, level }) => requestId === code && level === 'error');

    expect(page.status).toBe(status);
    expect(page.words('main')).toContain(code);
    expect(page.text).not.toMatch(/lindqvist|node_modules|\.ts\b|Error|Mongo|E11000/);
    expect(entry?.route).toBe('/people');
    planted = null;
  });

  test.each([
    named('MongoServerError', `E11000 duplicate key { email: "${secret}" }`),
    named('ValidationError', `email: ${secret} is not valid`),
    named('CastError', `Cast to ObjectId failed for value "${secret}"`),
  ])('of the database leaves no data in the log: %s', async (error) => {
    const browser = await smil.signedIn('admin');
    planted = error;

    await browser.visit('/people');

    expect(JSON.stringify(smil.logged)).toContain(error.name);
    expect(JSON.stringify(smil.logged.filter(({ error: said }) => said === error.name))).not.toContain(
      secret,
    );
    planted = null;
  });

  test('is told to a script in JSON', async () => {
    const browser = await smil.signedIn('admin');
    planted = new Error(secret);

    const answer = await browser.request('get', '/people').set('Accept', 'application/json');

    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({ error: 'fault', requestId: answer.headers['x-request-id'] });
    planted = null;
  });
});

describe('what cannot be read', () => {
  const send = async (body: string, type = 'application/x-www-form-urlencoded') => {
    const browser = smil.browser();
    await browser.visit('/sign-in');
    const answer = await browser
      .request('post', '/sign-in')
      .set('Accept', 'text/html')
      .set('Content-Type', type)
      .set('x-csrf-token', browser.token())
      .send(body);
    return answer.status;
  };
  const million = 'a'.repeat(1_000_000);

  test.each([
    ['no field at all', '', 422],
    ['an e-mail alone', 'email=a%40b.dk', 422],
    ['an operator in place of the e-mail', 'email[$ne]=x&password=x', 400],
    ['an operator in place of the password', 'email=a%40b.dk&password[$gt]=', 400],
    ['a dotted name', 'email.x=1&password=x', 400],
    ['the e-mail twice', 'email=a&email=b&password=x', 400],
    ['the password twice', 'email=a&password=x&password=y', 400],
    ['a field that nobody asked for', 'email=a&password=x&roles=administrator', 400],
    ['a field called __proto__', 'email=a%40b.dk&password=x&__proto__=x', 401],
    ['a field called constructor', 'email=a&password=x&constructor=x', 400],
    ['a broken percent sign', 'email=%E0%A4%A&password=x', 401],
    ['a NUL in the e-mail', 'email=a%00b%40c.dk&password=x', 401],
    ['half a character', 'email=%ED%A0%80%40c.dk&password=x', 401],
    ['an e-mail of 1 MB', `email=${million}&password=x`, 413],
    ['a password of 1 MB', `email=a%40b.dk&password=${million}`, 413],
    ['an e-mail of 90 kB', `email=${'a'.repeat(90_000)}&password=x`, 422],
    ['1,001 fields', Array.from({ length: 1001 }, (_, i) => `f${i}=1`).join('&'), 413],
  ])('%s is refused and no fault', async (_what, body, status) => {
    expect(await send(body)).toBe(status);
  });

  test.each([
    ['an object for the e-mail', '{"email":{"$ne":null},"password":"x"}', 400],
    ['a list', '["email"]', 400],
    ['a number', '1', 400],
    ['null', '{"email":null,"password":null}', 400],
    ['half of it', '{"email":', 400],
    ['a deep one', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 400],
    ['a prototype', '{"__proto__":{"isAdmin":true},"email":"a","password":"b"}', 400],
  ])('JSON with %s is refused and no fault', async (_what, body, status) => {
    expect(await send(body, 'application/json')).toBe(status);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('isAdmin');
  });

  test.each([
    ['another type', 'hello', 'text/plain', 422],
    ['an unknown character set', 'email=a', 'application/x-www-form-urlencoded; charset=x-none', 415],
  ])('%s is refused and no fault', async (_what, body, type, status) => {
    expect(await send(body, type)).toBe(status);
  });
});

describe('what is too large', () => {
  test.each([
    ['hr', 'For meget på én gang'],
    ['admin', 'Too much at once'],
  ] as const)('is said to %s in the own language', async (member, title) => {
    const browser = await smil.signedIn(member);
    await browser.visit('/');

    const answer = await browser
      .request('post', '/language')
      .set('Accept', 'text/html')
      .type('form')
      .send(`returnTo=${'a'.repeat(300_000)}`);

    expect([answer.status, load(answer.text)('h1').text()]).toEqual([413, title]);
  });
});

describe('the log', () => {
  test('has one line per request, with the pattern of the route and no data of people', async () => {
    const browser = smil.browser();

    await browser.visit(`/invitations/a-personal-token?from=${secret}`);
    await browser.signIn(cast.ben.email, 'a wrong guess');
    const lines = smil.logged.slice(-3);

    expect(lines.map(({ what, method, route, status }) => [what, method, route, status])).toEqual([
      ['request', 'GET', '/invitations/:token', 410],
      ['request', 'GET', '/sign-in', 200],
      ['request', 'POST', '/sign-in', 401],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/a-personal-token|lindqvist|ben@|wrong guess/);
  });

  test('tells who was refused what, by the request', async () => {
    const browser = await smil.signedIn('ben');

    const page = await browser.visit('/people');

    expect(smil.logged.find(({ what }) => what === 'forbidden')).toEqual({
      level: 'warn',
      what: 'forbidden',
      requestId: page.headers['x-request-id'],
      method: 'GET',
      route: '/people',
    });
  });
});

describe('the page of an error', () => {
  test('gives a stranger no session', async () => {
    const { status, headers } = await smil.browser().request('get', '/nothing');

    expect([status, headers['set-cookie']]).toEqual([404, undefined]);
  });

  test('looks the same for what does not exist and for what is out of reach', async () => {
    const browser = await smil.signedIn('admin');

    const page = await browser.visit('/interviews-of-others/42');

    expect([page.status, page.words('h1')]).toEqual([404, 'Page not found']);
  });
});

describe('the last resort, when the page of an error fails as well', () => {
  test.each([
    ['hr', 'Noget gik galt hos os. Prøv igen, og nævn koden {code}, hvis det sker igen.'],
    ['admin', 'Something went wrong on our side. Try again, and mention code {code} if it happens again.'],
  ] as const)('is a sentence in the language of %s', async (member, sentence) => {
    const browser = await smil.signedIn(member);
    const render = smil.app.render.bind(smil.app);
    smil.app.render = () => {
      throw new Error('no page');
    };

    const { status, text, headers } = await browser.request('get', '/').set('Accept', 'text/html');
    smil.app.render = render;

    expect([status, text]).toEqual([500, `${sentence.replace('{code}', headers['x-request-id'] ?? '')}\n`]);
  });
});

describe('whether the database answers', () => {
  test('decides on being ready, not on being alive', async () => {
    const lone = await startApp({ isEmpty: true });
    const ask = async (path: string) => (await lone.browser().request('get', path)).status;

    const before = [await ask('/healthz'), await ask('/readyz')];
    await lone.connection.close();
    const after = [await ask('/healthz'), await ask('/readyz')];

    expect([before, after]).toEqual([
      [200, 200],
      [200, 503],
    ]);
    await lone.stop();
  });
});
