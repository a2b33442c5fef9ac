import type { Request, RequestHandler } from 'express';
import type { Language } from '../domain/language.ts';
import { may, type Permission } from '../domain/permissions.ts';
import { csrfTokenOf } from './csrf.ts';
import { languageOf } from './language.ts';
import { ownPath } from './return-to.ts';
import { wordsIn } from './words.ts';

/** What stands around every page: the menu, who is signed in, which language. */
export interface Chrome {
  /** Null before signing in. */
  readonly viewer: { readonly personId: string; readonly name: string } | null;
  /** Only what the viewer may open; `key` is matched with the `section` of a page. */
  readonly menu: readonly { readonly key: string; readonly href: string; readonly label: string }[];
  /** True while the program holds invented people; every page then says so. */
  readonly isDemo: boolean;
  /** Where styles and scripts lie; with their version. */
  readonly assets: string;
  readonly language: Language;
  /** Takes a POST with `language` and `returnTo`. */
  readonly languagePath: string;
  readonly passwordPath: string;
  readonly signOutPath: string;
  /** Where the viewer stands, query included: the language switch comes back here, if no page says better. */
  readonly currentPath: string;
  /** True when this answers a form that led nowhere: what it shows of it is saved nowhere yet. */
  readonly isAnswer: boolean;
}

/** One entry of the main menu; its label is the sentence layout.menu.<key>. */
export interface MenuEntry {
  readonly key: string;
  readonly href: string;
  readonly permission: Permission;
}

export interface ChromeSettings {
  readonly menu: readonly MenuEntry[];
  readonly isDemo: boolean;
  readonly assets: string;
  readonly languagePath: string;
  readonly passwordPath: string;
  readonly signOutPath: string;
}

export function chromeOf(
  request: Request,
  { menu, isDemo, assets, languagePath, passwordPath, signOutPath }: ChromeSettings,
): Chrome {
  const language = languageOf(request);
  const { t } = wordsIn(language);
  const viewer = request.user;
  const isAnswer = request.method !== 'GET';
  const allowed = viewer === undefined ? [] : menu.filter(({ permission }) => may(viewer, permission));
  return {
    viewer: viewer === undefined ? null : { personId: viewer.personId, name: viewer.name },
    menu: allowed.map(({ key, href }) => ({ key, href, label: t(`layout.menu.${key}`) })),
    isDemo,
    assets,
    language,
    languagePath,
    passwordPath,
    signOutPath,
    // A form may be sent to where no page can be opened.
    currentPath: isAnswer && request.hasPage !== true ? '/' : ownPath(request.originalUrl),
    isAnswer,
  };
}

/** Gives the layout what surrounds a page. Made when it is asked for: most answers are no pages. */
export function chrome(settings: ChromeSettings): RequestHandler {
  return (request, response, next) => {
    // Not enumerable, because Express copies every enumerable local at each rendering.
    Object.defineProperty(response.locals, 'chrome', {
      configurable: true,
      get: () => chromeOf(request, settings),
    });
    // The first use of the token sets a stranger's cookie, so that nobody gets one for nothing.
    Object.defineProperty(response.locals, 'csrfToken', {
      configurable: true,
      get: () => csrfTokenOf(request),
    });
    next();
  };
}
