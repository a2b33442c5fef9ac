import type { Reply } from './answers.ts';

export type Brought<Part> =
  { readonly is: 'part'; readonly part: Part } | { readonly is: 'elsewhere' | 'unreachable' };

interface HeldPartsParts<Part> {
  readonly person: string;
  readonly fetchPage: (href: string, patience: number) => Promise<Reply>;
  readonly read: (html: string, asOf: number) => Part;
  readonly acknowledgedCount: () => number;
}

/** Patience while there is something to show instead, and while there is not, in milliseconds. */
const patience = { held: 2500, none: 10_000 } as const;

/**
 * The parts of a scorecard, fetched ahead while there is a network and held by the page alone: they are
 * about a person, so nothing of them is left on the device when the page is closed.
 */
export function createHeldParts<Part>({ person, fetchPage, read, acknowledgedCount }: HeldPartsParts<Part>) {
  const parts = new Map<string, Part>();
  let isFetching = false;

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

  return {
    bring,
    get: (href: string): Part | undefined => parts.get(href),
    keep(href: string, part: Part): void {
      parts.set(href, part);
    },
    /** One after the other, so that what is being written comes first on a poor network. */
    async fetchAhead(hrefs: readonly string[]): Promise<void> {
      if (isFetching) return;
      isFetching = true;
      for (const href of hrefs) {
        if (!parts.has(href) && (await bring(href)).is !== 'part') break;
      }
      isFetching = false;
    },
  };
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
