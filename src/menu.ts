import { peoplePath } from './accounts/paths.ts';
import type { MenuEntry } from './web/chrome.ts';

/** The main menu, in order. Everyone sees the entries that their roles allow. */
export const menu: readonly MenuEntry[] = [{ key: 'people', href: peoplePath, permission: 'people:read' }];
