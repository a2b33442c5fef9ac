import type PDFDocument from 'pdfkit';
import { colour, contentWidth, levelColour, page } from '../../src/reports/pdf/look.ts';

type Document = InstanceType<typeof PDFDocument>;

export interface Style {
  readonly size?: number;
  readonly font?: 'text' | 'strong';
  readonly ink?: string;
  readonly align?: 'left' | 'right' | 'center';
}

export const small = { size: 7.6, ink: colour.inkSoft } as const;

/** What one writes around PDFKit before the first report: a cursor and some helpers. */
export function createPen(doc: Document) {
  const pen = {
    /** Where the next thing begins. */
    y: 82,

    style({ size = 8.4, font = 'text', ink = colour.ink }: Style): Document {
      return doc.font(font).fontSize(size).fillColor(ink);
    },

    /** Draws a text and says where it ends. */
    put(text: string, x: number, top: number, width: number, how: Style = {}): number {
      pen.style(how).text(text, x, top, { width, align: how.align ?? 'left' });
      return doc.y;
    },

    heightOf(text: string, width: number, how: Style = {}): number {
      return pen.style(how).heightOfString(text, { width });
    },

    keep(height: number): void {
      if (pen.y + height <= page.bottom) return;
      doc.addPage();
      pen.y = 60;
    },

    rule(ink: string, x: number = page.left, width = contentWidth): void {
      doc.lineWidth(0.6).strokeColor(ink);
      doc
        .moveTo(x, pen.y)
        .lineTo(x + width, pen.y)
        .stroke();
    },

    heading(text: string, x: number = page.left): number {
      return pen.put(text, x, pen.y, contentWidth, { size: 12.5, font: 'strong' });
    },

    ring(initials: string, x: number, middle: number): void {
      doc.lineWidth(0.7).strokeColor(colour.ink).circle(x, middle, 5.9).stroke();
      pen.put(initials, x - 8, middle - 4, 16, { size: 6.2, font: 'strong', align: 'center' });
    },

    chip(level: keyof typeof levelColour, x: number, middle: number): void {
      const { fill, ink, edge } = levelColour[level];
      doc
        .lineWidth(0.6)
        .roundedRect(x, middle - 5.5, 11, 11, 1.6)
        .fillAndStroke(fill, edge);
      const how = { size: 7.6, font: 'strong', ink, align: 'center' } as const;
      pen.put(String(level), x - 2, middle - 4.5, 15, how);
    },
  };
  return pen;
}
