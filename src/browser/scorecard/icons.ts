const prefix = 'icon-';

/**
 * Takes the drawings into the page while there is a network: the sign for "no connection" is wanted when a
 * file of drawings cannot be fetched any more. Until they are in, the addresses of the file stand.
 */
export async function keepIcons(root: HTMLElement): Promise<void> {
  const address = root.querySelector('use')?.getAttribute('href')?.split('#')[0];
  if (address === undefined) return;
  try {
    const response = await fetch(address);
    if (!response.ok) return;
    const sprite = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
    if (sprite.nodeName !== 'svg') return;
    // Fields of the page may be called as a drawing is: "note", "check".
    for (const symbol of sprite.querySelectorAll('symbol')) symbol.id = prefix + symbol.id;
    const held = document.importNode(sprite, true);
    held.setAttribute('class', 'hidden-text');
    held.setAttribute('aria-hidden', 'true');
    document.body.append(held);
    useKeptIcons(root);
  } catch {
    // Without a network the file stays where it is, and so do its addresses.
  }
}

/** Lets a part draw from the page once the drawings are there. */
export function useKeptIcons(root: HTMLElement): void {
  const templates = [...root.querySelectorAll('template')].map(({ content }) => content);
  for (const part of [root, ...templates]) {
    for (const use of part.querySelectorAll('use')) use.setAttribute('href', iconAddress(use, null));
  }
}

/** The address of a drawing, inside the page once the drawings are there. */
export function iconAddress(use: Element, name: string | null): string {
  const [file = '', current = ''] = (use.getAttribute('href') ?? '').split('#');
  const wanted = name ?? current.replace(prefix, '');
  return document.getElementById(prefix + wanted) === null ? `${file}#${wanted}` : `#${prefix}${wanted}`;
}
