/** One field on its way to the server. */
export interface Change {
  readonly operation: string;
  readonly key: string;
  readonly value: string;
  readonly base: string;
}

/** What is stored for a field, as the server tells it. */
export interface Stored {
  readonly value: string;
  readonly operation: string;
  readonly at: string;
}

/** What became of a change. Only `saved` means that the server has it. */
export type Answer =
  | { readonly is: 'saved'; readonly savedAt: string }
  | { readonly is: 'stale'; readonly current: Stored | null }
  | { readonly is: 'reused' }
  | { readonly is: 'refused'; readonly why: RefusedWhy }
  | { readonly is: 'locked' }
  | { readonly is: 'signed-out' }
  | { readonly is: 'other-person' }
  | { readonly is: 'unreachable'; readonly retryAfter: number | null };

export type RefusedWhy = 'too-long' | 'too-early' | 'other';

/** The little that is needed of a response, so that tests need no browser. */
export interface Reply {
  readonly status: number;
  readonly isRedirected: boolean;
  readonly contentType: string;
  readonly retryAfter: string | null;
  readonly path: string;
  readonly text: string;
}

const longestText = 4000;
const unreachable: Answer = { is: 'unreachable', retryAfter: null };

/**
 * Reads a reply. A network that asks to be paid or accepted answers everything with a page of its own, so
 * nothing counts but our own JSON about this very operation.
 */
export function answerIn(reply: Reply, change: Change): Answer {
  if (reply.isRedirected || !/^application\/json\b/.test(reply.contentType)) return unreachable;
  const body = objectIn(reply.text);
  if (body === null) return unreachable;
  if (reply.status === 200) return savedIn(body, change);
  switch (reply.status) {
    case 401:
      return { is: 'signed-out' };
    case 404:
    case 423:
      return { is: 'locked' };
    case 409:
      return conflictIn(body);
    case 400:
    case 413:
    case 422:
      return { is: 'refused', why: change.value.length > longestText ? 'too-long' : 'other' };
    default:
      return { is: 'unreachable', retryAfter: secondsIn(reply.retryAfter) };
  }
}

function savedIn(body: Readonly<Record<string, unknown>>, change: Change): Answer {
  const { operation, savedAt } = body;
  const isOurs = operation === change.operation && typeof savedAt === 'string';
  return isOurs && !Number.isNaN(Date.parse(savedAt)) ? { is: 'saved', savedAt } : unreachable;
}

function conflictIn(body: Readonly<Record<string, unknown>>): Answer {
  switch (body.error) {
    case 'stale':
      return { is: 'stale', current: storedIn(body.current) };
    case 'operation-reused':
      return { is: 'reused' };
    case 'checklist-too-early':
      return { is: 'refused', why: 'too-early' };
    default:
      return unreachable;
  }
}

function storedIn(value: unknown): Stored | null {
  if (typeof value !== 'object' || value === null) return null;
  const { value: text, operation, at } = value as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string' || typeof operation !== 'string' || typeof at !== 'string') return null;
  return { value: text, operation, at };
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function secondsIn(retryAfter: string | null): number | null {
  const seconds = Number(retryAfter ?? 'none');
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
