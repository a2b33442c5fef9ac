import { phrase, type Phrases } from './phrases.ts';
import { isAllRated, showChecklistState } from './rail.ts';

/**
 * The observations open when every question is rated. A page that was fetched before that holds its fields
 * back in a template; it opens here as it would on the server, which decides again when they are saved.
 */
export function openChecklistWhenRated(
  root: HTMLElement,
  checklist: HTMLElement | null,
  phrases: Phrases,
): void {
  const isOpen = isAllRated(root);
  if (checklist !== null) showChecklistState(root, isOpen, openCues(checklist), phrases);
  const closed = root.querySelector<HTMLElement>('[data-checklist-closed]');
  if (closed === null) return;
  const template = root.querySelector<HTMLTemplateElement>('[data-checklist-template]');
  if (isOpen && template !== null) closed.replaceWith(template.content);
  else sayWhatIsOpen(root, closed, phrases);
}

function openCues(root: HTMLElement): number {
  const held = root.querySelector<HTMLTemplateElement>('[data-checklist-template]')?.content;
  // An emptied template has given its fields to the page.
  const place = held?.firstElementChild ? held : root;
  return [...place.querySelectorAll('.cue')].filter((cue) => cue.querySelector(':checked') === null).length;
}

function sayWhatIsOpen(root: HTMLElement, closed: HTMLElement, phrases: Phrases): void {
  const rated = new Set(
    [...root.querySelectorAll('.rail [data-rated]')].map((link) => link.getAttribute('href')),
  );
  const items = [...closed.querySelectorAll('li')];
  const open = items.filter((item) => !rated.has(item.querySelector('a')?.getAttribute('href') ?? ''));
  for (const item of items) item.hidden = !open.includes(item);
  const text = closed.querySelector('[data-still-open]');
  const kind = open.length === 1 ? 'checklist.stillOpenOne' : 'checklist.stillOpenOther';
  if (text !== null) text.textContent = phrase(phrases, kind, { count: open.length });
}
