import type { Rating } from '../../domain/scorecard.ts';
import { missingIn, type RatedQuestion } from '../../domain/submission.ts';
import { iconAddress } from './icons.ts';
import { phrase, type Phrases } from './phrases.ts';

/**
 * The list of questions of a part that was fetched some time ago is as old as the part. It takes over what
 * the part before it showed, and what became of the question that is being left.
 */
export function carryRail(
  from: HTMLElement,
  to: HTMLElement,
  left: RatedQuestion | null,
  phrases: Phrases,
): void {
  const rail = from.querySelector('.rail')?.cloneNode(true);
  const old = to.querySelector('.rail');
  if (!(rail instanceof HTMLElement) || old === null) return;
  const current = rail.querySelector<HTMLElement>('li [aria-current]');
  if (current !== null && left !== null) {
    current.toggleAttribute('data-rated', left.rating !== null);
    showState(current, stateOf(left, phrases));
  }
  for (const link of rail.querySelectorAll('[aria-current]')) link.removeAttribute('aria-current');
  const href = old.querySelector('[aria-current]')?.getAttribute('href');
  for (const link of rail.querySelectorAll<HTMLElement>('a')) {
    if (link.getAttribute('href') !== href) continue;
    link.setAttribute('aria-current', 'step');
    if (link.closest('li') !== null) {
      showState(link, { icon: 'pencil', text: phrase(phrases, 'rail.now'), needs: false });
    }
  }
  old.replaceWith(rail);
}

/** True when every question has a rating or one of the states in place of one. */
export function isAllRated(root: HTMLElement): boolean {
  const links = [...root.querySelectorAll<HTMLElement>('.rail li a')];
  return links.length > 0 && links.every(({ dataset }) => dataset.rated !== undefined);
}

export function showChecklistState(root: HTMLElement, isOpen: boolean, open: number, phrases: Phrases): void {
  const link = root.querySelector<HTMLElement>('.rail-observations');
  const text = link?.querySelector('span');
  if (!link || !text) return;
  if (isOpen) link.querySelector('svg')?.remove();
  const kind = open === 1 ? 'checklistOpenOne' : 'checklistOpenOther';
  text.textContent = isOpen
    ? phrase(phrases, open === 0 ? 'rail.checklistDone' : `rail.${kind}`, { count: open })
    : phrase(phrases, 'rail.checklistLocked');
}

interface RailState {
  readonly icon: string | null;
  readonly text: string;
  readonly needs: boolean;
}

function stateOf(question: RatedQuestion, phrases: Phrases): RailState {
  const { rating } = question;
  if (rating === null) {
    return question.isBegun
      ? { icon: 'alert', text: phrase(phrases, 'rail.ratingMissing'), needs: true }
      : { icon: null, text: phrase(phrases, 'rail.toCome'), needs: false };
  }
  const text = phrase(phrases, `rating.${rating}`);
  const lacks = missingIn(question).map(({ what }) => what);
  if (lacks.length === 0) return { icon: drawingOf(rating), text, needs: false };
  const kind = lacks.includes('note') ? 'rail.noteMissing' : 'rail.reasonMissing';
  return { icon: 'alert', text: phrase(phrases, kind, { rating: text }), needs: true };
}

const drawings = { 'not-asked': 'skip', 'no-evidence': 'none', declined: 'declined' } as const;

const drawingOf = (rating: Rating) => (typeof rating === 'number' ? `steps-${rating}` : drawings[rating]);

function showState(link: HTMLElement, { icon, text, needs }: RailState): void {
  const place = link.querySelector('.rail-state');
  if (place === null) return;
  place.classList.toggle('rail-needs', needs);
  const words = document.createElement('span');
  words.textContent = text;
  place.replaceChildren(...(icon === null ? [] : [drawing(icon)]), words);
}

function drawing(name: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', name.startsWith('steps') ? 'steps' : 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/assets/images/icons.svg#${name}`);
  use.setAttribute('href', iconAddress(use, null));
  svg.append(use);
  return svg;
}
