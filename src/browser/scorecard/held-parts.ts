import type { Reply } from './answers.ts';

export type Brought<Part> =
  { readonly is: 'part'; readonly part: Part } | { readonly is: 'elsewhere' | 'unreachable' };

interface HeldPartsParts<Part> {
  readonly person: string;
  readonly fetchPage: (href: string, patience: number) => Promise<Reply>;
  readonly read: (html: string, asOf: number) => Part;
  readonly acknowledgedCount: () => number;
  readonly after: (milliseconds: number, call: () => void) => void;
}

/** Between two tries to fetch ahead what the network did not bring. */
const pauseBetweenTries = 4000;

/** Patience while there is something to show instead, and while there is not, in milliseconds. */
const patience = { held: 2500, none: 10_000 } as const;

/**
 * The parts of a scorecard, fetched ahead while there is a network and held by the page alone: they are
 * about a person, so nothing of them is left on the device when the page is closed.
 */
export function createHeldParts<Part>(from: HeldPartsParts<Part>) {
  const { person, fetchPage, read, acknowledgedCount, after } = from;
  const parts = new Map<string, Part>();
  let isFetching = false;
  let isWaiting = false;

  async function bring(href: string): Promise<Brought<Part>> {
    const asOf = acknowledgedCount();
    try {
      const reply = await fetchPage(href, parts.has(href) ? patience.held : patience.none);
      const is = kindOf(reply, person);
      if (is !== 'part') return { is };
      const part = read(reply.text, asOf);
      parts.set(href, part);
      return { is, part };
    } catch {
      return { is: 'unreachable' };
    }
  }

  /**
   * One after the other, so that what is being written comes first on a poor network, and first those that
   * come after the one in sight. Nobody hears of a network that went and came: what is missing is tried again.
   */
  async function fetchAhead(hrefs: readonly string[], inSight: string): Promise<void> {
    if (isFetching) return;
    isFetching = true;
    let came: Brought<Part>['is'] = 'part';
    for (const href of beginningAfter(hrefs, inSight)) {
      if (came === 'part' && !parts.has(href)) came = (await bring(href)).is;
    }
    isFetching = false;
    if (came !== 'unreachable' || isWaiting) return;
    isWaiting = true;
    after(pauseBetweenTries, () => {
      isWaiting = false;
      void fetchAhead(hrefs, inSight);
    });
  }

  return {
    bring,
    fetchAhead,
    get: (href: string): Part | undefined => parts.get(href),
    keep(href: string, part: Part): void {
      parts.set(href, part);
    },
  };
}

function beginningAfter(hrefs: readonly string[], inSight: string): readonly string[] {
  const next = hrefs.indexOf(inSight) + 1;
  return [...hrefs.slice(next), ...hrefs.slice(0, next)];
}

/**
 * Only a page of ours that was made for this person and still takes entries is shown in place. The door, a
 * locked scorecard or a refusal is a page of its own; anything else comes from something between us.
 */
export function kindOf(reply: Reply, person: string): Brought<never>['is'] {
  if (reply.isRedirected) return reply.path === '/sign-in' ? 'elsewhere' : 'unreachable';
  if (reply.status >= 400) return reply.status < 500 ? 'elsewhere' : 'unreachable';
  const opening = /<div [^>]*\bdata-scorecard [^>]*>/.exec(reply.text)?.[0];
  if (reply.status !== 200 || opening === undefined) return 'unreachable';
  const owner = / data-person="([^"]*)"/.exec(opening)?.[1];
  return owner === person && !opening.includes(' data-locked') ? 'part' : 'elsewhere';
}
