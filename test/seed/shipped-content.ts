import { fileURLToPath } from 'node:url';
import type { ShippedContent } from '../../seed/content-types.ts';
import { readContent } from '../../seed/read-content.ts';

export const seedFolder = fileURLToPath(new URL('../../seed', import.meta.url));

export type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;

const shipped = readContent(seedFolder);

/** A fresh copy that a test may spoil. */
export function shippedContent(): Mutable<ShippedContent> {
  return structuredClone(shipped) as Mutable<ShippedContent>;
}
