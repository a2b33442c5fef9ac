import PDFDocument from 'pdfkit';

/**
 * A document that is kept in memory until it is whole. What is drawn on a page goes to PDFKit in one piece,
 * and what PDFKit writes is put together at the end: one by one, thousands of commands and hundreds of objects
 * would each become a byte array and pass through a stream. Made without a first page: `autoFirstPage: false`.
 */
export class GatheringDocument extends PDFDocument {
  readonly #drawn = new Map<PDFKit.PDFPage, string[]>();
  /** Without a value of its own: PDFKit writes the head of the file before this class could give it one. */
  declare private written: Uint8Array[] | undefined;

  override addContent(command: string): this {
    const commands = this.#drawn.get(this.page);
    if (commands === undefined) this.#drawn.set(this.page, [command]);
    else commands.push(command);
    return this;
  }

  override push(chunk: Uint8Array | null): boolean {
    this.written ??= [];
    if (chunk !== null) this.written.push(chunk);
    return true;
  }

  /** The whole file. Nothing can be added afterwards. */
  finish(): Buffer {
    for (const [page, commands] of this.#drawn) page.write(Buffer.from(`${commands.join('\n')}\n`, 'latin1'));
    this.end();
    return Buffer.concat(this.written ?? []);
  }
}
