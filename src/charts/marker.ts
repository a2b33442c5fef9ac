import { rounded } from './scale-position.ts';

/** Candidates in one chart differ by the shape of their marks, so that colour is never needed to tell. */
export const markerShapes = ['circle', 'square', 'triangle', 'diamond'] as const;

export type MarkerShape = (typeof markerShapes)[number];

/**
 * Path data (for `<path d>` and for PDFKit's `path`) of a mark around a point. `radius` is that of the
 * circle; the other shapes are sized to look equally heavy.
 */
export function markerPath(shape: MarkerShape, x: number, y: number, radius: number): string {
  switch (shape) {
    case 'circle':
      return circlePath(x, y, radius);
    case 'square':
      return closedPath(corners(x, y, radius * 1.25, [-135, -45, 45, 135]));
    case 'triangle':
      return closedPath(corners(x, y, radius * 1.4, [-90, 30, 150]));
    case 'diamond':
      return closedPath(corners(x, y, radius * 1.35, [-90, 0, 90, 180]));
  }
}

function circlePath(x: number, y: number, radius: number): string {
  const [r, across] = [rounded(radius), rounded(2 * radius)];
  return `M${rounded(x - radius)} ${rounded(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 ${-across} 0Z`;
}

function corners(x: number, y: number, reach: number, degrees: readonly number[]) {
  return degrees.map((angle) => {
    const turn = (angle * Math.PI) / 180;
    return { x: x + reach * Math.cos(turn), y: y + reach * Math.sin(turn) };
  });
}

/** A line through the points; `M`, `L` and absolute numbers only. */
export function openPath(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('');
}

export function closedPath(points: readonly { readonly x: number; readonly y: number }[]): string {
  return `${openPath(points)}Z`;
}
