import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { projectFolder } from '../../src/project-folder.ts';
import { secretFields } from '../../src/web/unsent-forms.ts';
import { startApp, type TestApp } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { cast, password } from '../support/cast.ts';

/** A form that is sent when the session it was opened in has ended. */
let smil: TestApp;
let browser: Browser;
let sent = 0;
let typed = { name: '', email: '', roles: ['hr', 'interviewer'] as readonly string[], language: 'da' };

const inviteForm = 'main form[action="/people"]';
const door = 'main form[action="/sign-in"]';
const again = 'main form[data-unsent]';

beforeAll(async () => {
  smil = await startApp();
});

beforeEach(async () => {
  sent += 1;
  typed = { ...typed, name: 'Åse "Præst" & <søn>', email: `aase${sent}@example.org` };
  await smil.services.accounts.chooseLanguage(smil.people.admin, 'en');
  browser = await smil.signedIn('admin');
  await browser.visit('/people/new');
});

afterAll(() => smil.stop());

/** In another tab, say: the page with the form stays open. */
async function endSession(): Promise<void> {
  const answer = await browser.request('post', '/sign-out').type('form').send({ _csrf: browser.token() });
  expect(answer.status).toBe(303);
}

async function sendAfterTheEnd() {
  await endSession();
  return browser.fillAndSend(inviteForm, typed);
}

const signIn = (member: keyof typeof cast) =>
  browser.fillAndSend(door, { email: cast[member].email, password });

const invited = async () => {
  const page = await (await smil.signedIn('admin')).visit('/people');
  return page.$(`tr:contains(${typed.email})`).length;
};

const fieldsOf = ({ $ }: Browser['page']) =>
  $(`${again} input`)
    .toArray()
    .map((input) => [$(input).attr('name'), $(input).attr('value')] as const)
    .filter(([name]) => name !== '_csrf' && name !== '_form');

const asTyped = () => [
  ['name', typed.name],
  ['email', typed.email],
  ['roles', 'hr'],
  ['roles', 'interviewer'],
  ['language', 'da'],
];

describe('a form whose session ended', () => {
  it('is offered for sending once its author is back, and counts as if nothing had happened', async () => {
    const refused = await sendAfterTheEnd();
    const offered = await signIn('admin');
    const before = await invited();
    const done = await browser.fillAndSend(again);

    expect([refused.status, refused.words('main [role=note]')]).toEqual([
      401,
      'You were signed out when you sent the page, so nothing was changed. Sign in again as the same person, and you can send what you wrote.',
    ]);
    expect([offered.status, offered.words('h1'), offered.words('.lede')]).toEqual([
      200,
      'Not sent yet',
      'You were signed out when you sent the page “Invite person”. What you wrote is still here. It is only saved once you send it.',
    ]);
    expect(offered.$(again).attr('action')).toBe('/people');
    expect(fieldsOf(offered)).toEqual(asTyped());
    expect([before, done.path, await invited()]).toEqual([0, '/people', 1]);
  });

  it('is kept through wrong passwords and the switch of the language', async () => {
    await sendAfterTheEnd();
    await browser.fillAndSend(door, { email: cast.admin.email, password: 'not this one' });
    const danish = await browser.fillAndSend('form[data-language]', {}, 'button');
    const offered = await signIn('admin');

    expect([danish.words('main h1'), danish.words('main [role=note]')]).toEqual([
      'Godt at se dig',
      'Du var logget ud, da du sendte siden, så intet er ændret. Log ind igen som den samme person, så kan du sende det, du skrev.',
    ]);
    expect(fieldsOf(offered)).toEqual(asTyped());
  });

  it('stays offered when its author switches the language', async () => {
    await sendAfterTheEnd();
    await signIn('admin');
    const danish = await browser.fillAndSend('.site-me form[data-language]', {}, 'button');
    const fields = fieldsOf(danish);
    const english = await browser.fillAndSend('.site-me form[data-language]', {}, 'button');

    expect([danish.words('h1'), fields]).toEqual(['Ikke sendt endnu', asTyped()]);
    expect([english.words('h1'), fieldsOf(english)]).toEqual(['Not sent yet', asTyped()]);
  });

  it('is offered again when the page after the door is loaded again', async () => {
    const { $ } = await sendAfterTheEnd();
    const body = { _csrf: browser.token(), returnTo: '/', kept: $('[name=kept]').attr('value'), password };
    await signIn('admin');
    const answer = await browser
      .request('post', '/sign-in')
      .set('Accept', 'text/html')
      .type('form')
      .send({ ...body, email: cast.admin.email });

    expect([answer.status, answer.text.includes(typed.email)]).toEqual([403, true]);
  });

  it('is offered at once to an author who has signed in anew, and not to anybody else', async () => {
    const page = { ...browser.page };
    const answerFor = async (member: keyof typeof cast) => {
      const other = await smil.signedIn(member);
      const hidden = (name: string) => page.$(`${inviteForm} [name=${name}]`).attr('value');
      const body = { _csrf: hidden('_csrf'), _form: hidden('_form'), ...typed };
      return other.request('post', '/people').set('Accept', 'text/html').type('form').send(body);
    };
    await endSession();

    const [own, foreign] = [await answerFor('admin'), await answerFor('recruiter')];

    expect([own.status, own.text.includes('Not sent yet'), own.text.includes(typed.email)]).toEqual([
      403,
      true,
      true,
    ]);
    expect([foreign.status, foreign.text.includes('Please send that again')]).toEqual([403, true]);
    expect([foreign.text.includes(typed.email), await invited()]).toEqual([false, 0]);
  });

  it('is shown to nobody else: the door holds it sealed, and others go to the front page', async () => {
    const refused = await sendAfterTheEnd();
    const other = await signIn('recruiter');

    expect(refused.$('[name=kept]')).toHaveLength(2);
    expect([refused.text.includes('Præst'), refused.text.includes(typed.email)]).toEqual([false, false]);
    expect([other.path, other.text.includes(typed.email)]).toEqual(['/', false]);
  });

  it('is no form around the page: signing out leads out, and the switch of the language back to the page', async () => {
    await endSession();
    const switched = await browser.fillAndSend('.site-me form[data-language]', {}, 'button');
    const signedIn = await signIn('admin');
    await endSession();
    const out = await browser.fillAndSend('.site-me form[action="/sign-out"]');

    expect([switched.status, signedIn.path, out.path]).toEqual([401, '/people/new', '/sign-in']);
  });

  it('tells a script in JSON, as before', async () => {
    await endSession();
    const answer = await browser.sendJson('post', '/people', typed);

    expect([answer.status, (answer.body as { error: string }).error]).toEqual([403, 'sessionEnded']);
  });
});

