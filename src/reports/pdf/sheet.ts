import type { SummaryContent } from '../summary-content.ts';
import { GatheringDocument } from './document.ts';
import { firstTop, nextTop, page } from './look.ts';
import { TypeSetter } from './set-type.ts';
import type { Tag, TagOptions } from './structure.ts';

export type { Tag } from './structure.ts';

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
    displayTitle: true,
    lang: locales[content.language],
    // Neither Helvetica, nor a face that is not used.
    font: null as unknown as string,
    info: {
      Title: content.title,
      Author: content.exportedBy,
      Creator: 'Smil',
      Producer: 'Smil',
      // The clock of the export, not of the drawing: the same data gives the same bytes.
      CreationDate: content.exportedAt,
    },
  });
  doc.addPage();
  const root = doc.structure.open(null, 'Document', {}, doc.page);
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

/** Draws something that has a meaning, under a tag of its own. */
export function tagged(
  sheet: Sheet,
  parent: Tag,
  kind: string,
  draw: () => void,
  options: TagOptions = {},
): void {
  content(sheet, openTag(sheet, parent, kind, options), draw);
}

/** A tag that gets several parts, perhaps on several pages. */
export function openTag({ doc }: Sheet, parent: Tag, kind: string, options: TagOptions = {}): Tag {
  return doc.structure.open(parent, kind, options, doc.page);
}

/** One part of a tag: what is drawn belongs to it. */
export function content({ doc }: Sheet, tag: Tag, draw: () => void): void {
  doc.addContent(`/${tag.kind} <</MCID ${doc.structure.mark(tag, doc.page)}>> BDC`);
  draw();
  doc.addContent('EMC');
}

/** Draws something that only decorates or repeats: rules, tints, running heads. */
export function artifact({ doc }: Sheet, draw: () => void, isPagination = false): void {
  doc.addContent(`/Artifact <</Type /${isPagination ? 'Pagination' : 'Layout'}>> BDC`);
  draw();
  doc.addContent('EMC');
}
