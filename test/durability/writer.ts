import { load } from 'cheerio';
import type { Browser } from '../support/browser.ts';

/** Somebody who fills in a scorecard while the program is killed again and again. */
export interface Writer {
  /**
   * After a new start: on these pages stands everything that was acknowledged and nothing else, and what is
   * repeated takes effect once.
   */
  check(where: readonly Place[]): Promise<void>;
  /** Goes on writing until the program is gone. */
  work(): void;
  /** Stops writing; resolves when nothing is on its way any more. */
  rest(): Promise<void>;
  /** Sends what is still waiting, so that everything typed is acknowledged. */
  finish(): Promise<void>;
  readonly interviewId: string;
  readonly personId: string;
  /** What was acknowledged, by key. */
  readonly acknowledged: () => ReadonlyMap<string, string>;
  /** Ids of all that was acknowledged; null where the server makes them. */
  readonly operations: ReadonlySet<string> | null;
}

export interface WriterParts {
  readonly browser: Browser;
  readonly interviewId: string;
  readonly personId: string;
  /** Called for each acknowledged entry. */
  readonly onAcknowledged: () => void;
}

/** What pages of a scorecard show for their fields, by key; an empty operation for an untouched one. */
export type Shown = ReadonlyMap<string, { readonly value: string; readonly operation: string }>;

/** The pages of a scorecard. */
export const places = ['question=1', 'question=2', 'part=checklist'] as const;

export type Place = (typeof places)[number];

/** Reads pages of a scorecard without leaving the one that the browser shows. */
export async function shownOn(
  browser: Browser,
  interviewId: string,
  where: readonly Place[],
): Promise<Shown> {
  const shown = new Map<string, { value: string; operation: string }>();
  for (const place of where) {
    const page = await browser
      .request('get', `/interviews/${interviewId}/scorecard?${place}`)
      .set('Accept', 'text/html');
    // Anything else means that the session did not survive.
    if (page.status !== 200) throw new Error(`The scorecard answers ${page.status}`);
    const $ = load(page.text);
    for (const element of $('[name^="base/"]').toArray()) {
      const key = ($(element).attr('name') ?? '').slice('base/'.length);
      const operation = $(element).attr('value') ?? '';
      const value = $(`[name="was/${key}"]`).attr('value') ?? '';
      shown.set(key, { value, operation });
    }
  }
  return shown;
}

export const valuesOf = (shown: Shown) => new Map([...shown].map(([key, { value }]) => [key, value]));
