import { answerIn, type Answer, type Change, type Reply } from './answers.ts';

/** How the sender reaches the server; rejects when it cannot. */
export interface Lines {
  post(change: Change, csrfToken: string): Promise<Reply>;
  /** The page itself, as HTML: where a new token is read. */
  page(): Promise<Reply>;
}

export interface Sender {
  send(change: Change): Promise<Answer>;
  /** Sends without waiting for the answer, while the page goes away. */
  sendLast(change: Change): void;
  /** The token of a session that began on this very page. */
  useToken(csrfToken: string): void;
}

const unreachable: Answer = { is: 'unreachable', retryAfter: null };

/**
 * Sends one change. A token may be older than the session, for instance after signing in in another tab:
 * then it is read anew, once, and only if the page still belongs to the same person.
 */
export function createSender(lines: Lines, person: string, firstToken: string): Sender {
  let token = firstToken;

  async function send(change: Change): Promise<Answer> {
    try {
      const reply = await lines.post(change, token);
      if (reply.status !== 403) return answerIn(reply, change);
      const renewed = renewedIn(await lines.page(), person);
      if (typeof renewed !== 'string') return renewed;
      token = renewed;
      const second = await lines.post(change, token);
      return second.status === 403 ? { is: 'signed-out' } : answerIn(second, change);
    } catch {
      return unreachable;
    }
  }

  return {
    send,
    sendLast(change) {
      lines.post(change, token).catch(() => undefined);
    },
    useToken(csrfToken) {
      token = csrfToken;
    },
  };
}

/** The token in a page of ours that was made for this person; otherwise what is in the way. */
function renewedIn(page: Reply, person: string): string | Answer {
  if (page.isRedirected) return page.path === '/sign-in' ? { is: 'signed-out' } : unreachable;
  const owner = / data-person="([^"]*)"/.exec(page.text)?.[1];
  const token = / data-csrf="([^"]*)"/.exec(page.text)?.[1];
  // The interview does not exist for whoever is signed in now.
  if (page.status === 404) return { is: 'other-person' };
  if (page.status !== 200 || owner === undefined || token === undefined) return unreachable;
  return owner === person ? token : { is: 'other-person' };
}
