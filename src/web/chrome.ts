import type { Language } from '../domain/language.ts';

/** What stands around every page: the menu, who is signed in, which language. */
export interface Chrome {
  /** Null before signing in. */
  readonly viewer: { readonly name: string } | null;
  /** Only what the viewer may open; `key` is matched with the `section` of a page. */
  readonly menu: readonly { readonly key: string; readonly href: string; readonly label: string }[];
  /** True while the program holds invented people; every page then says so. */
  readonly isDemo: boolean;
  readonly language: Language;
  /** Takes a POST with `language` and `returnTo`. */
  readonly languagePath: string;
  readonly signOutPath: string;
  /** Where the viewer stands, query included: the language switch comes back here. */
  readonly currentPath: string;
}
