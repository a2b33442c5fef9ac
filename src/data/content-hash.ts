import { createHash } from 'node:crypto';
import { canonicalText } from '../domain/interview-set.ts';

/** SHA-256 (hex) of a value in canonical form: equal content has an equal hash, whatever its key order. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex');
}
