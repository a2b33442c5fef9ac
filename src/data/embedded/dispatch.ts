import { adminCommands } from './admin-commands.ts';
import type { Command, Request } from './command.ts';
import type { Cursors } from './cursors.ts';
import type { Doc } from './documents.ts';
import { StoreError } from './errors.ts';
import { readCommands } from './read-commands.ts';
import type { Storage } from './storage.ts';
import { writeCommands } from './write-commands.ts';

const commands = new Map<string, Command>(
  Object.entries({ ...adminCommands, ...readCommands, ...writeCommands }),
);

/** Carries out one command. A refusal is an answer, never an exception. */
export async function answer(storage: Storage, cursors: Cursors, body: Doc): Promise<Doc> {
  try {
    const [first, target] = Object.entries(body)[0] ?? ['', undefined];
    const command = commands.get(first);
    if (!command) throw new StoreError(59, 'CommandNotFound', `no such command: '${first}'`);
    if (body.txnNumber !== undefined) {
      throw new StoreError(
        20,
        'IllegalOperation',
        'Transaction numbers are only allowed on a replica set member',
      );
    }
    const database = typeof body.$db === 'string' ? body.$db : 'admin';
    const request: Request = { storage, cursors, body, database, name: `${database}.${String(target)}` };
    return { ...(await command(request)), ok: 1 };
  } catch (error) {
    return refusal(error);
  }
}

export function refusal(error: unknown): Doc {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof StoreError)) return { ok: 0, code: 1, codeName: 'InternalError', errmsg: message };
  return { ok: 0, code: error.code, codeName: error.codeName, errmsg: message, ...error.details };
}
