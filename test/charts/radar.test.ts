import { radar } from '../../src/charts/radar.ts';

const axes = ['Empathy', 'Warmth', 'Ownership', 'Composure'].map((label) => ({ label }));

describe('radar', () => {
  it('puts level 1 in the centre and level 5 on the rim, the first axis upwards and the rest clockwise', () => {
    const chart = radar({ axes, target: [5, 3, 1, 4], series: [], size: 80 });

    expect(chart).toEqual({
      rings: [
        { level: 2, path: 'M0 -10L10 0L0 10L-10 0Z', x: 0, y: -10 },
        { level: 3, path: 'M0 -20L20 0L0 20L-20 0Z', x: 0, y: -20 },
        { level: 4, path: 'M0 -30L30 0L0 30L-30 0Z', x: 0, y: -30 },
        { level: 5, path: 'M0 -40L40 0L0 40L-40 0Z', x: 0, y: -40 },
      ],
      spokes: ['M0 0L0 -40', 'M0 0L40 0', 'M0 0L0 40', 'M0 0L-40 0'],
      labels: [
        { text: 'Empathy', x: 0, y: -52, anchor: 'middle' },
        { text: 'Warmth', x: 52, y: 0, anchor: 'start' },
        { text: 'Ownership', x: 0, y: 52, anchor: 'middle' },
        { text: 'Composure', x: -52, y: 0, anchor: 'end' },
      ],
      target: 'M0 -40L20 0L0 0L-30 0Z',
      series: [],
    });
  });

  it('closes the line of a candidate with a value on every axis', () => {
    const chart = radar({
      axes,
      target: [3, 3, 3, 3],
      series: [{ name: 'Freja', values: [5, 4, 3, 2] }],
      size: 80,
      markerRadius: 2,
    });

    expect(chart.series).toEqual([
      {
        name: 'Freja',
        shape: 'circle',
        isComplete: true,
        lines: ['M0 -40L30 0L0 20L-10 0Z'],
        points: [
          { label: 'Empathy', value: 5, x: 0, y: -40, marker: 'M-2 -40a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z' },
          { label: 'Warmth', value: 4, x: 30, y: 0, marker: 'M28 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z' },
          { label: 'Ownership', value: 3, x: 0, y: 20, marker: 'M-2 20a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z' },
          { label: 'Composure', value: 2, x: -10, y: 0, marker: 'M-12 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z' },
        ],
      },
    ]);
  });

  it('breaks the line at a missing value and joins the last axis to the first', () => {
    const chart = radar({
      axes,
      target: [3, 3, 3, 3],
      series: [{ name: 'Amina', values: [5, null, 3, 3] }],
      size: 80,
    });

    expect(chart.series[0]?.isComplete).toBe(false);
    expect(chart.series[0]?.lines).toEqual(['M0 20L-20 0L0 -40']);
    expect(chart.series[0]?.points.map(({ label }) => label)).toEqual(['Empathy', 'Ownership', 'Composure']);
  });

  it('draws a lone value as a point without a line', () => {
    const chart = radar({
      axes,
      target: [3, 3, 3, 3],
      series: [{ name: 'Emil', values: [null, 2, null, 4] }],
      size: 80,
    });

    expect(chart.series[0]?.lines).toEqual([]);
    expect(chart.series[0]?.points.map(({ x, y }) => [x, y])).toEqual([
      [10, 0],
      [-30, 0],
    ]);
  });

  it('draws nothing of a candidate without any value', () => {
    const chart = radar({
      axes,
      target: [3, 3, 3, 3],
      series: [{ name: 'Thea', values: [null, null, null, null] }],
      size: 80,
    });

    expect(chart.series[0]).toEqual({
      name: 'Thea',
      shape: 'circle',
      isComplete: false,
      lines: [],
      points: [],
    });
  });

  it('gives each of four candidates a shape of their own and refuses a fifth', () => {
    const candidate = (name: string) => ({ name, values: [3, 3, 3, 3] });
    const four = ['Freja', 'Amina', 'Emil', 'Nadia'].map(candidate);
    const input = { axes, target: [3, 3, 3, 3], size: 80 };

    expect(radar({ ...input, series: four }).series.map(({ shape }) => shape)).toEqual([
      'circle',
      'square',
      'triangle',
      'diamond',
    ]);
    expect(() => radar({ ...input, series: [...four, candidate('Leyla')] })).toThrow(RangeError);
  });

  it('refuses fewer than three axes', () => {
    expect(() => radar({ axes: axes.slice(0, 2), target: [3, 3], series: [], size: 80 })).toThrow(RangeError);
  });
});
