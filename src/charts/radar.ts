import { levelNumbers, scale, type LevelNumber } from '../domain/rubric.ts';
import { closedPath, markerPath, markerShapes, openPath, type MarkerShape } from './marker.ts';
import { rounded, sharePosition } from './scale-position.ts';

/**
 * The shape of up to four candidates over the ideal profile. The centre is level 1 and the rim level 5.
 * Read for its shape only, beside the table that holds the numbers: the area means nothing, because it
 * depends on the order of the axes.
 *
 * All coordinates have their origin in the centre of the chart, x to the right and y downwards, so the
 * caller decides how much room the labels get:
 *
 *     <svg viewBox="-200 -140 400 280">          doc.translate(centreX, centreY);
 *       <path class="target" d="…">              doc.path(radar.target).stroke();
 */
export interface RadarInput {
  /** At least three; the first points straight up, the others follow clockwise. */
  readonly axes: readonly { readonly label: string }[];
  /** One target per axis, on the 1-5 scale. */
  readonly target: readonly number[];
  /** At most four. A null (no evidence) breaks the line; it is never drawn as 0 or 1. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Diameter of the rim, in the units of the caller (px or points). */
  readonly size: number;
  /** From the rim to the labels; default 12. */
  readonly labelDistance?: number;
  /** Radius of the round marks; default 3.5. */
  readonly markerRadius?: number;
}

export interface Radar {
  /** Levels 2 to 5 as closed polygons; the centre itself is level 1. (x, y): the number's place on the first axis. */
  readonly rings: readonly {
    readonly level: LevelNumber;
    readonly path: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** One line per axis from the centre to the rim. */
  readonly spokes: readonly string[];
  /** (x, y) is where the label starts, is centred or ends, see `anchor`; y is the middle of its line. */
  readonly labels: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  /** Closed polygon of the targets. */
  readonly target: string;
  readonly series: readonly RadarSeries[];
}

interface RadarSeries {
  readonly name: string;
  readonly shape: MarkerShape;
  /** True when every axis has a value, so that the one line is a closed polygon and may be filled. */
  readonly isComplete: boolean;
  /** Lines between neighbouring axes that both have a value; a lone value has a point and no line. */
  readonly lines: readonly string[];
  readonly points: readonly {
    readonly label: string;
    readonly value: number;
    readonly x: number;
    readonly y: number;
    /** Path of the mark. */
    readonly marker: string;
  }[];
}

const leastAxes = 3;

export function radar(input: RadarInput): Radar {
  const { axes, target, size, labelDistance = 12 } = input;
  if (axes.length < leastAxes) throw new RangeError('A radar needs at least three axes');
  if (input.series.length > markerShapes.length) throw new RangeError('A radar holds at most four series');
  const radius = size / 2;
  const at = (axis: number, distance: number) => pointOn(axis, axes.length, distance);

  return {
    rings: levelNumbers
      .filter((level) => level > scale.lowest)
      .map((level) => {
        const distance = radius * sharePosition(level);
        return {
          level,
          path: closedPath(axes.map((_, i) => at(i, distance))),
          ...roundedPoint(at(0, distance)),
        };
      }),
    spokes: axes.map((_, i) => openPath([{ x: 0, y: 0 }, at(i, radius)])),
    labels: axes.map(({ label }, i) => {
      const point = roundedPoint(at(i, radius + labelDistance));
      return { text: label, ...point, anchor: anchorAt(point.x) };
    }),
    target: closedPath(target.map((value, i) => at(i, radius * sharePosition(value)))),
    series: input.series.map(({ name, values }, index) =>
      radarSeries(name, values, markerShapes[index] ?? 'circle', input),
    ),
  };
}

function radarSeries(
  name: string,
  values: readonly (number | null)[],
  shape: MarkerShape,
  { axes, size, markerRadius = 3.5 }: RadarInput,
): RadarSeries {
  const places = axes.map(({ label }, i) => {
    const value = values[i] ?? null;
    if (value === null) return null;
    const point = pointOn(i, axes.length, (size / 2) * sharePosition(value));
    return {
      label,
      value,
      ...roundedPoint(point),
      marker: markerPath(shape, point.x, point.y, markerRadius),
    };
  });
  const isComplete = places.every((place) => place !== null);
  const points = places.filter((place) => place !== null);
  return {
    name,
    shape,
    isComplete,
    lines: isComplete ? [closedPath(points)] : runsAround(places).map(openPath),
    points,
  };
}

/** Runs of two or more neighbouring values around the circle, where the last axis is next to the first. */
function runsAround<Point>(places: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const gap = places.indexOf(null);
  const runs: Point[][] = [[]];
  // Starting behind a gap, no run is cut at the top of the chart.
  for (const place of [...places.slice(gap + 1), ...places.slice(0, gap)]) {
    if (place === null) runs.push([]);
    else runs.at(-1)?.push(place);
  }
  return runs.filter((run) => run.length >= 2);
}

function pointOn(axis: number, count: number, distance: number) {
  const turn = (2 * Math.PI * axis) / count;
  return { x: distance * Math.sin(turn), y: -distance * Math.cos(turn) };
}

function roundedPoint({ x, y }: { readonly x: number; readonly y: number }) {
  return { x: rounded(x), y: rounded(y) };
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x === 0) return 'middle';
  return x > 0 ? 'start' : 'end';
}
