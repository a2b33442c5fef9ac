import { createThrottle } from '../../src/accounts/throttle.ts';
import type { GuessStore } from '../../src/accounts/throttle-store.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { cast, password } from '../support/cast.ts';

const form = 'form[action="/sign-in"]';

/** Small, because every guess that is looked at costs a hash. */
const limits = { guessesPerAccount: 8, guessesPerAddress: 12, freeFailures: 5 };

let smil: TestApp;

beforeEach(async () => {
  smil = await startApp({ trustProxy: 1, throttleLimits: limits });
});

afterEach(async () => {
  await smil.stop();
});

/** Somebody at the sign-in page who guesses from any address, as the proxy in front reports it. */
async function guesser() {
  const browser = smil.browser();
  await browser.visit('/sign-in');
  return async (address: string, email: string, typed = 'a wrong guess'): Promise<number> => {
    const answer = await browser
      .request('post', '/sign-in')
      .set('X-Forwarded-For', address)
      .type('form')
      .send({ _csrf: browser.token(), email, password: typed, returnTo: '/' });
    return answer.status;
  };
}

describe('the throttle at the door', () => {
  test('after five failures from one place says when to try again, also to the right password', async () => {
    const browser = smil.browser();
    await browser.visit('/sign-in');
    for (let i = 0; i < 5; i += 1) {
      await browser.fillAndSend(form, { email: cast.ben.email, password: `wrong ${i}` });
    }

    const page = await browser.fillAndSend(form, { email: cast.ben.email, password });

    expect(page.status).toBe(429);
    expect(page.words('[role=alert]')).toMatch(/^Too many tries\. Try again in \d seconds\.$/);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('looks at five of many guesses at the same moment, and keeps the owner out nowhere else', async () => {
    const guess = await guesser();
    const guesses = Array.from({ length: 20 }, (_, i) => guess('198.51.100.7', cast.ben.email, `wrong ${i}`));

    const statuses = await Promise.all(guesses);

    expect(statuses.filter((status) => status === 401)).toHaveLength(limits.freeFailures);
    expect(await guess('203.0.113.9', cast.ben.email, password)).toBe(303);
    // Nor the stranger's neighbours out of their own accounts.
    const neighbour = await guesser();
    expect(await neighbour('198.51.100.7', cast.admin.email, password)).toBe(303);
  });

  test('lets the owner in from another place meanwhile', async () => {
    const guess = await guesser();
    const statuses = [];
    for (let i = 0; i < 6; i += 1) statuses.push(await guess('198.51.100.7', cast.ben.email));

    const owner = await guess('203.0.113.9', cast.ben.email, password);

    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect(owner).toBe(303);
  });

  test('looks at only so many guesses an hour for one account, from however many addresses', async () => {
    const guess = await guesser();
    const guesses = Array.from({ length: 12 }, (_, i) => guess(`198.51.100.${i}`, cast.ben.email));

    const statuses = await Promise.all(guesses);

    expect(statuses.filter((status) => status === 401)).toHaveLength(limits.guessesPerAccount);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  });

  test('looks at only so many guesses an hour from one address, for however many accounts', async () => {
    const guess = await guesser();
    const guesses = Array.from({ length: 15 }, (_, i) => guess('198.51.100.7', `person${i}@example.org`));

    const statuses = await Promise.all(guesses);

    expect(statuses.filter((status) => status === 401)).toHaveLength(limits.guessesPerAddress);
    expect(await guess('203.0.113.9', cast.ben.email, password)).toBe(303);
  });

  test('keeps neither e-mail nor address', async () => {
    const guess = await guesser();
    await guess('198.51.100.7', cast.ben.email);

    const kept = JSON.stringify(await smil.connection.collection('guesses').find().toArray());

    expect(kept).toContain('"points":1');
    expect(kept).not.toMatch(/ben|198\.51/);
  });
});

/** Counts like the database does, for an hour that never ends, and never makes anybody wait. */
function endlessHour() {
  const counts = new Map<string, number>();
  const waits: number[] = [];
  const store: GuessStore = {
    count: (key) => {
      const guesses = (counts.get(key) ?? 0) + 1;
      counts.set(key, guesses);
      return Promise.resolve({ guesses, secondsLeft: 3600 });
    },
    uncount: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    hold: (_key, seconds) => {
      waits.push(seconds);
      return Promise.resolve(0);
    },
    waiting: () => Promise.resolve(0),
  };
  return { throttle: createThrottle(store), counts, waits };
}

describe('the limits', () => {
  test('are 30 guesses an hour for an account and 100 from an address', async () => {
    const { throttle } = endlessHour();
    const looked = { account: 0, address: 0 };

    for (let i = 0; i < 200; i += 1) {
      if ((await throttle.beforeGuess('ben@example.org', `10.0.${i}.1`)) === 0) looked.account += 1;
      if ((await throttle.beforeGuess(`person${i}@example.org`, '198.51.100.7')) === 0) looked.address += 1;
    }

    expect(looked).toEqual({ account: 30, address: 100 });
  });

  test('make the wait double with each failure, up to a quarter of an hour', async () => {
    const { throttle, waits } = endlessHour();

    for (let i = 0; i < 14; i += 1) await throttle.beforeGuess('ben@example.org', '::1');

    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
  });

  test('count a household’s whole IPv6 network as one place', async () => {
    const { throttle, counts } = endlessHour();

    for (const address of ['2001:db8:1:2::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:3::1']) {
      await throttle.beforeGuess('ben@example.org', address);
    }

    const [firstPair, account, firstNetwork, ...second] = counts.values();
    expect([firstPair, account, firstNetwork, second]).toEqual([2, 3, 2, [1, 1]]);
  });
});
