import { createHash, randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { knownTokenOf } from './csrf.ts';

/** Long enough for a double click and for somebody who sends a slow form again. */
const rememberedMilliseconds = 30_000;
const mostRemembered = 5000;

/** Written into every form, so that the same form sent twice can be told from two equal forms. */
export function newFormId(): string {
  return randomBytes(12).toString('base64url');
}

/**
 * A form that is sent twice counts once: the second waits for the first and goes where that one went. A
 * browser that sends a form again gives up the first answer, so nothing else would tell the person that
 * both arrived. Only the very same form with the very same content is held back, and only if the first
 * led somewhere; a form with a fault can be sent again.
 */
export function onlyOnce(): RequestHandler {
  const answers = new LRUCache<string, Promise<string | null>>({
    max: mostRemembered,
    ttl: rememberedMilliseconds,
  });
  return (request, response, next) => {
    const formId = takeFormId(request);
    if (formId === null) {
      next();
      return;
    }
    const key = keyOf(request, formId);
    const attempt = () => {
      const earlier = answers.get(key);
      if (earlier !== undefined) {
        void earlier.then((location) => {
          if (location === null) attempt();
          else response.redirect(303, location);
        });
        return;
      }
      const answer = new Promise<string | null>((settle) => {
        whenAnswered(response, () => {
          const location = response.statusCode === 303 ? (response.get('location') ?? null) : null;
          if (location === null) answers.delete(key);
          settle(location);
        });
      });
      answers.set(key, answer);
      next();
    };
    attempt();
  };
}

/**
 * Tells when the answer is decided. No event does so for a browser that has given up: nothing is written to a
 * connection that is gone, not even headers.
 */
function whenAnswered(response: Response, told: () => void): void {
  const end = response.end.bind(response) as (...content: unknown[]) => Response;
  response.end = (...content: unknown[]) => {
    told();
    return end(...content);
  };
}

/** Afterwards the id is no part of the form any more, so that forms can refuse what they do not know. */
function takeFormId(request: Request): string | null {
  const body = request.body as Record<string, unknown> | undefined;
  if (typeof body !== 'object') return null;
  const formId = body._form;
  delete body._form;
  return typeof formId === 'string' ? formId : null;
}

/** The token tells the browsers apart: a stranger has no session. */
function keyOf(request: Request, formId: string): string {
  const { method, originalUrl } = request;
  const body: unknown = request.body;
  return createHash('sha256')
    .update(JSON.stringify([knownTokenOf(request), method, originalUrl, formId, body]))
    .digest('base64');
}
