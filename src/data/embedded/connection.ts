import type { Socket } from 'node:net';
import type { Cursors } from './cursors.ts';
import type { Doc } from './documents.ts';
import { answer, refusal } from './dispatch.ts';
import type { Storage } from './storage.ts';
import { headerBytes, maxMessageBytes, parseMessage, reply } from './wire.ts';

let lastReply = 0;

/** Serves one client: its messages are answered one after another, in order. */
export function serveConnection(socket: Socket, storage: Storage, cursors: Cursors): void {
  let chunks: Buffer[] = [];
  let held = 0;
  let queue = Promise.resolve();
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    for (;;) {
      if (held < headerBytes) return;
      if ((chunks[0]?.length ?? 0) < headerBytes) chunks = [Buffer.concat(chunks)];
      const size = chunks[0]?.readInt32LE(0) ?? 0;
      if (size < headerBytes + 5 || size > maxMessageBytes) {
        socket.destroy();
        return;
      }
      if (held < size) return;
      const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      const message = all.subarray(0, size);
      chunks = [all.subarray(size)];
      held -= size;
      queue = queue.then(() => handle(message)).catch(() => void socket.destroy());
    }
  });

  async function handle(bytes: Buffer): Promise<void> {
    const message = parseMessage(bytes);
    let outcome: Doc;
    try {
      outcome = await answer(storage, cursors, message.read());
    } catch (error) {
      outcome = refusal(error);
    }
    lastReply = (lastReply + 1) & 0x7fffffff;
    if (message.isAnswered && !socket.destroyed) socket.write(reply(message, lastReply, outcome));
  }
}
