import { readSync } from 'node:fs';

/**
 * lmdb's file as far as it must be known to see that it is whole: lmdb itself trusts every byte, and a file
 * that was cut off or overwritten ends the process without a word. A file is pages of equal size, two of them
 * heads that are written in turn; the younger one names the roots of two trees. Little-endian, data version 2.
 */
export interface Head {
  readonly pageSize: number;
  /** Counts the commits. */
  readonly commit: bigint;
  readonly lastPage: number;
  readonly freePages: Tree | null;
  readonly data: Tree | null;
}

interface Tree {
  readonly root: number;
  /** 1 when the root is a leaf. */
  readonly depth: number;
}

export interface Page {
  readonly bytes: Buffer;
  readonly isBranch: boolean;
  /** Where the entries are. */
  readonly offsets: readonly number[];
}

const pageHeader = 24;
const nodeHeader = 8;
const headBytes = 192;
const magic = 0xbeefc0de;
const dataVersion = 2;
const none = 0xffff_ffff_ffff_ffffn;
const flags = { branch: 1, leaf: 2, overflow: 4, head: 8 };
const bigData = 1;

/** Thrown with what is wrong, as the second half of a sentence. */
export class PageFault extends Error {}

/** The younger of the two heads. */
export function readHead(file: number): Head {
  const first = headAt(file, 0);
  const second = headAt(file, first.pageSize);
  return second.commit > first.commit ? second : first;
}

function headAt(file: number, position: number): Head {
  const bytes = Buffer.alloc(headBytes);
  const isWhole = readSync(file, bytes, 0, headBytes, position) === headBytes;
  const isHead = (bytes.readUInt16LE(18) & flags.head) !== 0 && bytes.readUInt32LE(24) === magic;
  const version = bytes.readUInt32LE(28) & 0xffff;
  const pageSize = bytes.readUInt32LE(48);
  const isSize = pageSize >= 256 && pageSize <= 65_536 && (pageSize & (pageSize - 1)) === 0;
  if (!isWhole || !isHead || version !== dataVersion || !isSize) {
    throw new PageFault('its beginning is not that of a database');
  }
  return {
    pageSize,
    lastPage: Number(bytes.readBigUInt64LE(144)),
    commit: bytes.readBigUInt64LE(152),
    freePages: treeAt(bytes, 48),
    data: treeAt(bytes, 96),
  };
}

function treeAt(bytes: Buffer, at: number): Tree | null {
  const root = bytes.readBigUInt64LE(at + 40);
  return root === none ? null : { root: Number(root), depth: bytes.readUInt16LE(at + 6) };
}

export function readPage(file: number, { pageSize }: Head, number: number, into: Buffer): Page {
  const read = readSync(file, into, 0, pageSize, number * pageSize);
  if (read !== pageSize) throw new PageFault(`it ends before page ${number}, which is part of it`);
  const kind = into.readUInt16LE(18);
  // Both, and where the entries are, are counted from the end of the page's header.
  const [lower, upper] = [into.readUInt16LE(20) + pageHeader, into.readUInt16LE(22) + pageHeader];
  const isBranch = (kind & flags.branch) !== 0;
  const isLeaf = (kind & flags.leaf) !== 0;
  const isPlausible = lower % 2 === 0 && lower <= upper && upper <= pageSize;
  if (into.readBigUInt64LE(0) !== BigInt(number) || isBranch === isLeaf || !isPlausible) {
    throw new PageFault(`page ${number} holds something else`);
  }
  const offsets: number[] = [];
  for (let at = pageHeader; at < lower; at += 2) {
    const offset = into.readUInt16LE(at) + pageHeader;
    const isInside = offset >= upper && offset + nodeHeader <= pageSize;
    if (!isInside || offset + nodeHeader + into.readUInt16LE(offset + 6) > pageSize) {
      throw new PageFault(`page ${number} is not in order`);
    }
    offsets.push(offset);
  }
  return { bytes: into, isBranch, offsets };
}

/** The page that an entry of a branch leads to. */
export function childAt({ bytes }: Page, offset: number): number {
  return bytes.readUInt32LE(offset) + bytes.readUInt16LE(offset + 4) * 2 ** 32;
}

export function keyAt({ bytes }: Page, offset: number): Buffer {
  const size = bytes.readUInt16LE(offset + 6);
  return bytes.subarray(offset + nodeHeader, offset + nodeHeader + size);
}

/** The pages of their own that the value of a leaf's entry takes; null when it lies in the leaf. */
export function overflowAt(
  page: Page,
  offset: number,
  pageSize: number,
): [first: number, count: number] | null {
  const { bytes } = page;
  const size = bytes.readUInt32LE(offset);
  const kind = bytes.readUInt16LE(offset + 4);
  const start = offset + nodeHeader + bytes.readUInt16LE(offset + 6);
  const isBig = kind === bigData;
  if ((kind !== 0 && !isBig) || start + (isBig ? 8 : size) > pageSize) {
    throw new PageFault('a value reaches beyond its page');
  }
  return isBig ? [Number(bytes.readBigUInt64LE(start)), Math.ceil((pageHeader + size) / pageSize)] : null;
}

/** Looks at the head of a value's own pages. */
export function checkOverflow(file: number, { pageSize }: Head, first: number, count: number): void {
  const bytes = Buffer.alloc(pageHeader);
  readSync(file, bytes, 0, pageHeader, first * pageSize);
  const isOverflow = (bytes.readUInt16LE(18) & flags.overflow) !== 0 && bytes.readUInt32LE(20) >= count;
  if (!isOverflow || bytes.readBigUInt64LE(0) !== BigInt(first)) {
    throw new PageFault(`page ${first} holds something else`);
  }
}
