import { nextPlace } from './next-place.ts';

/**
 * What opens under a name closes as people expect: with Escape, with a click beside it, and when Tab leaves
 * it. The arrow keys go through it. It stays a list of links and buttons, so Tab goes through it as well.
 */
export function openMenusOn(page: Document): void {
  const menus = [...page.querySelectorAll<HTMLDetailsElement>('header details')];
  for (const menu of menus) improve(menu);
  page.addEventListener('click', ({ target }) => {
    for (const menu of menus) if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  page.addEventListener('keydown', (event) => {
    const open = menus.find((menu) => menu.open);
    if (event.key !== 'Escape' || open === undefined) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  });
}

function improve(menu: HTMLDetailsElement): void {
  const summary = menu.querySelector('summary');
  const stops = () => [...menu.querySelectorAll<HTMLElement>('.drop a, .drop button')];
  menu.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isOnName = event.target === summary;
    // Closed, only the arrow down opens it: Home and End belong to the page.
    if (isOnName && !menu.open && event.key !== 'ArrowDown') return;
    const place = isOnName ? null : stops().indexOf(event.target as HTMLElement);
    menu.open ||= event.key === 'ArrowDown';
    const next = nextPlace(event.key, place, stops().length);
    if (next === null) return;
    event.preventDefault();
    stops()[next]?.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    // Without a target the window lost the focus, or something was clicked that takes none.
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
}
