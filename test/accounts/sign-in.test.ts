import { startApp, type TestApp } from '../support/app.ts';
import { cast, password } from '../support/cast.ts';

const form = 'form[action="/sign-in"]';

let smil: TestApp;

beforeAll(async () => {
  smil = await startApp();
});

afterAll(async () => {
  await smil.stop();
});

describe('signing in', () => {
  test('leads to the page that was asked for', async () => {
    const browser = smil.browser();

    const door = await browser.visit('/people?order=name');
    const page = await browser.fillAndSend(form, { email: cast.admin.email, password });

    expect(door.path).toBe('/sign-in?returnTo=%2Fpeople%3Forder%3Dname');
    expect([page.status, page.path, page.words('h1')]).toEqual([200, '/people?order=name', 'People']);
  });

  test('takes the e-mail address in any case and with space around it', async () => {
    const browser = smil.browser();

    await browser.visit('/sign-in?returnTo=/people');
    const page = await browser.fillAndSend(form, { email: ' ASTA@Example.org ', password });

    expect(page.path).toBe('/people');
  });

  test('with a wrong password shows the form again, with the address and without the password', async () => {
    const browser = smil.browser();

    await browser.visit('/sign-in?returnTo=/people');
    const page = await browser.fillAndSend(form, { email: cast.admin.email, password: 'not this one' });

    expect(page.status).toBe(401);
    expect(page.words('[role=alert]')).toBe('E-mail and password don’t match. Check both and try again.');
    expect(page.$('#email').attr('value')).toBe(cast.admin.email);
    expect(page.$('#password').attr('value')).toBe('');
    expect(page.$('[name=returnTo]').attr('value')).toBe('/people');
    expect(page.$('[autofocus]').attr('id')).toBe('password');
  });

  test('says the same of somebody who does not exist', async () => {
    const browser = smil.browser();

    await browser.visit('/sign-in');
    const page = await browser.fillAndSend(form, { email: 'nobody@example.org', password });

    expect([page.status, page.words('[role=alert]')]).toEqual([
      401,
      'E-mail and password don’t match. Check both and try again.',
    ]);
  });

  test('without anything typed says what is missing', async () => {
    const browser = smil.browser();

    await browser.visit('/sign-in');
    const page = await browser.fillAndSend(form, { email: '', password: '' });

    expect(page.status).toBe(422);
    expect([page.words('#email-error'), page.words('#password-error')]).toEqual([
      'Enter your e-mail address.',
      'Enter your password.',
    ]);
    expect(page.$('[autofocus]').attr('id')).toBe('email');
  });

  test('takes the focus nowhere before something went wrong', async () => {
    const { $ } = await smil.browser().visit('/sign-in');

    expect($('[autofocus]')).toHaveLength(0);
  });

  test('somebody who is signed in already is sent on', async () => {
    const browser = await smil.signedIn('admin');

    const page = await browser.visit('/sign-in?returnTo=/people');

    expect([page.status, page.path]).toEqual([200, '/people']);
  });

  test('from an open page answers with a new token, which works', async () => {
    const browser = smil.browser();
    const first = await browser.request('get', '/sign-in').set('Accept', 'application/json');
    const { csrfToken } = first.body as { csrfToken: string };

    const answer = await browser
      .request('post', '/sign-in')
      .set('Cookie', first.headers['set-cookie']?.[0]?.split(';')[0] ?? '')
      .set('Accept', 'application/json')
      .set('x-csrf-token', csrfToken)
      .send({ email: cast.ben.email, password });

    expect([answer.status, (answer.body as { personId: string }).personId]).toEqual([
      200,
      smil.people.ben.personId,
    ]);
    expect((answer.body as { csrfToken: string }).csrfToken).not.toBe(csrfToken);
  });
});

