import { erase } from './records.ts';
import { select } from './select.ts';
import { unready, type Storage } from './storage.ts';

/** Removes the documents whose time is over, by the indexes that carry `expireAfterSeconds`. */
export async function removeExpired(storage: Storage, now: Date): Promise<number> {
  let removed = 0;
  for (const name of [...storage.collections.keys()]) {
    for (const index of storage.collection(name)?.indexes ?? []) {
      const [path] = Object.keys(index.key);
      if (index.expireAfterSeconds === undefined || path === undefined || unready.has(index)) continue;
      const filter = { [path]: { $lt: new Date(now.getTime() - index.expireAfterSeconds * 1000) } };
      if (select(storage, storage.collection(name), { filter, limit: 1 }).length === 0) continue;
      removed += await storage.write(() => {
        const collection = storage.collection(name);
        const found = collection ? select(storage, collection, { filter }) : [];
        for (const doc of found) if (collection) erase(storage, collection, doc);
        return found.length;
      });
    }
  }
  return removed;
}
