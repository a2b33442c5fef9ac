import type { Reply } from './answers.ts';
import type { Lines } from './entry-sender.ts';

const patience = 10_000;

/** The way to the server. `keepalive` lets an entry finish although the page goes away. */
export function linesTo(entries: string): Lines {
  return {
    post: async (change, csrfToken) =>
      reply(
        await fetch(entries, {
          method: 'POST',
          keepalive: true,
          signal: AbortSignal.timeout(patience),
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            'x-csrf-token': csrfToken,
          },
          body: JSON.stringify(change),
        }),
      ),
    page: () => fetchPage(location.href, patience),
  };
}

export async function fetchPage(href: string, milliseconds: number): Promise<Reply> {
  const headers = { accept: 'text/html' };
  return reply(await fetch(href, { headers, signal: AbortSignal.timeout(milliseconds) }));
}

async function reply(response: Response): Promise<Reply> {
  return {
    status: response.status,
    isRedirected: response.redirected,
    contentType: response.headers.get('content-type') ?? '',
    retryAfter: response.headers.get('retry-after'),
    path: new URL(response.url).pathname,
    text: await response.text(),
  };
}

/** A small file of ours, past every cache: if it comes, the next page will come as well. */
export async function isReachable(): Promise<boolean> {
  try {
    const url = '/assets/images/favicon.svg';
    const signal = AbortSignal.timeout(patience);
    return (await fetch(url, { method: 'HEAD', cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}

export type SignInAnswer =
  { readonly csrfToken: string } | { readonly problem: 'not-recognised' | 'wait' | 'away' };

/** Signs the same person in again without leaving the page. */
export async function signInAgain(email: string, password: string): Promise<SignInAnswer> {
  try {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const door = (await (await fetch('/sign-in', { headers: { accept: 'application/json' } })).json()) as {
      csrfToken: string;
    };
    const response = await fetch('/sign-in', {
      method: 'POST',
      headers: { ...headers, 'x-csrf-token': door.csrfToken },
      body: JSON.stringify({ email, password }),
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 429) return { problem: 'wait' };
    if (response.status === 401) return { problem: 'not-recognised' };
    const body = (await response.json()) as { csrfToken?: unknown };
    return typeof body.csrfToken === 'string' ? { csrfToken: body.csrfToken } : { problem: 'away' };
  } catch {
    return { problem: 'away' };
  }
}
