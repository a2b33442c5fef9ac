import PDFDocument from 'pdfkit';

/**
 * The part of PDFKit that its types do not publish and that this folder builds on: how objects get their
 * numbers and their places in the file. Held by the exact version in package.json (docs/decisions/0010).
 */
export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  compress: boolean;
  write(bytes: Uint8Array): void;
  end(): void;
}

export interface PdfPage {
  readonly height: number;
  readonly dictionary: PdfReference;
  readonly content: PdfReference;
  /** Resources by the name under which a page uses them. */
  readonly fonts: Record<string, unknown>;
}

interface Inside {
  page: PDFKit.PDFPage & PdfPage;
  /** Where the next object begins. */
  _offset: number;
  /** By number of the object, counted from 1; null until it is written. */
  readonly _offsets: (number | null)[];
  readonly _root: PdfReference;
  readonly _info: PdfReference;
  readonly _id: Uint8Array;
  ref(data?: Record<string, unknown>): PdfReference;
  _write(data: string | Uint8Array): void;
  _refEnd(reference: PdfReference & { offset: number }): void;
  _finalize(): void;
  endMarkings(): void;
  addContent(command: string): this;
}

export const OpenDocument = PDFDocument as unknown as new (
  options: PDFKit.PDFDocumentOptions,
) => Omit<InstanceType<typeof PDFDocument>, keyof Inside> & Inside;
