import { markerPath } from '../../src/charts/marker.ts';

describe('markerPath', () => {
  it.each([
    ['circle', 'M6 20a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z'],
    ['square', 'M6.46 16.46L13.54 16.46L13.54 23.54L6.46 23.54Z'],
    ['triangle', 'M10 14.4L14.85 22.8L5.15 22.8Z'],
    ['diamond', 'M10 14.6L15.4 20L10 25.4L4.6 20Z'],
  ] as const)('draws a %s around the point', (shape, path) => {
    expect(markerPath(shape, 10, 20, 4)).toBe(path);
  });
});
