import type { Browser, Locator, Page } from 'playwright-core';
import { signInPath } from '../../src/accounts/paths.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Words } from '../../src/web/format.ts';
import { wordsIn } from '../../src/web/words.ts';
import { checkPage, type Look } from './page-checks.ts';

/** One person at one browser, in one language. Finds things the way people do: by what they are called. */
export interface Visitor {
  readonly page: Page;
  readonly words: Words;
  readonly t: Words['t'];
  readonly hasScripts: boolean;
  link(name: string): Locator;
  button(name: string): Locator;
  heading(name: string): Locator;
  /** Goes to an entry of the main menu. */
  menu(entry: string): Promise<void>;
  /** Looks over the page that is open: accessibility, width, and what the browser complained about. */
  look(): Promise<void>;
}

export interface Surroundings {
  readonly browser: Browser;
  readonly address: string;
  readonly language: Language;
  readonly hasScripts: boolean;
}

/** A busy machine answers late, a missing element never. */
const patienceMs = 20_000;
const password = 'smil-demo';

/** Each language is gone over once: the views are the same, and axe takes most of a journey's time. */
const looksIn: Readonly<Record<Language, readonly Look[]>> = { en: ['wide', 'dark'], da: ['narrow'] };

/** Ways of meeting the sign-in page that were looked over; it is the same for everybody. */
const metBefore = new Set<string>();

/** A new browser in which one of the demonstration's people has signed in. */
export async function signIn(
  { browser, address, language, hasScripts }: Surroundings,
  account: string,
): Promise<Visitor> {
  const words = wordsIn(language);
  const { t } = words;
  const context = await browser.newContext({
    baseURL: address,
    locale: language === 'da' ? 'da-DK' : 'en-GB',
    javaScriptEnabled: hasScripts,
    // A colour in the middle of its transition has no meaningful contrast.
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // What to mend in a form answers 422, a form whose session ended 401: Chromium reports both as errors.
    const isOwnAnswer = /status of (422|401)/.test(message.text());
    if (message.type() === 'error' && !isOwnAnswer) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));

  const visitor: Visitor = {
    page,
    words,
    t,
    hasScripts,
    link: (name) => page.getByRole('link', { name, exact: true }),
    button: (name) => page.getByRole('button', { name, exact: true }),
    heading: (name) => page.getByRole('heading', { name, exact: true }),
    menu: (entry) =>
      page
        .getByRole('navigation', { name: t('layout.mainMenu') })
        .getByRole('link', { name: t(`layout.menu.${entry}`), exact: true })
        .first()
        .click(),
    look: () => checkPage(page, complaints, hasScripts ? looksIn[language] : []),
  };
  await page.goto(signInPath);
  const way = `${language}, ${hasScripts ? 'with' : 'without'} scripts`;
  if (!metBefore.has(way)) await visitor.look();
  metBefore.add(way);
  await page.getByLabel(t('accounts.person.email')).fill(`${account}@demo.example`);
  await page.getByLabel(t('accounts.person.password')).fill(password);
  await visitor.button(t('accounts.signIn.submit')).click();
  await page.waitForURL((url) => url.pathname !== signInPath);
  await speak(visitor, language);
  return visitor;
}

/** Takes the language in the account's menu when the page is in the other one. */
async function speak({ page, t }: Visitor, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.getByRole('banner').locator('summary').first().click();
  await page
    .getByRole('button', { name: t(`words.language.${language}`), exact: true })
    .first()
    .click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}
