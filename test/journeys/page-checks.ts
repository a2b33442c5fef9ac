import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

const everything: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** The rules that look at colours: all that can change in the dark. */
const colours: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** How people meet a page: at a desk, on a telephone, in the dark. */
const looks = [
  { name: 'wide', size: wide, colorScheme: 'light', rules: everything },
  { name: 'narrow', size: narrow, colorScheme: 'light', rules: everything },
  { name: 'dark', size: wide, colorScheme: 'dark', rules: colours },
] as const;

export type Look = (typeof looks)[number]['name'];
export const everyLook: readonly Look[] = looks.map(({ name }) => name);

/**
 * Holds the open page to what every page promises: axe finds nothing, nothing is wider than a telephone, and
 * the browser has nothing to complain of, which includes breaches of the content security policy.
 */
export async function checkPage(
  page: Page,
  complaints: readonly string[],
  /** The looks in which axe goes over the page; none where no script runs, since axe is one. */
  withAxe: readonly Look[],
): Promise<void> {
  const faults: string[] = [];
  for (const { name, size, colorScheme, rules } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    const tooWide = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (tooWide > 0) faults.push(`${name}: ${tooWide} pixels too wide`);
    if (withAxe.includes(name))
      faults.push(...(await axeFindings(page, rules)).map((finding) => `${name}: ${finding}`));
  }
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: 'light' });
  const wrong = [...faults, ...complaints];
  if (wrong.length > 0) throw new Error([`${page.url()} is not as it should be`, ...wrong].join('\n'));
}

async function axeFindings(page: Page, runOnly: axe.RunOnly): Promise<readonly string[]> {
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const isThere = await page.evaluate<boolean>('"axe" in window');
  if (!isThere) await page.evaluate(axe.source);
  const findings = await page.evaluate<readonly Finding[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations.map(({ id, help, nodes }) => ({
      id, help, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) })))`,
  );
  return findings.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`).join('\n')}`,
  );
}
