import { renderSummary } from '../../src/reports/pdf/render-summary.ts';
import { createPrinter, type Printer, type PrinterSettings } from '../../src/reports/print.ts';
import { contentOf } from './summary-fixture.ts';

const printers: Printer[] = [];

afterEach(async () => {
  await Promise.all(printers.splice(0).map((printer) => printer.stop()));
});

function printerWith(settings: PrinterSettings): Printer {
  const printer = createPrinter(settings);
  printers.push(printer);
  return printer;
}

const scriptOf = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

/** A thread that does what the name of the candidate says. */
const obedient = scriptOf(`
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ candidateName }) => {
    if (candidateName === 'hang') for (;;);
    if (candidateName === 'end') process.exit(1);
    if (candidateName === 'throw') throw new Error('thrown');
    if (candidateName === 'fault') parentPort.postMessage({ fault: new Error('told') });
    else parentPort.postMessage({ pdf: new TextEncoder().encode(candidateName) });
  });
`);

const named = (candidateName: string) => contentOf({ candidacy: { candidateName } });

async function outcomes(printer: Printer, names: readonly string[]): Promise<readonly string[]> {
  const settled = await Promise.allSettled(names.map((name) => printer.printSummary(named(name))));
  return settled.map((one) =>
    one.status === 'fulfilled' ? one.value.toString() : (one.reason as Error).message,
  );
}

describe('createPrinter', () => {
  it('prints in its thread what the renderer draws', async () => {
    const worker = new URL('../../src/reports/worker.ts', import.meta.url).href;
    // The built program runs a .js; here the same file is translated while it is loaded.
    const threadFile = scriptOf(`
      import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))};
      register();
      await import(${JSON.stringify(worker)});
    `);
    const printer = printerWith({ threadFile });
    const contents = [contentOf(), contentOf({ language: 'da' })];

    const printed = await Promise.all(contents.map((content) => printer.printSummary(content)));
    const drawn = contents.map((content) => renderSummary(content));

    expect(printed.map((pdf, i) => pdf.equals(drawn[i] ?? Buffer.alloc(0)))).toEqual([true, true]);
  });

  it('fails only the order that cannot be drawn', async () => {
    const printer = printerWith({ threadFile: obedient });

    expect(await outcomes(printer, ['a', 'fault', 'b', 'throw', 'c', 'end', 'd'])).toEqual([
      'a',
      'told',
      'b',
      'thrown',
      'c',
      'The printing thread has ended',
      'd',
    ]);
  });

  it('gives up an order that hangs and prints the next in a new thread', async () => {
    const printer = printerWith({ threadFile: obedient, orderMs: 1000 });

    expect(await outcomes(printer, ['hang', 'a'])).toEqual(['A summary was not printed within 1000 ms', 'a']);
  });

  it('turns orders away when too many wait', async () => {
    const printer = printerWith({ threadFile: obedient, mostWaiting: 2 });

    expect(await outcomes(printer, ['a', 'b', 'c', 'd'])).toEqual([
      'a',
      'b',
      'c',
      'Too many summaries are waiting',
    ]);
    expect(await outcomes(printer, ['e'])).toEqual(['e']);
  });

  it('answers every open order when it is stopped, and takes no other', async () => {
    const printer = createPrinter({ threadFile: obedient });
    const open = outcomes(printer, ['hang', 'a']);
    await printer.stop();

    const stopped = 'The printer has been stopped';
    expect(await open).toEqual([stopped, stopped]);
    expect(await outcomes(printer, ['b'])).toEqual([stopped]);
  });
});
