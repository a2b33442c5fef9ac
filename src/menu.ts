import { peoplePath } from './accounts/paths.ts';
import { candidatesPath } from './candidates/paths.ts';
import { guidesPath } from './guides/paths.ts';
import { homePath } from './home/paths.ts';
import { interviewsPath } from './interviews/paths.ts';
import { positionsPath, profilesPath } from './positions/paths.ts';
import { questionsPath } from './question-bank/paths.ts';
import type { MenuEntry } from './web/chrome.ts';

/** The main menu, in order. Everyone sees the entries that their roles allow. */
export const menu: readonly MenuEntry[] = [
  { key: 'today', href: homePath, permission: 'home:read' },
  { key: 'interviews', href: interviewsPath, permission: 'interviews:read' },
  { key: 'positions', href: positionsPath, permission: 'positions:read' },
  { key: 'candidates', href: candidatesPath, permission: 'candidates:read' },
  { key: 'questions', href: questionsPath, permission: 'bank:read' },
  { key: 'guides', href: guidesPath, permission: 'guides:read' },
  { key: 'profiles', href: profilesPath, permission: 'profiles:read' },
  { key: 'people', href: peoplePath, permission: 'people:read' },
];