describe('when the session ends by the clock', () => {
  it('a form is offered, though not for longer than a session lasts', async () => {
    const late = await startApp();
    browser = await late.signedIn('admin');
    await browser.visit('/people/new');
    late.wait(12.1 * 3_600_000);
    await browser.fillAndSend(inviteForm, typed);
    const offered = await signIn('admin');
    await browser.visit('/people/new');
    late.wait(12.1 * 3_600_000);
    const refused = await browser.fillAndSend(inviteForm, typed);
    late.wait(12.1 * 3_600_000);
    const tooLate = await signIn('admin');

    expect(fieldsOf(offered)).toEqual(asTyped());
    expect([refused.status, tooLate.path]).toEqual([401, '/']);
    await late.stop();
  });
});

describe('nothing is kept', () => {
  const answerTo = (changes: Record<string, string | undefined>, site = 'same-origin', path = '/people') => {
    const form = Object.fromEntries(
      ['_csrf', '_form'].map((name) => [name, browser.page.$(`${inviteForm} [name=${name}]`).attr('value')]),
    );
    return browser
      .request('post', path)
      .set('Accept', 'text/html')
      .set('Sec-Fetch-Site', site)
      .type('form')
      .send({ ...form, ...typed, ...changes });
  };
  const isKept = ({ text }: { readonly text: string }) => text.includes('name="kept"');
  beforeEach(endSession);

  it('of a form that we did not make for anybody', async () => {
    const [text = '', signature = ''] = (
      browser.page.$(`${inviteForm} [name=_form]`).attr('value') ?? ''
    ).split('.');
    const forBen = Buffer.from(JSON.stringify(['id', smil.people.ben.personId, 'Invite person']));
    const marks = [
      undefined,
      '',
      'id',
      text,
      `${text}.`,
      `.${signature}`,
      `${forBen.toString('base64url')}.${signature}`,
    ];

    const answers = [];
    for (const mark of marks) answers.push(await answerTo({ _form: mark }));

    expect(answers.map((answer) => [answer.status, isKept(answer)])).toEqual(marks.map(() => [403, false]));
    expect(isKept(await answerTo({}))).toBe(true);
  });

  it('of what another site sends', async () => {
    const answers = [await answerTo({}, 'cross-site'), await answerTo({}, 'same-site')];

    expect(answers.map((answer) => [answer.status, isKept(answer)])).toEqual([
      [403, false],
      [403, false],
    ]);
  });

  it('of a form with a password', async () => {
    const answers = [];
    for (const name of secretFields) answers.push(await answerTo({ [name]: 'harbour kitchen' }));

    expect(answers.map((answer) => [answer.status, isKept(answer)])).toEqual(
      [...secretFields].map(() => [403, false]),
    );
  });

  it('of a form that is too long for the door, which says so like any other error', async () => {
    const answer = await answerTo({ name: randomBytes(130_000).toString('base64url') });

    expect([answer.status, isKept(answer)]).toEqual([403, false]);
  });

  it('and the fields that hold passwords are these', async () => {
    const folder = join(projectFolder, 'views');
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ejs'));
    const views = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    const fields = views.flatMap((view) => [...view.matchAll(/field: page\.(\w+), type: 'password'/g)]);
    const plain = views.flatMap((view) => [...view.matchAll(/<input[^>]*type="password"[^>]*>/g)]);

    expect(new Set(fields.map(([, name]) => name))).toEqual(secretFields);
    expect(plain.filter(([input]) => input.includes('name='))).toEqual([]);
  });
});
