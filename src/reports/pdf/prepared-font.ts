import { deflateSync } from 'node:zlib';
import type { Glyph } from 'fontkit';
import { layOut, type Face } from './fonts.ts';
import type { GatheringDocument } from './document.ts';
import type { PdfReference } from './pdfkit-inside.ts';

/**
 * A face as every document embeds it: with all letters for Latin, cut to what printing needs and deflated once per
 * process. Cutting and deflating for each document what it happens to use took a tenth of its time; all letters
 * are some 18 kB more. Codes are the same in all documents, so a word's code is known from one to the next.
 */
export interface PreparedFont {
  /** By glyph, as they stand between ( and ) in a page; of a glyph that is missing no letter is known, and PDFKit's own way has to set it. */
  readonly codes: ReadonlyMap<number, string>;
  readonly name: string;
  readonly file: Uint8Array;
  readonly fileLength: number;
  readonly descriptor: string;
  readonly widths: string;
  readonly toUnicode: Uint8Array;
}

const prepared = new Map<Face, PreparedFont>();

export function preparedFont(face: Face): PreparedFont {
  let font = prepared.get(face);
  if (font === undefined) prepared.set(face, (font = prepare(face)));
  return font;
}

const hex = (number: number) => number.toString(16).padStart(4, '0');

/** Two bytes, each behind a stroke where it would mean something else: half as long as hexadecimals. */
const inText = (code: number) =>
  [code >> 8, code & 0xff]
    .map((byte) => String.fromCharCode(byte))
    .map((sign) => (sign === '\r' ? '\\r' : sign.replace(/[\\()]/, '\\$&')))
    .join('');

function prepare({ font }: Face): PreparedFont {
  const subset = font.createSubset();
  // The published types have it take a glyph and give back nothing.
  const include = (glyph: number) => subset.includeGlyph(glyph as unknown as Glyph) as unknown as number;
  const scale = 1000 / font.unitsPerEm;
  const codes = new Map<number, string>();
  const widths = [font.getGlyph(0).advanceWidth * scale];
  const letters: number[] = [0];
  // From the first letter on, so that of two letters with one glyph the common one is read out: space, hyphen.
  for (const letter of font.characterSet.filter(isPrepared).toSorted((a, b) => a - b)) {
    const [glyph, ...more] = layOut(font, String.fromCodePoint(letter)).glyphs;
    if (glyph === undefined || more.length > 0 || glyph.id === 0 || codes.has(glyph.id)) continue;
    const code = include(glyph.id);
    codes.set(glyph.id, inText(code));
    widths[code] = glyph.advanceWidth * scale;
    letters[code] = letter;
  }
  const file = subset.encode();
  const { minX, minY, maxX, maxY } = font.bbox;
  const box = [minX, minY, maxX, maxY].map((one) => Math.round(one * scale)).join(' ');
  const measure = (one: number) => Math.round(one * scale);
  return {
    codes,
    name: `SMILAA+${font.postscriptName}`,
    file: deflateSync(file, { level: 9 }),
    fileLength: file.length,
    descriptor: [
      `/Flags 4 /FontBBox [${box}] /ItalicAngle ${font.italicAngle} /Ascent ${measure(font.ascent)}`,
      `/Descent ${measure(font.descent)} /CapHeight ${measure(font.capHeight)} /XHeight ${measure(font.xHeight)} /StemV 0`,
    ].join(' '),
    widths: `[0 [${Array.from(widths, (width) => Math.round(width * 10) / 10).join(' ')}]]`,
    toUnicode: deflateSync(Buffer.from(toUnicode(letters), 'latin1')),
  };
}

/** Letters of the languages written in Latin, and the signs between words. */
function isPrepared(letter: number): boolean {
  return (letter >= 0x20 && letter <= 0x17f) || (letter >= 0x2010 && letter <= 0x2212);
}

/** By code; neighbours whose letters are neighbours as well take one entry. */
function toUnicode(letters: readonly number[]): string {
  const ranges: { readonly from: number; to: number; readonly letter: number }[] = [];
  letters.forEach((letter, code) => {
    const last = ranges.at(-1);
    const follows = last !== undefined && letter - last.letter === code - last.from;
    // A range may not go past a last byte of ff.
    if (follows && code % 256 !== 0 && letter % 256 !== 0) last.to = code;
    else ranges.push({ from: code, to: code, letter });
  });
  const lists: string[] = [];
  for (let at = 0; at < ranges.length; at += mostEntries) {
    const part = ranges.slice(at, at + mostEntries);
    const entries = part.map(({ from, to, letter }) => `<${hex(from)}> <${hex(to)}> <${hex(letter)}>`);
    lists.push(`${part.length} beginbfrange`, ...entries, 'endbfrange');
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...lists,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** A list in a CMap holds at most a hundred entries. */
const mostEntries = 100;

/** Writes the face into a document. */
export function embed(doc: GatheringDocument, font: PreparedFont): PdfReference {
  const [file, toUnicode, descriptor, letters, whole] = [
    doc.ref(),
    doc.ref(),
    doc.ref(),
    doc.ref(),
    doc.ref(),
  ];
  const { name } = font;
  const packed = (bytes: Uint8Array) => `/Length ${bytes.length} /Filter /FlateDecode`;
  doc.putReady(file, `<<${packed(font.file)} /Length1 ${font.fileLength}>>`, font.file);
  doc.putReady(toUnicode, `<<${packed(font.toUnicode)}>>`, font.toUnicode);
  const described = `${font.descriptor} /FontFile2 ${file.id} 0 R`;
  doc.putReady(descriptor, `<</Type /FontDescriptor /FontName /${name} ${described}>>`);
  const system = '/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>';
  const kind = `/Type /Font /Subtype /CIDFontType2 /BaseFont /${name} ${system} /CIDToGIDMap /Identity`;
  doc.putReady(letters, `<<${kind} /FontDescriptor ${descriptor.id} 0 R /W ${font.widths}>>`);
  const parts = `/DescendantFonts [${letters.id} 0 R] /ToUnicode ${toUnicode.id} 0 R`;
  doc.putReady(whole, `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ${parts}>>`);
  return whole;
}
