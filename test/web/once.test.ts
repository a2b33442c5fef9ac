import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { publishSmallContent, small } from '../support/small-content.ts';

let smil: TestApp;
let recruiter: Browser;
let form: Record<string, string>;
let held = () => Promise.resolve();

/** Until it is let go on; the first promise is kept when it has begun. */
function holdNextPosition(): readonly [Promise<void>, () => void] {
  let goOn: () => void = () => undefined;
  const reached = new Promise<void>((begun) => {
    held = () => {
      begun();
      held = () => Promise.resolve();
      return new Promise((resolve) => {
        goOn = resolve;
      });
    };
  });
  return [
    reached,
    () => {
      goOn();
    },
  ];
}

beforeAll(async () => {
  smil = await startApp({
    replace: (services) => ({
      ...services,
      positions: {
        ...services.positions,
        async createPosition(...wanted) {
          await held();
          return services.positions.createPosition(...wanted);
        },
      },
    }),
  });
  await publishSmallContent(smil.services);
  recruiter = await smil.signedIn('recruiter');
});

beforeEach(async () => {
  const page = await recruiter.visit('/positions/new');
  const hidden = (name: string) => page.$(`main input[name=${name}]`).attr('value') ?? '';
  form = { _csrf: hidden('_csrf'), _form: hidden('_form'), title: 'Host', place: 'Odense' };
  form.guide = small.guideId;
  form.profile = small.profileId;
  form.team = smil.people.recruiter.personId;
});

afterAll(() => smil.stop());

const send = (changes: Record<string, string> = {}) =>
  recruiter
    .request('post', '/positions')
    .type('form')
    .send({ ...form, ...changes })
    .then(({ status, headers }) => [status, headers.location] as const);

const titles = async () =>
  (await smil.services.positions.listPositions(smil.people.recruiter)).map(({ title }) => title).toSorted();

describe('a form that is sent twice', () => {
  it('counts once, and both go where the first one went', async () => {
    const title = 'Double click';

    const [first, second] = await Promise.all([send({ title }), send({ title })]);
    const later = await send({ title });

    expect(first).toEqual([303, expect.stringMatching(/^\/positions\/[0-9a-f]{24}$/)]);
    expect([second, later]).toEqual([first, first]);
    expect((await titles()).filter((one) => one === title)).toEqual([title]);
  });

  it('counts once also when the browser gives the first one up while it is being done', async () => {
    const title = 'Given up';
    const body = new URLSearchParams({ ...form, title });
    const headers = { cookie: recruiter.cookies() };
    const giving = new AbortController();
    const signal = giving.signal;
    const [reached, goOn] = holdNextPosition();
    const gone = new Promise<void>((resolve) => {
      smil.server.once('request', (request: IncomingMessage) => request.socket.once('close', resolve));
    });
    const given = fetch(`${smil.address}/positions`, { method: 'POST', headers, body, signal });
    await reached;
    giving.abort();
    await expect(given).rejects.toThrow('aborted');
    await gone;
    goOn();

    const [status] = await send({ title });

    expect(status).toBe(303);
    expect((await titles()).filter((one) => one === title)).toEqual([title]);
  });

  it('is two when it says something else, or comes from another page', async () => {
    await send({ title: 'First host' });
    await send({ title: 'Second host' });
    await send({ title: 'Second host', _form: 'of-another-page' });

    expect((await titles()).filter((one) => one.endsWith(' host'))).toEqual([
      'First host',
      'Second host',
      'Second host',
    ]);
  });

  it('is looked at again after a fault', async () => {
    const answers = [await send({ title: '' }), await send({ title: '' })];

    expect(answers.map(([status]) => status)).toEqual([422, 422]);
  });
});

describe('a stranger’s form that is sent twice', () => {
  it('counts once as well, though there is no session', async () => {
    const { admin, ben } = smil.people;
    const link = await smil.services.invitations.inviteAgain(admin, ben.personId);
    const stranger = smil.browser();
    const path = `/invitations/${link?.token ?? ''}`;
    const page = await stranger.visit(path);
    const hidden = (name: string) => page.$(`main input[name=${name}]`).attr('value') ?? '';
    const body = { _csrf: hidden('_csrf'), _form: hidden('_form'), password: 'harbour kitchen at dawn' };

    const answers = await Promise.all(
      [1, 2].map(() => stranger.request('post', path).type('form').send(body)),
    );

    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
      [303, '/'],
      [303, '/'],
    ]);
  });
});
