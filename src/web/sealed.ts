import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Encrypts so that only the holder of the key can read it, and nobody can change it. A key has 32 bytes. */
export function seal(content: Buffer, key: Buffer): string {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key, iv);
  const parts = [iv, sealing.update(content), sealing.final(), sealing.getAuthTag()];
  return Buffer.concat(parts).toString('base64url');
}

/** Throws at whatever was not sealed with this key. */
export function unseal(sealed: string, key: Buffer): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  opening.setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([opening.update(bytes.subarray(ivBytes, -tagBytes)), opening.final()]);
}
