/** An id of an operation: 128 random bits as 22 characters that are safe in a URL. */
export function operationId(randomBytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...randomBytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
