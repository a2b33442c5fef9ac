/** A refusal in the form the driver expects: MongoDB's number, its name and a sentence. */
export class StoreError extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly details: Record<string, unknown>;

  constructor(code: number, codeName: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.codeName = codeName;
    this.details = details;
  }
}

export function unsupported(part: string): StoreError {
  return new StoreError(238, 'NotImplemented', `The embedded store does not support ${part}.`);
}

export function badValue(message: string): StoreError {
  return new StoreError(2, 'BadValue', message);
}
