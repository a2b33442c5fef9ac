import { offerCopiesOn } from './page/copy.ts';
import { openMenusOn } from './page/menus.ts';
import { keepTypedOn } from './page/typed.ts';

// Every page but the scoring screen. All of them work without this.
openMenusOn(document);
keepTypedOn(document);
offerCopiesOn(document);
