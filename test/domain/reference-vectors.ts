import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';

/** A reference case: computed by two independent routes, with the largest difference allowed. */
export interface ReferenceVector<Input, Expected> {
  readonly input: Input;
  readonly expected: Expected;
  readonly tolerance: number;
}

export function referenceVector(name: string): unknown {
  const file = join(import.meta.dirname, 'vectors', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Compares numbers, nulls, lists and records of them within the vector's tolerance, none left out. */
export function expectWithin(actual: unknown, expected: unknown, tolerance: number, path = ''): void {
  if (typeof expected === 'number') {
    const difference = typeof actual === 'number' ? Math.abs(actual - expected) : Number.POSITIVE_INFINITY;
    // Reference values are printed with twelve digits.
    const within = difference <= Math.max(tolerance, Math.abs(expected) * 1e-11);
    expect({ path, actual, within }).toEqual({ path, actual, within: true });
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual ?? {}).toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const [key, value] of Object.entries(expected)) {
      expectWithin((actual as Record<string, unknown>)[key], value, tolerance, `${path}/${key}`);
    }
  } else {
    expect({ path, actual }).toEqual({ path, actual: expected });
  }
}
