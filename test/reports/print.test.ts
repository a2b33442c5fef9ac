import { renderSummary } from '../../src/reports/pdf/render-summary.ts';
import { createPrinter } from '../../src/reports/print.ts';
import { contentOf } from './summary-fixture.ts';

describe('createPrinter', () => {
  it('prints what the renderer draws, several orders at a time', async () => {
    const printer = createPrinter({ inProcess: true });
    const contents = [contentOf(), contentOf({ language: 'da' })];

    const printed = await Promise.all(contents.map((content) => printer.printSummary(content)));
    const drawn = await Promise.all(contents.map((content) => renderSummary(content)));

    expect(printed.map((pdf, i) => pdf.equals(drawn[i] ?? Buffer.alloc(0)))).toEqual([true, true]);
    await printer.stop();
  });
});
