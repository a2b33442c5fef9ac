import type { Request } from 'express';

/** What the browser sent under this name, as it stands there; undefined without it. */
export function cookieOf(request: Request, name: string): string | undefined {
  const start = `${name}=`;
  const pairs = request.headers.cookie?.split(';').map((pair) => pair.trim()) ?? [];
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
}
