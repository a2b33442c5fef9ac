/** One question, or the observations, as the server sent it: all of the page that is ours. */
export interface Part {
  readonly root: HTMLElement;
  readonly title: string;
  /** How much had been acknowledged when it was asked for. */
  readonly asOf: number;
}

export function readPart(html: string, asOf: number): Part {
  const { body, title } = new DOMParser().parseFromString(html, 'text/html');
  const root = body.querySelector<HTMLElement>('[data-scorecard]');
  if (root === null) throw new Error('A part has a root');
  root.dataset.fetchedAt = String(Date.now());
  // Read without scripts, what stands in for them became real.
  for (const element of root.querySelectorAll('noscript')) element.remove();
  return { root, title, asOf };
}
