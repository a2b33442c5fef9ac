import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';

/** One line of the log. It never holds personal data: no names, addresses, queries or personal links. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly what: string;
  readonly [detail: string]: string | number | boolean | null;
}

export type Log = (entry: LogEntry) => void;

export const logToStdout: Log = (entry) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
};

declare module 'express-serve-static-core' {
  interface Request {
    /** Shown on error pages and written to the log, so that the two can be matched. */
    requestId: string;
  }
}

/** Gives each request its id and writes one line when it has been answered. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    request.requestId = randomUUID();
    response.setHeader('X-Request-Id', request.requestId);
    response.on('finish', () => {
      log({
        level: 'info',
        what: 'request',
        requestId: request.requestId,
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round((performance.now() - began) * 10) / 10,
      });
    });
    next();
  };
}

/** The pattern of the route, never the path itself: a path may carry the token of a personal link. */
export function routeOf(request: Request): string | null {
  const route = request.route as { readonly path?: unknown } | undefined;
  return typeof route?.path === 'string' ? request.baseUrl + route.path : null;
}
