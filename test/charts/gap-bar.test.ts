import { gapBar } from '../../src/charts/gap-bar.ts';

const ticks = [
  { level: 1, at: 0 },
  { level: 2, at: 25 },
  { level: 3, at: 50 },
  { level: 4, at: 75 },
  { level: 5, at: 100 },
];

describe('gapBar', () => {
  it('shows what is missing to the target', () => {
    expect(gapBar({ score: 2.5, target: 3.8, interval: [1.8, 3.2] })).toEqual({
      ticks,
      bar: { from: 0, to: 37.5 },
      dot: 37.5,
      interval: { from: 20, to: 55 },
      target: 70,
      missing: { from: 37.5, to: 70 },
      isEmpty: false,
    });
  });

  it('clips the interval to the scale, and nothing is missing at or above the target', () => {
    expect(gapBar({ score: 4.5, target: 4.5, interval: [3.6, 5.4] })).toEqual({
      ticks,
      bar: { from: 0, to: 87.5 },
      dot: 87.5,
      interval: { from: 65, to: 100 },
      target: 87.5,
      missing: null,
      isEmpty: false,
    });
  });

  it('leaves everything but the target out without a score', () => {
    expect(gapBar({ score: null, target: 3, interval: null })).toEqual({
      ticks,
      bar: null,
      dot: null,
      interval: null,
      target: 50,
      missing: null,
      isEmpty: true,
    });
  });
});
