import { randomUUID } from 'node:crypto';
import type { Response } from 'express';
import { LRUCache } from 'lru-cache';
import type { Words } from './format.ts';
import { localsOf, type PageFrame } from './render.ts';

/** One body per language and choice, of a record that several look at: two languages, two orders. */
const mostBodies = 4;

interface KeptBody {
  readonly frame: PageFrame;
  readonly bytes: Buffer;
}

const kept = new WeakMap<object, LRUCache<string, KeptBody>>();

/** Stands where the body comes; nobody can have typed it. */
const bodyMark = `<!-- ${randomUUID()} -->`;

export interface KeptPage {
  /** What the page shows. While a service hands out the very same object, the page has not changed. */
  readonly record: object;
  /** The rest that the page depends on, but for the language. */
  readonly choice: string;
  readonly make: () => PageFrame & object;
}

/**
 * Renders a big page whose body is the same for everyone who gets to see the record in this language, and
 * keeps the body with the record. Its view sees no token and no chrome: those belong to one viewer, and
 * the layout is made for each request.
 */
export function renderKept(response: Response, view: string, { record, choice, make }: KeptPage): void {
  const { app } = response;
  const { words } = response.locals as { words: Words };
  const { t } = words;
  const bodies = kept.get(record) ?? new LRUCache<string, KeptBody>({ max: mostBodies });
  if (app.enabled('view cache')) kept.set(record, bodies);
  const name = `${words.language} ${choice}`;

  const send = ({ frame, bytes }: KeptBody) => {
    app.render(
      'layout/page',
      { ...localsOf(response, frame), page: frame, body: bodyMark },
      (error: Error | null, layout: string) => {
        if (error) {
          response.req.next?.(error);
          return;
        }
        const [before = '', after = ''] = layout.split(bodyMark);
        sendParts(response, [Buffer.from(before), bytes, Buffer.from(after)]);
      },
    );
  };

  const known = bodies.get(name);
  if (known !== undefined) {
    send(known);
    return;
  }
  const page = make();
  app.render(view, { page, words, t }, (error: Error | null, body: string) => {
    if (error) {
      response.req.next?.(error);
      return;
    }
    const { title, section, frame, styles, scripts } = page;
    const made = { frame: { title, section, frame, styles, scripts } as PageFrame, bytes: Buffer.from(body) };
    bodies.set(name, made);
    send(made);
  });
}

/** One after the other, because putting them together first would copy the whole page. */
function sendParts(response: Response, parts: readonly Buffer[]): void {
  const length = parts.reduce((total, part) => total + part.length, 0);
  response.type('html').set('content-length', String(length));
  if (response.req.method !== 'HEAD') {
    response.cork();
    for (const part of parts) response.write(part);
    response.uncork();
  }
  response.end();
}
