import { Agent, type Server } from 'node:http';
import { load, type CheerioAPI } from 'cheerio';
import request, { type Response } from 'supertest';

/** What somebody types: a text per field, or several for checkboxes. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

interface Page {
  readonly status: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The page as a document to search in. */
  readonly $: CheerioAPI;
  /** The words of an element, with single spaces. */
  words(selector: string): string;
}

/**
 * Uses the program as a person with a browser does: looks at pages, fills in the forms that are on them
 * and sends them with everything they hold, hidden fields and ticks included.
 */
export interface Browser {
  /** The page that was opened last. */
  readonly page: Page;
  visit(path: string): Promise<Page>;
  /** Fills in a form of the current page, sends it and follows where the answer leads. */
  fillAndSend(form: string, fields?: Fields, submitter?: string): Promise<Page>;
  signIn(email: string, password: string): Promise<Page>;
  /** A request as a script of the page makes it: with its cookies, its token and JSON. */
  sendJson(method: 'post' | 'put' | 'patch' | 'delete', path: string, body: unknown): Promise<Response>;
  /** A request with this browser's cookies, for everything that no page offers. */
  request(method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head', path: string): request.Test;
  /** The token that the current page's forms carry. */
  token(): string;
  cookies(): string;
}

const mostRedirects = 5;

/** Connections stay open for the next request, as in a browser. */
const kept = new Agent({ keepAlive: true });

/** `target` is a server of this process, or tells where a program of its own is to be found now. */
export function openBrowser(target: Server | (() => string)): Browser {
  const jar = new Map<string, string>();
  let page: Page | null = null;

  function keepCookies(response: Response): void {
    const cookies = (response.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const isGone = attributes.some((attribute) => /expires=Thu, 01 Jan 1970/i.test(attribute));
      if (isGone) jar.delete(name);
      else jar.set(name, value);
    }
  }

  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  function send(method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head', path: string): request.Test {
    const test =
      typeof target === 'function'
        ? // A program that may be killed at any moment: an old connection would not reach the next one.
          request(target())[method](path)
        : request(target)[method](path).agent(kept);
    test.redirects(0);
    return jar.size === 0 ? test : test.set('Cookie', cookies());
  }

  async function follow(first: Response, path: string): Promise<Page> {
    let response = first;
    let at = path;
    keepCookies(response);
    for (let i = 0; isRedirect(response); i += 1) {
      if (i >= mostRedirects) throw new Error(`${path} redirects for ever`);
      at = new URL(response.headers.location ?? '/', `http://own.invalid${at}`).href.slice(18);
      response = await send('get', at).set('Accept', 'text/html');
      keepCookies(response);
    }
    page = toPage(response, at);
    return page;
  }

  const current = () => {
    if (page === null) throw new Error('No page has been opened yet');
    return page;
  };
  const token = () => current().$('input[name=_csrf]').first().attr('value') ?? '';

  async function visit(path: string): Promise<Page> {
    return follow(await send('get', path).set('Accept', 'text/html'), path);
  }

  async function fillAndSend(form: string, fields: Fields = {}, submitter?: string): Promise<Page> {
    const { $, path } = current();
    const found = $(form);
    if (found.length !== 1) throw new Error(`${found.length} forms match "${form}" on ${path}`);
    const method = (found.attr('method') ?? 'get').toLowerCase();
    const action = found.attr('action') ?? path;
    const body = filledIn($, form, fields, submitter);
    const test =
      method === 'post'
        ? send('post', action).set('Accept', 'text/html').type('form').send(body.toString())
        : send('get', `${action}?${body.toString()}`).set('Accept', 'text/html');
    return follow(await test, action);
  }

  return {
    get page() {
      return current();
    },
    visit,
    fillAndSend,
    async signIn(email, password) {
      await visit('/sign-in');
      return fillAndSend('form[action="/sign-in"]', { email, password });
    },
    async sendJson(method, path, body) {
      const response = await send(method, path)
        .set('Accept', 'application/json')
        .set('x-csrf-token', token())
        .send(body as object);
      keepCookies(response);
      return response;
    },
    request: send,
    token,
    cookies,
  };
}

function isRedirect({ status }: Response): boolean {
  return status >= 301 && status <= 308 && status !== 304;
}

/** The fields as a browser sends them: what stands in the form, changed by what was typed. */
function filledIn(
  $: CheerioAPI,
  form: string,
  fields: Fields,
  submitter: string | undefined,
): URLSearchParams {
  const controls = $(form).find('input[name], select[name], textarea[name]');
  const names = new Set(controls.toArray().map((control) => $(control).attr('name')));
  for (const name of Object.keys(fields)) {
    if (!names.has(name)) throw new Error(`The form has no field "${name}"`);
  }
  const body = new URLSearchParams();
  for (const element of controls.toArray()) {
    const control = $(element);
    const name = control.attr('name') ?? '';
    const type = control.attr('type') ?? '';
    if (name in fields || ['submit', 'button'].includes(type)) continue;
    if (['checkbox', 'radio'].includes(type) && control.attr('checked') === undefined) continue;
    body.append(name, valueOf($, element));
  }
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) body.append(name, value);
  }
  if (submitter !== undefined) {
    // A button may stand outside its form and name it.
    const outside = $(`[form="${$(form).attr('id') ?? ''}"]`);
    const button = $(form).find(submitter).add(outside.filter(submitter));
    body.append(button.attr('name') ?? '', button.attr('value') ?? '');
  }
  return body;
}

function valueOf($: CheerioAPI, element: Parameters<CheerioAPI>[0]): string {
  const control = $(element as never);
  if (control.is('select')) {
    const chosen = control.find('option[selected]');
    return (chosen.length > 0 ? chosen : control.find('option')).first().attr('value') ?? '';
  }
  if (control.is('textarea')) return control.text();
  const isTick = ['checkbox', 'radio'].includes(control.attr('type') ?? '');
  return control.attr('value') ?? (isTick ? 'on' : '');
}

function toPage(response: Response, path: string): Page {
  let document: CheerioAPI | null = null;
  const page: Page = {
    status: response.status,
    path,
    headers: response.headers,
    text: response.text,
    // Many pages are only passed on the way, and reading one takes as long as making it.
    get $() {
      return (document ??= load(response.text));
    },
    words: (selector) => page.$(selector).text().replaceAll(/\s+/g, ' ').trim(),
  };
  return page;
}
