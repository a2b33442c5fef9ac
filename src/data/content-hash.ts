import { createHash } from 'node:crypto';
import { canonicalText } from '../domain/interview-set.ts';

/** SHA-256 (hex) of a value in canonical form: equal content has an equal hash, whatever its key order. */
export function contentHash(value: unknown): string {
  return hashOfText(canonicalText(value));
}

/** SHA-256 (hex) of a text that is in canonical form already. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
