import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { questionsPath } from '../../src/question-bank/paths.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { bankQuestion } from './content.ts';
import { openChromium } from './browser.ts';
import { startBuiltProgram } from './program.ts';
import { signIn, type Visitor } from './visitor.ts';

/** Takes the README's pictures from the demonstration: `npm run pictures`. */
const folder = join(projectFolder, 'docs', 'pictures');
const position = 'Receptionist, Odense';
const candidates = ['Łucja Nowak', 'Nguyễn Thị Linh'];
/** The README shows them no wider than this, and a repository keeps every picture for ever. */
const scale = 0.75;
const draftOf = 'Signe Kræmmergaard';

await mkdir(folder, { recursive: true });
const [program, browser] = await Promise.all([startBuiltProgram(), openChromium()]);
try {
  const around = { browser, address: program.address, language: 'en', hasScripts: true } as const;
  await pictureTheScoring(await signIn(around, 'interviewer1'));
  await pictureTheReading(await signIn(around, 'recruiter'));
} finally {
  await browser.close();
  await program.stop();
}

async function pictureTheScoring(visitor: Visitor): Promise<void> {
  const { page, words, t } = visitor;
  await take(visitor, 'home');

  const question = words.of(bankQuestion('s4-missing-table').title);
  await page.goto(questionsPath);
  await visitor.link(question).click();
  await visitor.heading(question).first().waitFor();
  await take(visitor, 'question');

  await page.goto('/');
  await page
    .getByRole('listitem')
    .filter({ has: visitor.heading(draftOf) })
    .getByRole('link')
    .click();
  // By its place: this interview has another guide than the journeys go through.
  await page
    .getByRole('navigation', { name: t('scorecard.rail.label') })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await take(visitor, 'scorecard');
  await page.setViewportSize({ width: 390, height: 844 });
  await take(visitor, 'scorecard-narrow');
}

async function pictureTheReading(visitor: Visitor): Promise<void> {
  const { page, t } = visitor;
  await visitor.menu('positions');
  await visitor.link(position).click();
  await visitor.link(t('positions.compare')).click();
  for (const name of candidates)
    await page.getByRole('checkbox', { name: t('comparison.pinName', { name }) }).check();
  await visitor.button(t('comparison.submit')).click();
  await page.getByRole('img').first().waitFor();
  // High enough for the table and the radar under it.
  await page.setViewportSize({ width: 1280, height: 1700 });
  await take(visitor, 'comparison');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page
    .getByRole('main')
    .getByRole('link', { name: candidates[0] ?? '', exact: true })
    .click();
  await visitor.heading(candidates[0] ?? '').waitFor();
  await take(visitor, 'candidacy');
}

async function take({ page }: Visitor, name: string): Promise<void> {
  const size = page.viewportSize();
  if (size === null) throw new Error('The page has no size');
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', {
    clip: { x: 0, y: 0, ...size, scale: size.width < 1000 ? 1 : scale },
  });
  await writeFile(join(folder, `${name}.png`), data, 'base64');
}
