import { BSON } from 'mongodb';
import { StoreError, unsupported } from './errors.ts';

export type Doc = Record<string, unknown>;

const maxDocumentBytes = 16 * 1024 * 1024;

export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
}

/** Reads a stored document. */
export function decode(bytes: Uint8Array): Doc {
  return BSON.deserialize(bytes, { promoteBuffers: true });
}

export function encode(doc: Doc): Buffer {
  const bytes = BSON.serialize(doc, { ignoreUndefined: true });
  if (bytes.length > maxDocumentBytes) {
    throw new StoreError(10334, 'BSONObjectTooLarge', 'The document is larger than 16 MB.');
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Reads a document a client sent, and refuses the types that this store cannot compare. */
export function admit(bytes: Uint8Array): Doc {
  const doc: Doc = BSON.deserialize(bytes);
  for (const name of Object.keys(doc)) doc[name] = admitted(doc[name]);
  return doc;
}

function admitted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(admitted);
  if (isDoc(value)) {
    for (const name of Object.keys(value)) value[name] = admitted(value[name]);
    return value;
  }
  if (value instanceof BSON.Binary) {
    // Session ids are UUIDs: commands carry them and no document holds them.
    if (value.sub_type === BSON.Binary.SUBTYPE_UUID) return value;
    if (value.sub_type !== 0) throw unsupported(`binary data of subtype ${value.sub_type}`);
    return Buffer.from(value.value());
  }
  if (value instanceof Date || value instanceof BSON.ObjectId || value instanceof RegExp) return value;
  // The driver's cursor ids are the only long integers; they stay as they are for getMore.
  if (value instanceof BSON.Long) return value;
  const type = (value as { _bsontype?: string })._bsontype ?? 'unknown';
  throw unsupported(`values of the type ${type}`);
}

/**
 * Checks a document before it is stored: only types whose order and equality are certain. Parts that it shares
 * with a stored one were checked before.
 */
export function checkStorable(value: unknown, stored?: unknown): void {
  if (value === stored) return;
  if (value instanceof RegExp || value instanceof BSON.Long || value instanceof BSON.Binary) {
    throw unsupported(`stored values of the type ${value.constructor.name}`);
  }
  if (Array.isArray(value)) {
    const known: unknown[] = Array.isArray(stored) ? stored : [];
    for (const [at, element] of value.entries()) checkStorable(element, known[at]);
  } else if (isDoc(value)) {
    const known = isDoc(stored) ? stored : {};
    for (const name of Object.keys(value)) {
      if (name.startsWith('$')) {
        throw new StoreError(52, 'DollarPrefixedFieldName', `'${name}' is no field name.`);
      }
      checkStorable(value[name], known[name]);
    }
  }
}
