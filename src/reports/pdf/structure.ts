import type { PdfPage } from './pdfkit-inside.ts';

/** What a tag may say besides its content. */
export interface TagOptions {
  /** Words in place of a drawing. */
  readonly alt?: string;
  /** Words in place of what is drawn letter by letter. */
  readonly actual?: string;
  /** The long form of an abbreviation. */
  readonly expanded?: string;
  readonly scope?: 'Column' | 'Row';
  /** Left, top, right, bottom, on a page of that height. */
  readonly bbox?: readonly number[];
}

export interface Tag {
  readonly kind: string;
  readonly parent: Tag | null;
  readonly children: (Tag | Content)[];
  /** All that is said of it, as it stands in the file. */
  readonly said: string;
  id: number;
}

/** One marked part of a page. */
interface Content {
  readonly page: PdfPage;
  readonly number: number;
}

interface PackedObject {
  readonly id: number;
  readonly text: string;
}

/**
 * The tree of tags for people who hear the page. Own work, because each of PDFKit's tags is an object of its
 * own in the file that cannot be packed, and searches all its children when one of them ends.
 */
export class Structure {
  readonly #top: Tag[] = [];
  /** By page: the tag of each marked part. */
  readonly #owners = new Map<PdfPage, Tag[]>();

  open(parent: Tag | null, kind: string, options: TagOptions, page: PdfPage): Tag {
    const tag: Tag = { kind, parent, children: [], said: saidBy(options, page.height), id: 0 };
    (parent?.children ?? this.#top).push(tag);
    return tag;
  }

  /** The number under which the next part of the page belongs to the tag. */
  mark(tag: Tag, page: PdfPage): number {
    let owners = this.#owners.get(page);
    if (owners === undefined) {
      page.dictionary.data.StructParents = this.#owners.size;
      this.#owners.set(page, (owners = []));
    }
    const number = owners.push(tag) - 1;
    tag.children.push({ page, number });
    return number;
  }

  /** First the root of the tree, then the tags in the order of reading. */
  objects(nextId: () => number): readonly PackedObject[] {
    const tags: Tag[] = [];
    const root = nextId();
    const number = (tag: Tag) => {
      tag.id = nextId();
      tags.push(tag);
      for (const child of tag.children) if ('kind' in child) number(child);
    };
    this.#top.forEach(number);
    const pages = [...this.#owners.values()].map((owners, i) => `${i} [${owners.map(linkTo).join(' ')}]`);
    const tree = `/ParentTree <</Nums [${pages.join(' ')}]>> /ParentTreeNextKey ${pages.length}`;
    return [
      { id: root, text: `<</Type /StructTreeRoot /K [${this.#top.map(linkTo).join(' ')}] ${tree}>>` },
      ...tags.map((tag) => ({ id: tag.id, text: textOf(tag, root) })),
    ];
  }
}

const linkTo = ({ id }: { readonly id: number }) => `${id} 0 R`;

function textOf({ kind, parent, children, said }: Tag, root: number): string {
  let own: PdfPage | null = null;
  let inside = '';
  for (const child of children) {
    if ('kind' in child) inside += ` ${child.id} 0 R`;
    else {
      own ??= child.page;
      // A tag names one page; what lies on a further one names it again.
      const { page, number } = child;
      inside +=
        page === own ? ` ${number}` : ` <</Type /MCR /Pg ${linkTo(page.dictionary)} /MCID ${number}>>`;
    }
  }
  const page = own === null ? '' : ` /Pg ${linkTo(own.dictionary)}`;
  return `<</S /${kind} /P ${parent?.id ?? root} 0 R /K [${inside}]${page}${said}>>`;
}

function saidBy({ alt, actual, expanded, scope, bbox }: TagOptions, pageHeight: number): string {
  let said = '';
  if (alt) said += ` /Alt ${stringOf(alt)}`;
  if (expanded) said += ` /E ${stringOf(expanded)}`;
  if (actual) said += ` /ActualText ${stringOf(actual)}`;
  if (bbox !== undefined) {
    const [left = 0, top = 0, right = 0, bottom = 0] = bbox;
    const box = [left, pageHeight - bottom, right, pageHeight - top].map((one) => one.toFixed(2));
    said += ` /A <</O /Layout /Placement /Block /BBox [${box.join(' ')}]>>`;
  } else if (scope !== undefined) said += ` /A <</O /Table /Scope /${scope}>>`;
  return said;
}

/** A text as PDF writes it: as it is when it is ASCII, in two bytes for each unit otherwise. */
function stringOf(text: string): string {
  let bytes = text;
  if (/[^\x20-\x7e]/u.test(text)) {
    bytes = '\xfe\xff';
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      bytes += String.fromCharCode(unit >> 8, unit & 0xff);
    }
  }
  return `(${bytes
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n')})`;
}
