import { deflateSync } from 'node:zlib';
import { OpenDocument, type PdfPage, type PdfReference } from './pdfkit-inside.ts';
import { toThousandths } from './look.ts';
import { Structure } from './structure.ts';

/** Higher levels, and more memory than a page needs to look back, take longer for a few hundred bytes. */
const deflate = (text: string | Uint8Array) =>
  deflateSync(typeof text === 'string' ? Buffer.from(text, 'latin1') : text, { level: 4, windowBits: 14 });

/** What was drawn under a name, for all documents. */
const stamps = new Map<string, string>();

/**
 * A document that is kept in memory until it is whole. What is drawn on a page is joined once, and what PDFKit
 * writes stays text until the end: one by one, thousands of commands and hundreds of objects would each become a
 * byte array and pass through a stream. The tags, most of the objects, go packed into one object stream, which
 * makes the list of objects one as well (PDF 1.5). Made without a first page: `autoFirstPage: false`.
 */
export class GatheringDocument extends OpenDocument {
  readonly structure = new Structure();
  readonly #drawn = new Map<PdfPage, string[]>();
  /** By number of the object: its place in the object stream. */
  readonly #packed = new Map<number, number>();
  #packedIn = 0;
  /** Without values of their own: PDFKit writes the head of the file before this class could give them. */
  declare private written: Uint8Array[] | undefined;
  declare private texts: string[] | undefined;

  constructor(options: PDFKit.PDFDocumentOptions) {
    super(options);
    this._root.data.MarkInfo = { Marked: true };
  }

  override addContent(command: string): this {
    const commands = this.#drawn.get(this.page);
    if (commands === undefined) this.#drawn.set(this.page, [command]);
    else commands.push(command);
    return this;
  }

  /**
   * Draws something around (0, 0) whose commands are the same each time under this name, with (0, 0) moved to
   * (x, y). PDFKit says them once per process, and a page that repeats itself deflates well.
   */
  stamp(name: string, x: number, y: number, draw: () => void): void {
    let commands = stamps.get(name);
    if (commands === undefined) stamps.set(name, (commands = this.#commandsOf(draw)));
    this.addContent(`q 1 0 0 1 ${toThousandths(x)} ${toThousandths(y)} cm`);
    this.addContent(commands);
    this.addContent('Q');
  }

  #commandsOf(draw: () => void): string {
    const drawn = this.#drawn.get(this.page);
    const apart: string[] = [];
    this.#drawn.set(this.page, apart);
    // Also for PDFKit, which remembers where it stands.
    this.save();
    draw();
    this.restore();
    if (drawn === undefined) this.#drawn.delete(this.page);
    else this.#drawn.set(this.page, drawn);
    return apart.join('\n');
  }

  override _write(data: string | Uint8Array): void {
    if (typeof data === 'string') {
      (this.texts ??= []).push(data, '\n');
      this._offset += data.length + 1;
      return;
    }
    this.#endText();
    this.written?.push(data);
    this._offset += data.length;
  }

  #endText(): void {
    (this.written ??= []).push(Buffer.from((this.texts ?? []).join(''), 'latin1'));
    this.texts = [];
  }

  /** The number for an object that is not written as PDFKit writes its own. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Writes an object whose text is ready; with bytes it is a stream that is deflated already. */
  putReady(reference: PdfReference, text: string, bytes?: Uint8Array): void {
    const offset = this._offset;
    this._write(`${reference.id} 0 obj\n${text}`);
    if (bytes !== undefined) {
      this._write('stream');
      this._write(bytes);
      this._write('\nendstream');
    }
    this._write('endobj');
    this._refEnd(Object.assign(reference, { offset }));
  }

  /** PDFKit's place for the tags, when all pages are written. */
  override endMarkings(): void {
    const objects = this.structure.objects(() => this.reserve());
    const root = objects[0]?.id;
    if (root === undefined) return;
    this._root.data.StructTreeRoot = new Link(root);
    let at = 0;
    const places = objects.map(({ id, text }, i) => {
      this.#packed.set(id, i);
      const place = `${id} ${at}`;
      at += text.length + 1;
      return place;
    });
    const head = `${places.join(' ')}\n`;
    const bytes = deflate(head + objects.map(({ text }) => text).join('\n'));
    const stream = this.ref();
    this.#packedIn = stream.id;
    const says = `/N ${objects.length} /First ${head.length} /Length ${bytes.length}`;
    this.putReady(stream, `<</Type /ObjStm ${says} /Filter /FlateDecode>>`, bytes);
  }

  /** The list of all objects, as a stream: only there can packed objects stand. */
  override _finalize(): void {
    const start = this._offset;
    const id = this.reserve();
    this._offsets[id - 1] = start;
    const width = 7;
    const list = Buffer.alloc((id + 1) * width);
    this._offsets.forEach((offset, i) => {
      const index = this.#packed.get(i + 1);
      const from = (i + 1) * width;
      list.writeUInt8(index === undefined ? 1 : 2, from);
      list.writeUInt32BE(index === undefined ? (offset ?? 0) : this.#packedIn, from + 1);
      list.writeUInt16BE(index ?? 0, from + 5);
    });
    const bytes = deflate(list);
    const file = `<${Buffer.from(this._id).toString('hex')}>`;
    const says = `/Size ${id + 1} /Root ${this._root.id} 0 R /Info ${this._info.id} 0 R /ID [${file} ${file}]`;
    this._write(
      `${id} 0 obj\n<</Type /XRef /W [1 4 2] ${says} /Length ${bytes.length} /Filter /FlateDecode>>\nstream`,
    );
    this._write(bytes);
    this._write(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF`);
    this.#endText();
  }

  /** The whole file. Nothing can be added afterwards. */
  finish(): Buffer {
    for (const [page, commands] of this.#drawn) {
      page.content.compress = false;
      page.content.data.Filter = 'FlateDecode';
      // The last one ends its line as well; added to the joined text, it would copy the whole page once more.
      commands.push('');
      page.content.write(deflate(commands.join('\n')));
    }
    this.end();
    return Buffer.concat(this.written ?? []);
  }
}

/** A reference to a packed object. PDFKit writes what is neither text nor a plain object as it calls itself. */
class Link {
  readonly [Symbol.toStringTag] = 'Link';
  readonly #id: number;

  constructor(id: number) {
    this.#id = id;
  }

  toString(): string {
    return `${this.#id} 0 R`;
  }
}
