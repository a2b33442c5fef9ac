import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { BSON, type Document } from 'mongodb';
import { openStore, type OpenStore } from './store-fixture.ts';

let store: OpenStore;
let socket: Socket;
beforeAll(async () => {
  store = await openStore();
  socket = connect(decodeURIComponent(new URL(store.uri).hostname));
  await once(socket, 'connect');
});
afterAll(async () => {
  socket.destroy();
  await store.discard();
});

function numbers(...values: number[]): Buffer {
  return Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4);
      bytes.writeInt32LE(value);
      return bytes;
    }),
  );
}

function framed(id: number, kind: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([numbers(16 + body.length, id, 0, kind), body]);
}

function command(id: number, flags: number, doc: Document, ...after: Uint8Array[]): Buffer {
  return framed(
    id,
    2013,
    numbers(flags),
    Buffer.from([0]),
    BSON.serialize({ ...doc, $db: 'smil' }),
    ...after,
  );
}

async function nextReply(): Promise<{ answers: number; doc: Document }> {
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  const start = bytes.readInt32LE(12) === 1 ? 36 : 21;
  return { answers: bytes.readInt32LE(8), doc: BSON.deserialize(bytes.subarray(start)) };
}

test('the first handshake in the old form is answered in the old form', async () => {
  const query = [numbers(0), Buffer.from('admin.$cmd\0'), numbers(0, -1), BSON.serialize({ isMaster: 1 })];
  socket.write(framed(1, 2004, ...query));
  expect(await nextReply()).toMatchObject({ answers: 1, doc: { ok: 1, ismaster: true, maxWireVersion: 21 } });
});

test('documents in a section of their own, and a message in pieces', async () => {
  const documents = [1, 2].map((n) => BSON.serialize({ _id: n }));
  const name = Buffer.from('documents\0');
  const size = 4 + name.length + documents.reduce((sum, one) => sum + one.length, 0);
  const section = [Buffer.from([1]), numbers(size), name, ...documents];
  const message = command(2, 0, { insert: 'pieces' }, ...section);
  for (const byte of message.subarray(0, 30)) {
    socket.write(Buffer.from([byte]));
    await new Promise(setImmediate);
  }
  socket.write(message.subarray(30));
  expect(await nextReply()).toEqual({ answers: 2, doc: { n: 2, ok: 1 } });
});

test('a command that wants no answer is carried out and not answered, in order with the next', async () => {
  const silent = command(3, 2, { insert: 'pieces', documents: [{ _id: 3 }] });
  socket.write(Buffer.concat([silent, command(4, 0, { count: 'pieces', query: {} })]));
  expect(await nextReply()).toEqual({ answers: 4, doc: { n: 3, ok: 1 } });
});

test('a checksum is no part of the command', async () => {
  socket.write(command(5, 1, { ping: 1 }, numbers(12345)));
  expect(await nextReply()).toEqual({ answers: 5, doc: { ok: 1 } });
});

test('a command that is cut off is refused, and the connection goes on', async () => {
  const cut = BSON.serialize({ ping: 1, $db: 'smil' });
  cut[0] = 200;
  socket.write(framed(6, 2013, numbers(0), Buffer.from([0]), cut));
  expect((await nextReply()).doc).toMatchObject({ ok: 0, code: 2 });
  socket.write(command(7, 0, { ping: 1 }));
  expect((await nextReply()).doc).toEqual({ ok: 1 });
});

test('a message of an impossible size ends the connection, and only that one', async () => {
  const other = connect(decodeURIComponent(new URL(store.uri).hostname));
  await once(other, 'connect');
  other.write(numbers(2 ** 30, 8, 0, 2013));
  await once(other, 'close');
  socket.write(command(9, 0, { ping: 1 }));
  expect((await nextReply()).doc).toEqual({ ok: 1 });
});
