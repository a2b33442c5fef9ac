import { closeSync, fstatSync, openSync } from 'node:fs';
import { DamagedError } from './damage.ts';
import {
  checkOverflow,
  childAt,
  keyAt,
  overflowAt,
  PageFault,
  readHead,
  readPage,
  type Head,
} from './page-format.ts';

/** As much as is looked through in less than 50 ms. Of a larger file only the way to the leaves is followed. */
const thoroughBytes = 6_000_000;

/**
 * Follows the trees of a data file page by page before lmdb opens it, and throws a DamagedError where they
 * lead astray. Says whether there is anything in it. Only reads. Values are not looked into.
 */
export function inspectDataFile(path: string): { isEmpty: boolean } {
  const file = openSync(path, 'r');
  try {
    const head = readHead(file);
    const { size } = fstatSync(file);
    const { lastPage, pageSize, freePages, data } = head;
    // A file may be shorter without harm, when its last pages are free ones. One that was cut off is shorter too.
    const isThorough = size <= thoroughBytes || size < (lastPage + 1) * pageSize;
    const used = new Uint8Array(Math.min(lastPage + 1, Math.floor(size / pageSize)));
    const way = { file, head, used };
    // Keys of the data are ordered as bytes, those of the free pages as numbers.
    if (freePages !== null)
      follow({ ...way, isOrdered: false, isThorough: true }, freePages.root, freePages.depth);
    if (data !== null) follow({ ...way, isOrdered: true, isThorough }, data.root, data.depth);
    return { isEmpty: data === null };
  } catch (error) {
    if (error instanceof PageFault) throw new DamagedError(path, error.message);
    throw error;
  } finally {
    closeSync(file);
  }
}

interface Way {
  readonly file: number;
  readonly head: Head;
  /** 1 for a page that is part of a tree. */
  readonly used: Uint8Array;
  readonly isOrdered: boolean;
  /** True when leaves are read too. */
  readonly isThorough: boolean;
}

function follow(way: Way, number: number, levels: number): void {
  const { file, head, used, isOrdered, isThorough } = way;
  take(used, number, 1);
  if (levels === 1 && !isThorough) return;
  const page = readPage(file, head, number, bufferOf(head.pageSize, levels));
  if (page.isBranch !== levels > 1) throw new PageFault(`page ${number} is in the wrong place`);
  let last: Buffer | null = null;
  for (const [at, offset] of page.offsets.entries()) {
    // The first key of a branch stands for all before the second, and is empty.
    if (isOrdered && !(page.isBranch && at === 0)) {
      const key = keyAt(page, offset);
      if (last !== null && last.compare(key) >= 0) throw new PageFault(`page ${number} is not in order`);
      last = key;
    }
    if (page.isBranch) {
      follow(way, childAt(page, offset), levels - 1);
      continue;
    }
    const overflow = overflowAt(page, offset, head.pageSize);
    if (overflow === null) continue;
    take(used, ...overflow);
    checkOverflow(file, head, ...overflow);
  }
}

/** At each level one page is read at a time. */
const buffers: Buffer[] = [];

function bufferOf(size: number, level: number): Buffer {
  const known = buffers[level];
  if (known?.length === size) return known;
  return (buffers[level] = Buffer.alloc(size));
}

/** Notes pages as part of a tree. Each belongs to one place only, and none lies beyond the end of the file. */
function take(used: Uint8Array, first: number, count: number): void {
  if (first < 2 || first + count > used.length) {
    throw new PageFault(`it ends before page ${first + count - 1}, which is part of it`);
  }
  for (let page = first; page < first + count; page += 1) {
    if (used[page] === 1) throw new PageFault(`page ${page} is in two places`);
    used[page] = 1;
  }
}
