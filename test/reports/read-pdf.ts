import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as somebody who cannot see it meets it. */
export interface ReadPdf {
  readonly pageCount: number;
  readonly title: string;
  readonly language: string | null;
  readonly outline: readonly string[];
  readonly pages: readonly ReadPage[];
  /** Everything that is tagged, without line breaks, as a search finds it. */
  readonly text: string;
  /** Names of the embedded faces. */
  readonly fonts: readonly string[];
}

interface ReadPage {
  /** The text of each tag in reading order; a drawing without text is left out. */
  readonly told: readonly string[];
  /** Running heads, footers, strips. */
  readonly artifacts: readonly string[];
  /** Kinds of tags, in reading order. */
  readonly roles: readonly string[];
  /** Every piece of text that is drawn, with where it begins, from the lower left corner, and its width. */
  readonly drawn: readonly Drawn[];
}

export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Item {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly type?: string;
  readonly tag?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

export async function readPdf(pdf: Buffer): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const tree = (await page.getStructTree()) as Node | null;
    pages.push({ ...partsOf(items), roles: tree === null ? [] : rolesOf(tree), drawn: drawnIn(items) });
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  const outline = (await document.getOutline()) as readonly { title: string }[] | null;
  return {
    pageCount: document.numPages,
    title: info.Title ?? '',
    language: info.Language ?? null,
    outline: (outline ?? []).map(({ title }) => title),
    pages,
    text: pages.flatMap(({ told }) => told).join(' '),
    fonts: [
      ...new Set(pdf.toString('latin1').match(/(?<=\/FontName \/[A-Z]{6}\+)[\w-]+/gu) ?? []),
    ].toSorted(),
  };
}

function partsOf(items: readonly Item[]): Pick<ReadPage, 'told' | 'artifacts'> {
  const parts: { readonly tag: string; text: string }[] = [];
  const open: { readonly tag: string; text: string }[] = [];
  for (const { str, hasEOL = false, type, tag } of items) {
    if (type === 'beginMarkedContent' || type === 'beginMarkedContentProps') {
      const part = { tag: tag ?? '', text: '' };
      parts.push(part);
      open.push(part);
    } else if (type === 'endMarkedContent') open.pop();
    else if (str !== undefined) {
      const last = open.at(-1);
      if (last === undefined) throw new Error(`"${str}" is neither tagged nor an artifact`);
      last.text += hasEOL ? `${str} ` : str;
    }
  }
  const texts = (isWanted: (tag: string) => boolean) =>
    parts
      .filter(({ tag }) => isWanted(tag))
      .map(({ text }) => text.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
  return { told: texts((tag) => tag !== 'Artifact'), artifacts: texts((tag) => tag === 'Artifact') };
}

function drawnIn(items: readonly Item[]): readonly Drawn[] {
  return items.flatMap(({ str: text, transform: [, , , , x = 0, y = 0] = [], width = 0 }) =>
    text === undefined ? [] : [{ text, x, y, width }],
  );
}

function rolesOf({ role, children = [] }: Node): readonly string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)];
}

/** The file as it is with every stream unpacked: also what is only spoken, and what no page shows. */
export function unpacked(pdf: Buffer): string {
  const file = pdf.toString('latin1');
  const streams = [...file.matchAll(/\/FlateDecode[^]*?>>\nstream\n/gu)].map((found) =>
    inflateSync(pdf.subarray(found.index + found[0].length)).toString('latin1'),
  );
  return [file, ...streams].join('\n');
}
