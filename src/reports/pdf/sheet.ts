import type { SummaryContent } from '../summary-content.ts';
import { GatheringDocument } from './document.ts';
import { firstTop, nextTop, page } from './look.ts';
import { TypeSetter } from './set-type.ts';

export type Tag = ReturnType<GatheringDocument['struct']>;

/**
 * The document while it is drawn: a cursor that moves down, pages that are added when room runs out, and
 * the tree of tags for people who hear the page. Everything drawn is either tagged or an artifact.
 */
export interface Sheet {
  readonly doc: GatheringDocument;
  readonly type: TypeSetter;
  /** The tag everything hangs from. */
  readonly root: Tag;
  /** Where the next thing begins, from the top of the page. */
  y: number;
  /** Starts a new page unless `height` still fits; true when it did. */
  ensure(height: number): boolean;
  room(): number;
  newPage(): void;
}

const locales = { da: 'da-DK', en: 'en-GB' } as const;

export function createSheet(content: SummaryContent): Sheet {
  const doc = new GatheringDocument({
    autoFirstPage: false,
    size: [page.width, page.height],
    // Margins would make PDFKit break pages on its own account.
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: locales[content.language],
    // Neither Helvetica, nor a face that is not used.
    font: null as unknown as string,
    info: {
      Title: content.title,
      Creator: 'Smil',
      Producer: 'Smil',
      // The clock of the export, not of the drawing: the same data gives the same bytes.
      CreationDate: content.exportedAt,
    },
  });
  doc.addPage();
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet: Sheet = {
    doc,
    type: new TypeSetter(doc),
    root,
    y: firstTop,
    room: () => page.bottom - sheet.y,
    ensure: (height) => {
      if (height <= sheet.room()) return false;
      sheet.newPage();
      return true;
    },
    newPage: () => {
      doc.addPage();
      sheet.y = nextTop;
    },
  };
  return sheet;
}

/** What a tag may say besides its content. The published types of PDFKit lack the last two. */
export interface TagOptions {
  /** Words in place of a drawing. */
  readonly alt?: string;
  /** Words in place of what is drawn letter by letter. */
  readonly actual?: string;
  /** The long form of an abbreviation. */
  readonly expanded?: string;
  readonly scope?: 'Column' | 'Row';
  /** Left, top, right, bottom. */
  readonly bbox?: readonly number[];
}

/** Draws something that has a meaning, under a tag of its own, and closes the tag. */
export function tagged(
  sheet: Sheet,
  parent: Tag,
  kind: string,
  draw: () => void,
  options: TagOptions = {},
): void {
  const tag = openTag(sheet, parent, kind, options);
  content(sheet, tag, kind, draw);
  tag.end();
}

/** A tag that gets several parts, perhaps on several pages. The caller ends it. */
export function openTag({ doc }: Sheet, parent: Tag, kind: string, options: TagOptions = {}): Tag {
  const tag = doc.struct(kind, options);
  parent.add(tag);
  return tag;
}

/** One part of a tag: what is drawn belongs to it. */
export function content({ doc }: Sheet, tag: Tag, kind: string, draw: () => void): void {
  const marked = doc.markStructureContent(kind);
  draw();
  doc.endMarkedContent();
  tag.add(marked);
}

/** Draws something that only decorates or repeats: rules, tints, running heads. */
export function artifact({ doc }: Sheet, draw: () => void, isPagination = false): void {
  doc.markContent('Artifact', isPagination ? { type: 'Pagination' } : { type: 'Layout' });
  draw();
  // PDFKit closes an open artifact by itself only when content number 1 or a later one begins.
  doc.endMarkedContent();
}
