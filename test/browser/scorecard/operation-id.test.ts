import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { operationId } from '../../../src/browser/scorecard/operation-id.ts';

test('an id is 22 characters that are safe in a URL, and differs when the bits do', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(operationId(a)).toMatch(/^[\w-]{22}$/);
      expect(operationId(a) === operationId(b)).toBe(a.join() === b.join());
    }),
  );
});