describe('the session', () => {
  test('gets a new id at signing in, and the old one is dead', async () => {
    const browser = smil.browser();
    await browser.visit('/sign-in?returnTo=/people');
    const before = browser.cookies();
    await browser.fillAndSend(form, { email: cast.admin.email, password });
    const after = browser.cookies();

    const withOld = await smil.browser().request('get', '/people').set('Cookie', before);
    const withNew = await smil.browser().request('get', '/people').set('Cookie', after);

    expect(after).not.toBe(before);
    expect([withOld.status, withOld.headers.location]).toEqual([303, '/sign-in?returnTo=%2Fpeople']);
    expect(withNew.status).toBe(200);
  });

  test('ends on the server at signing out, and the cookie is taken back', async () => {
    const browser = await smil.signedIn('admin');
    const cookie = browser.cookies();
    await browser.visit('/people');

    const page = await browser.fillAndSend('.site-me form[action="/sign-out"]');
    const later = await browser.request('get', '/people').set('Cookie', cookie);

    expect(page.path).toBe('/sign-in');
    expect(browser.cookies()).not.toBe(cookie);
    expect(later.status).toBe(303);
  });

  test('ends 12 hours after signing in, however busy', async () => {
    const late = await startApp();
    const browser = await late.signedIn('admin');

    late.wait(11.9 * 3_600_000);
    const before = await browser.visit('/people');
    late.wait(0.2 * 3_600_000);
    const after = await browser.visit('/people');

    expect([before.path, after.path]).toEqual(['/people', '/sign-in?returnTo=%2Fpeople']);
    await late.stop();
  });

  test('ends at the next request when the person is deactivated, and does not come back', async () => {
    const browser = await smil.signedIn('chidi');
    const { admin, chidi } = smil.people;
    const permitted = await browser.visit('/people');

    await smil.services.accounts.deactivatePerson(admin, chidi.personId);
    const deactivated = await browser.visit('/people');
    smil.wait(1000);
    await smil.services.accounts.reactivatePerson(admin, chidi.personId);
    const reactivated = await browser.visit('/people');

    expect([permitted.status, deactivated.path, reactivated.path]).toEqual([
      403,
      '/sign-in?returnTo=%2Fpeople',
      '/sign-in?returnTo=%2Fpeople',
    ]);
  });

  test('is stored under a hash of its id, without the token of the cookie', async () => {
    const browser = await smil.signedIn('admin');
    const id = /(?:^|; )smil=s:([^.;]+)\./.exec(decodeURIComponent(browser.cookies()))?.[1] ?? '';

    const stored = await smil.connection.collection('sessions').find().toArray();

    expect(id.length).toBeGreaterThanOrEqual(32);
    expect(stored.length).toBeGreaterThan(0);
    expect(JSON.stringify(stored)).not.toContain(id);
  });

  test('has a cookie that scripts and other sites do not get, and so has the door', async () => {
    const browser = smil.browser();
    const door = await browser.visit('/sign-in');
    const answer = await browser
      .request('post', '/sign-in')
      .type('form')
      .send({ email: cast.ben.email, password, _csrf: browser.token() });

    expect(door.headers['set-cookie']).toEqual([
      expect.stringMatching(/^smil-door=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^smil=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/),
    ]);
  });

  test('begins with signing in: looking at the door stores nothing', async () => {
    const lone = await startApp();
    const browser = lone.browser();
    const sessions = () => lone.connection.collection('sessions').countDocuments();

    await browser.visit('/');
    await browser.visit('/invitations/no-such-token');
    await browser.signIn(cast.ben.email, 'not this one');
    const before = await sessions();
    await browser.signIn(cast.ben.email, password);

    expect([before, await sessions()]).toEqual([0, 1]);
    await lone.stop();
  });

  test('costs the database nothing at an ordinary request', async () => {
    const lone = await startApp();
    const browser = await lone.signedIn('ben');
    await browser.visit('/people');

    await lone.connection.close();
    const page = await browser.visit('/nothing-here');

    expect([page.status, page.words('.site-me summary')]).toEqual([404, cast.ben.name]);
    await lone.stop();
  });
});

describe('where several processes share the database', () => {
  test('a session and a person are read anew, so that an end made elsewhere counts', async () => {
    const shared = await startApp({ isOnlyWriter: false });
    const browser = await shared.signedIn('admin');
    await browser.visit('/people');

    await shared.connection
      .collection('people')
      .updateOne({ email: cast.admin.email }, { $set: { isActive: false } });
    const page = await browser.visit('/people');

    expect(page.path).toBe('/sign-in?returnTo=%2Fpeople');
    await shared.stop();
  });
});

describe('where the clock was ahead and has been put right', () => {
  test('people still get in', async () => {
    const late = await startApp();
    const ahead = new Date(Date.now() + 3 * 60 * 60 * 1000);
    await late.connection
      .collection('people')
      .updateOne({ email: cast.ben.email }, { $set: { sessionsValidFrom: ahead } });

    const browser = await late.signedIn('ben');

    expect((await browser.visit('/')).path).toBe('/');
    await late.stop();
  });

  test('a new password ends every session all the same', async () => {
    const late = await startApp();
    const ahead = new Date(Date.now() + 3 * 60 * 60 * 1000);
    await late.connection
      .collection('people')
      .updateOne({ email: cast.ben.email }, { $set: { sessionsValidFrom: ahead } });
    const browser = await late.signedIn('ben');
    await late.services.accounts.choosePassword(late.people.ben.personId, 'seven ferries under a lantern');

    expect((await browser.visit('/')).path).toBe('/sign-in?returnTo=%2F');
    await late.stop();
  });
});

describe('behind a proxy with HTTPS', () => {
  test('the cookies are bound to this host and to HTTPS', async () => {
    const secure = await startApp({ isSecure: true, trustProxy: 1 });

    const door = await secure.browser().request('get', '/sign-in').set('X-Forwarded-Proto', 'https');
    const answer = await secure
      .browser()
      .request('post', '/sign-in')
      .set('X-Forwarded-Proto', 'https')
      .set('Cookie', door.headers['set-cookie']?.[0]?.split(';')[0] ?? '')
      .type('form')
      .send({ email: cast.ben.email, password, _csrf: /name="_csrf" value="(\w+)"/.exec(door.text)?.[1] });

    expect(door.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-smil-door=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-smil=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect(door.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    await secure.stop();
  });
});
