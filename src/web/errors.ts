import type { ErrorRequestHandler, Request, Response } from 'express';
import { isDiskFull } from '../data/disk-full.ts';
import { BadRequest, Busy, Forbidden, NotFound, SignedOut, StaleEdit } from '../domain/errors.ts';
import { chromeOf, type ChromeSettings } from './chrome.ts';
import { csrfTokenOf, isCsrfFault, knownTokenOf } from './csrf.ts';
import { languageOf } from './language.ts';
import { WrongMethod } from './methods.ts';
import { renderPage } from './render.ts';
import { routeOf, type Log } from './request-log.ts';
import { wordsIn } from './words.ts';

/** Each kind has its sentences under errors.<kind>. */
type FailureKind =
  | 'badRequest'
  | 'forbidden'
  | 'notFound'
  | 'wrongMethod'
  | 'staleEdit'
  | 'tooLarge'
  | 'sessionEnded'
  | 'unavailable'
  | 'diskFull'
  | 'busy'
  | 'fault';

interface Failure {
  readonly status: number;
  readonly kind: FailureKind;
}

/** The only place that knows what an error means to a browser. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NotFound) return { status: 404, kind: 'notFound' };
  if (error instanceof WrongMethod) return { status: 405, kind: 'wrongMethod' };
  if (error instanceof Forbidden) return { status: 403, kind: 'forbidden' };
  if (error instanceof BadRequest) return { status: 400, kind: 'badRequest' };
  if (error instanceof StaleEdit) return { status: 409, kind: 'staleEdit' };
  if (error instanceof Busy) return { status: 503, kind: 'busy' };
  if (error instanceof SignedOut || isCsrfFault(error)) return { status: 403, kind: 'sessionEnded' };
  if (isDatabaseAway(error)) return { status: 503, kind: 'unavailable' };
  if (isDiskFull(error)) return { status: 503, kind: 'diskFull' };
  const status = statusOf(error);
  if (status === 404) return { status, kind: 'notFound' };
  if (status === 413) return { status, kind: 'tooLarge' };
  // What Express and its parsers refuse: broken percent signs, unknown encodings, half a JSON text.
  if (status !== null && status >= 400 && status < 500) return { status, kind: 'badRequest' };
  return { status: 500, kind: 'fault' };
}

/** No driver is imported here; its errors are known by their names. */
const awayNames = new Set([
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoPoolClearedError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
]);

function isDatabaseAway(error: unknown): boolean {
  return error instanceof Error && awayNames.has(error.name);
}

function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}

export function errorHandlers(log: Log, chrome: ChromeSettings): ErrorRequestHandler[] {
  return [
    (error, request, response, next) => {
      const failure = failureOf(error);
      if (failure.status >= 500 || failure.kind === 'forbidden' || failure.kind === 'sessionEnded') {
        log({
          level: failure.status >= 500 ? 'error' : 'warn',
          what: failure.kind,
          requestId: request.requestId,
          method: request.method,
          route: routeOf(request),
          ...(failure.status >= 500 ? traceOf(error) : {}),
        });
      }
      if (response.headersSent) next(error);
      else answer(request, response, failure, chrome);
    },
    // Only when the page of the error failed as well.
    (error, request, response, _next) => {
      log({ level: 'error', what: 'fault', requestId: request.requestId, ...traceOf(error) });
      if (response.headersSent) response.destroy();
      else
        response
          .status(500)
          .type('text')
          .send(`${faultSentence(request)}\n`);
    },
  ];
}

function faultSentence(request: Request): string {
  return wordsIn(languageOf(request)).t('errors.fault.text', { code: request.requestId });
}

/** After so long a queue is shorter. */
const busySeconds = '10';

function answer(request: Request, response: Response, failure: Failure, chrome: ChromeSettings): void {
  const { status, kind } = failure;
  const { requestId } = request;
  response.setHeader('Cache-Control', 'no-store');
  if (kind === 'busy') response.setHeader('Retry-After', busySeconds);
  if (wantsJson(request)) {
    response.status(status).json({ error: kind, requestId });
    return;
  }
  const words = wordsIn(languageOf(request));
  // The request may have failed before it got these.
  Object.defineProperty(response.locals, 'words', { configurable: true, value: words });
  Object.defineProperty(response.locals, 'chrome', { configurable: true, value: chromeOf(request, chrome) });
  Object.defineProperty(response.locals, 'csrfToken', { configurable: true, value: tokenIn(request) });
  const page = {
    title: words.t(`errors.${kind}.title`),
    text: words.t(`errors.${kind}.text`, { code: requestId }),
    code: words.t('errors.code', { code: requestId }),
    home: { href: '/', text: words.t('errors.home') },
  };
  renderPage(response, 'errors/failure', page, status);
}

/** A stranger who has no token yet does not get one for meeting an error. */
function tokenIn(request: Request): string {
  return request.user === undefined ? (knownTokenOf(request) ?? '') : csrfTokenOf(request);
}

/** Programs get programs' answers: whoever asks for JSON first, or sent JSON. */
export function wantsJson(request: Request): boolean {
  return request.is('json') === 'json' || request.accepts(['html', 'json']) === 'json';
}

/**
 * Where it happened. Messages of the database quote what was being written, people's data with it, so of
 * those only the kind is kept.
 */
function traceOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const steps = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const quotesData = /^(Mongo|Validation|Cast|Bulk|Syntax)/.test(error.name);
  return {
    error: quotesData ? error.name : `${error.name}: ${error.message}`,
    stack: steps.map((line) => line.trim()).join(' < '),
  };
}
