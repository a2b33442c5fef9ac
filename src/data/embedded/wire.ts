import { admit, type Doc } from './documents.ts';
import { badValue, unsupported } from './errors.ts';
import { BSON } from 'mongodb';

const opReply = 1;
const opQuery = 2004;
const opMessage = 2013;

export const headerBytes = 16;
export const maxMessageBytes = 48_000_000;

const checksumPresent = 1;
const moreToCome = 2;

export interface Message {
  id: number;
  isQuery: boolean;
  /** Whether the client waits for an answer. */
  isAnswered: boolean;
  read: () => Doc;
}

/** Takes one message apart; the command itself is read later, so that what is wrong in it can be answered. */
export function parseMessage(bytes: Buffer): Message {
  const id = bytes.readInt32LE(4);
  const code = bytes.readInt32LE(12);
  if (code === opQuery) return { id, isQuery: true, isAnswered: true, read: () => readQuery(bytes) };
  if (code !== opMessage) throw unsupported(`messages of the kind ${code}`);
  const flags = bytes.readUInt32LE(headerBytes);
  const read = (): Doc => readSections(bytes, flags);
  return { id, isQuery: false, isAnswered: (flags & moreToCome) === 0, read };
}

/** The first handshake: flags, the collection's name and a zero byte, two numbers, the command. */
function readQuery(bytes: Buffer): Doc {
  const at = bytes.indexOf(0, headerBytes + 4) + 1 + 8;
  return admit(documentAt(bytes, at));
}

function documentAt(bytes: Buffer, at: number): Buffer {
  const size = bytes.readInt32LE(at);
  if (size < 5 || at + size > bytes.length) throw badValue('A document is cut off.');
  return bytes.subarray(at, at + size);
}

function readSections(bytes: Buffer, flags: number): Doc {
  if ((flags & 0xffff & ~(checksumPresent | moreToCome)) !== 0) throw unsupported('unknown message flags');
  const end = bytes.length - ((flags & checksumPresent) === 0 ? 0 : 4);
  let body: Doc | undefined;
  const lists: Doc = {};
  let at = headerBytes + 4;
  while (at < end) {
    const kind = bytes[at];
    at += 1;
    if (kind === 0) {
      const document = documentAt(bytes, at);
      body = admit(document);
      at += document.length;
    } else if (kind === 1) {
      const last = at + bytes.readInt32LE(at);
      const nameEnd = bytes.indexOf(0, at + 4);
      if (last > end || nameEnd < 0 || nameEnd >= last) throw badValue('A section is cut off.');
      const documents: Doc[] = [];
      for (let next = nameEnd + 1; next < last;) {
        const document = documentAt(bytes, next);
        documents.push(admit(document));
        next += document.length;
      }
      lists[bytes.toString('utf8', at + 4, nameEnd)] = documents;
      at = last;
    } else throw unsupported(`sections of the kind ${String(kind)}`);
  }
  if (!body) throw badValue('The message has no command.');
  return { ...body, ...lists };
}

export function reply(message: Message, id: number, doc: Doc): Buffer {
  const bytes = BSON.serialize(doc, { ignoreUndefined: true });
  const head = Buffer.alloc(headerBytes + (message.isQuery ? 20 : 5));
  head.writeInt32LE(head.length + bytes.length, 0);
  head.writeInt32LE(id, 4);
  head.writeInt32LE(message.id, 8);
  head.writeInt32LE(message.isQuery ? opReply : opMessage, 12);
  // OP_REPLY: flags, cursor id and start are zero, one document follows. OP_MSG: no flags, one section of kind 0.
  if (message.isQuery) head.writeInt32LE(1, headerBytes + 16);
  return Buffer.concat([head, bytes]);
}
