import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { newFormId } from './once.ts';
import { seal, unseal } from './sealed.ts';
import { sessionHours } from './session.ts';

/** A form of ours that could not be taken because the session it was made in had ended. */
export interface UnsentForm {
  /** Whose page it stood on. Nobody else ever gets to see it again. */
  readonly personId: string;
  /** The title of that page. */
  readonly title: string;
  /** Where the form was sent. */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export interface UnsentForms {
  /** Signs the forms of the pages that follow, and knows the signed ones that come back. */
  readonly handler: RequestHandler;
  /** Null unless it is a form of ours, made for a person, without a password in it. */
  readFrom(request: Request): UnsentForm | null;
  /** For the door, which keeps it until the person is back; null when it is too long for that. */
  seal(form: UnsentForm): string | null;
  /** Null for anybody but its author, and once a session would have ended again. */
  open(sealed: string, personId: string): UnsentForm | null;
}

/** Written into the forms of a page: as what `newFormId` is there for, and for whom the page was made. */
type FormMark = readonly [formId: string, personId: string, title: string];

declare module 'express-serve-static-core' {
  interface Request {
    /** The mark of the form that was sent, if its signature holds. */
    formMark?: FormMark | null;
  }
}

/** A form with one of these is not kept at all. A test holds them against the views. */
export const secretFields: ReadonlySet<string> = new Set(['password', 'old', 'chosen']);
const ownFields: ReadonlySet<string> = new Set(['_csrf', '_form']);

/** With an e-mail address and a password it is still less than a form may be. */
export const longestSealed = 150_000;
const longestTitle = 80;

/**
 * The signature makes sure that such a form is one of ours and names its author: what another site sends
 * in somebody's name has none, and is never offered to anybody for sending again.
 */
export function createUnsentForms({
  secrets,
  now,
}: {
  /** The first one signs; the others are still accepted, so that a secret can be replaced. */
  readonly secrets: readonly string[];
  readonly now: () => Date;
}): UnsentForms {
  const signed = (person: Express.User | undefined, title: string) => {
    const formId = newFormId();
    if (person === undefined) return formId;
    const mark: FormMark = [formId, person.personId, title.slice(0, longestTitle)];
    const text = Buffer.from(JSON.stringify(mark)).toString('base64url');
    return `${text}.${signatureOf(text, secrets[0] ?? '')}`;
  };
  const markIn = (sent: unknown): FormMark | null => {
    if (typeof sent !== 'string') return null;
    const [text = '', signature = ''] = sent.split('.');
    const isOurs = secrets.some((secret) => isEqual(signature, signatureOf(text, secret)));
    return isOurs ? (JSON.parse(Buffer.from(text, 'base64url').toString()) as FormMark) : null;
  };

  return {
    handler: (request, response, next) => {
      request.formMark = markIn((request.body as Readonly<Record<string, unknown>> | undefined)?._form);
      // Not enumerable, because Express copies every enumerable local at each rendering.
      Object.defineProperty(response.locals, 'formIdFor', {
        configurable: true,
        value: (title: string) => signed(request.user, title),
      });
      next();
    },

    readFrom({ formMark, body, originalUrl }) {
      if (formMark === undefined || formMark === null) return null;
      const sent = Object.entries(body as Readonly<Record<string, string | readonly string[]>>);
      if (sent.some(([name]) => secretFields.has(name))) return null;
      const [, personId, title] = formMark;
      const fields = sent
        .filter(([name]) => !ownFields.has(name))
        .flatMap(([name, values]) => [values].flat().map((value) => [name, value] as const));
      return { personId, title, action: originalUrl, fields };
    },

    seal(form) {
      const content = deflateRawSync(JSON.stringify({ form, at: now().getTime() }));
      const sealed = seal(content, keyOf(secrets[0] ?? ''));
      return sealed.length > longestSealed ? null : sealed;
    },

    open(sealed, personId) {
      const content = secrets.map((secret) => openedWith(sealed, secret)).find((found) => found !== null);
      if (content === undefined) return null;
      const { form, at } = JSON.parse(inflateRawSync(content).toString()) as { form: UnsentForm; at: number };
      const isOver = now().getTime() - at >= sessionHours * 60 * 60 * 1000;
      return isOver || form.personId !== personId ? null : form;
    },
  };
}

function openedWith(sealed: string, secret: string): Buffer | null {
  try {
    return unseal(sealed, keyOf(secret));
  } catch {
    return null;
  }
}

/** The purpose is part of it, so that nothing else of the same secret passes for one of these. */
function signatureOf(text: string, secret: string): string {
  return createHmac('sha256', secret).update(`form ${text}`).digest('base64url');
}

function keyOf(secret: string): Buffer {
  return createHmac('sha256', secret).update('unsent form').digest();
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
