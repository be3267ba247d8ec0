import type { AdviserPair, MatchProblem } from 'careers-domain/advisers';
import type { Place } from 'careers-domain/institutions';
import { drawn } from '../dom.js';

/** A school or an adviser. */
export interface Party {
  readonly side: 'school' | 'adviser';
  readonly id: string;
}

/** What a map shows. */
export interface Picture {
  readonly problem: MatchProblem;
  readonly pairs: readonly (AdviserPair & { readonly fixed: boolean })[];
  readonly blocked: readonly AdviserPair[];
  /** Schools with needs left and advisers with places left. */
  readonly left: ReadonlySet<string>;
  /** A pair that is tried out, if there is one. */
  readonly tried: AdviserPair | undefined;
  /** The one to stand out. */
  readonly chosen: Party | undefined;
  /** How far the chosen adviser travels, in kilometres. */
  readonly reachKm: number | undefined;
  /** What the picture shows, in words. */
  readonly description: string;
}

/** The shape of a mark: it tells apart what its colour tells apart too. */
export type MarkKind = 'school-served' | 'school-left' | 'adviser-full' | 'adviser-left';

/** Draws the map, as wide as its place is. */
export const drawMap = (place: HTMLElement, picture: Picture, onChoose: (party: Party) => void): void => {
  const onGround = pointsOf(picture);
  const frame = frameOf(onGround, place.clientWidth, Math.max(260, window.innerHeight * 0.48));
  const points = spread(onGround.map((point) => ({ ...point, ...at(point, frame) })));
  const map = drawn(
    'svg',
    {
      class: picture.chosen ? 'map has-choice' : 'map',
      width: frame.width,
      height: frame.height,
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      role: 'img',
      'aria-label': picture.description,
      click: (event) => {
        const party = event.target instanceof Element ? event.target.closest('[data-id]') : null;
        if (!(party instanceof SVGElement)) return;
        const { side, id = '' } = party.dataset;
        onChoose({ side: side === 'school' ? 'school' : 'adviser', id });
      },
    },
    ...gridLines(frame),
    reachOf(picture, points, frame),
    ...linesOf(picture, points),
    ...points.map(pointMark),
    ...labelsOf(points, frame),
    scaleBar(frame),
  );
  place.replaceChildren(map);
};

/** A mark by itself, for the legend and beside names. */
export const markOf = (kind: MarkKind): SVGSVGElement =>
  drawn(
    'svg',
    { class: 'mark-alone', width: 18, height: 18, viewBox: '-9 -9 18 18', 'aria-hidden': 'true' },
    drawn('path', { class: `mark ${kind}`, d: SHAPES[kind] }),
  );

/** A line by itself, for the legend. */
export const lineOf = (kind: string): SVGSVGElement =>
  drawn(
    'svg',
    { class: 'mark-alone', width: 26, height: 18, viewBox: '0 0 26 18', 'aria-hidden': 'true' },
    drawn('line', { class: kind, x1: 1, x2: 25, y1: 9, y2: 9 }),
  );

const SHAPES: Readonly<Record<MarkKind, string>> = {
  'school-served': 'M-5.5-5.5H5.5V5.5H-5.5Z',
  'school-left': 'M-7-4-4-7 0-3 4-7 7-4 3 0 7 4 4 7 0 3-4 7-7 4-3 0Z',
  'adviser-full': 'M0-6A6 6 0 1 1 0 6 6 6 0 1 1 0-6Z',
  'adviser-left': 'M0-7.5 7 5.5H-7Z',
};

interface Point extends Party {
  readonly name: string;
  readonly kind: MarkKind;
  /** Kilometres to the east and to the north, and later pixels to the right and down. */
  readonly x: number;
  readonly y: number;
  /** Whether it is the chosen one, or in a pair with it. */
  readonly stands: 'out' | 'by' | 'back';
}

const pointsOf = ({ problem, left, chosen, pairs }: Picture): readonly Point[] => {
  const others = new Set(
    pairs.flatMap(({ institution, adviser }) =>
      chosen?.id === institution ? [adviser] : chosen?.id === adviser ? [institution] : [],
    ),
  );
  const standing = (id: string): Point['stands'] => (chosen?.id === id ? 'out' : others.has(id) ? 'by' : 'back');
  return [
    ...problem.requests.flatMap(({ institution: id, name = id, place }): Point[] => {
      const kind = left.has(id) ? 'school-left' : 'school-served';
      return place ? [{ side: 'school', id, name, kind, ...onPlane(place), stands: standing(id) }] : [];
    }),
    ...problem.advisers.flatMap(({ id, name = id, place }): Point[] => {
      const kind = left.has(id) ? 'adviser-left' : 'adviser-full';
      return place ? [{ side: 'adviser', id, name, kind, ...onPlane(place), stands: standing(id) }] : [];
    }),
  ];
};

// One degree of latitude is 111.2 km; one of longitude, in the middle of England, 0.61 of it.
const onPlane = (place: Place): { readonly x: number; readonly y: number } =>
  'easting' in place
    ? { x: place.easting / 1000, y: place.northing / 1000 }
    : { x: place.longitude * 111.2 * 0.61, y: place.latitude * 111.2 };

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly west: number;
  readonly north: number;
  /** Pixels to the kilometre. */
  readonly scale: number;
}

const MARGIN = 34;

const frameOf = (points: readonly Point[], width: number, mostHeight: number): Frame => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wide, high] = points.length === 0 ? [10, 10] : [Math.max(east - west, 2), Math.max(north - south, 2)];
  const scale = Math.min((width - 2 * MARGIN) / wide, (mostHeight - 2 * MARGIN) / high);
  const spareWidth = width / scale - wide;
  const height = Math.round(high * scale + 2 * MARGIN);
  return {
    width,
    height,
    west: points.length === 0 ? 0 : west - spareWidth / 2,
    north: points.length === 0 ? 10 : north + MARGIN / scale,
    scale,
  };
};

const at = ({ x, y }: Pick<Point, 'x' | 'y'>, { west, north, scale }: Frame) => ({
  x: round((x - west) * scale),
  y: round((north - y) * scale),
});

/** Moves marks apart that would hide each other. */
const spread = (points: readonly Point[]): readonly Point[] => {
  const moved = points.map((point) => ({ ...point }));
  for (let turn = 0; turn < 30; turn += 1) {
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) {
        const distance = Math.hypot(other.x - one.x, other.y - one.y);
        if (distance >= APART) continue;
        const [right, down] = distance === 0 ? [1, 0] : [(other.x - one.x) / distance, (other.y - one.y) / distance];
        const by = (APART - distance) / 2;
        one.x -= right * by;
        one.y -= down * by;
        other.x += right * by;
        other.y += down * by;
      }
    }
  }
  return moved.map((point) => ({ ...point, x: round(point.x), y: round(point.y) }));
};

/** Pixels between marks, from middle to middle, at which neither hides the other. */
const APART = 14;

const round = (number: number): number => Math.round(number * 10) / 10;

/** Lines of a grid, ten kilometres apart, or a hundred on a map of the country. */
const gridLines = (frame: Frame): readonly SVGElement[] => {
  const { width, height, west, north, scale } = frame;
  const step = stepOf(frame);
  const [first, last] = [Math.ceil(west / step) * step, Math.ceil((north - height / scale) / step) * step];
  const across = range(first, west + width / scale, step).map((x) => at({ x, y: 0 }, frame).x);
  const down = range(last, north, step).map((y) => at({ x: 0, y }, frame).y);
  return [
    ...across.map((x) => drawn('line', { class: 'grid', x1: x, x2: x, y1: 0, y2: height })),
    ...down.map((y) => drawn('line', { class: 'grid', x1: 0, x2: width, y1: y, y2: y })),
  ];
};

const stepOf = ({ scale }: Frame): number => [1, 2, 5, 10, 20, 50].find((km) => km * scale >= 50) ?? 100;

const range = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, index) => from + index * step);

const scaleBar = (frame: Frame): SVGElement => {
  const km = stepOf(frame);
  const length = km * frame.scale;
  const y = frame.height - 12;
  return drawn(
    'g',
    { class: 'scale' },
    drawn('path', { d: `M12 ${y - 5}V${y}H${round(12 + length)}V${y - 5}` }),
    drawn('text', { x: 12 + length + 6, y }, `${km} km`),
  );
};

const reachOf = ({ chosen, reachKm }: Picture, points: readonly Point[], { scale }: Frame): SVGElement | undefined => {
  const point = points.find(({ id, side }) => side === 'adviser' && id === chosen?.id);
  if (point === undefined || reachKm === undefined) return undefined;
  return drawn('circle', { class: 'reach', cx: point.x, cy: point.y, r: round(reachKm * scale) });
};

const linesOf = ({ pairs, blocked, tried, chosen }: Picture, points: readonly Point[]): readonly SVGElement[] => {
  const byId = new Map(points.map((point) => [point.id, point]));
  const line = ({ institution, adviser }: AdviserPair, kind: string): readonly SVGElement[] => {
    const [from, to] = [byId.get(institution), byId.get(adviser)];
    if (!from || !to) return [];
    const isChosen = chosen?.id === institution || chosen?.id === adviser;
    return [drawn('line', { class: isChosen ? `${kind} chosen` : kind, x1: from.x, y1: from.y, x2: to.x, y2: to.y })];
  };
  return [
    ...blocked.flatMap((pair) => line(pair, 'line blocked')),
    ...pairs.flatMap((pair) => line(pair, pair.fixed ? 'line fixed' : 'line')),
    ...(tried ? line(tried, 'line tried') : []),
  ];
};

const pointMark = ({ side, id, name, kind, stands, x, y }: Point): SVGElement =>
  drawn(
    'g',
    { class: `party ${stands}`, transform: `translate(${x} ${y})`, 'data-side': side, 'data-id': id },
    drawn('title', {}, name),
    drawn('circle', { class: 'touch', r: 12 }),
    ...(stands === 'out' ? [drawn('circle', { class: 'ring', r: 12 })] : []),
    drawn('path', { class: `mark ${kind}`, d: SHAPES[kind] }),
  );

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The names that find room beside their marks: those that stand out first, then schools with needs left. */
const labelsOf = (points: readonly Point[], { width, height }: Frame): readonly SVGElement[] => {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }));
  const rank = ({ stands, kind }: Point): number =>
    stands !== 'back' ? 0 : ['school-left', 'adviser-left', 'school-served', 'adviser-full'].indexOf(kind) + 1;
  return [...points]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(({ name, side, stands, x, y }) => {
      const text = name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
      const wide = text.length * (stands === 'out' ? 7.6 : 6.9);
      const places = [
        { anchor: 'start', x: x + 11, y: y + 4, left: x + 10 },
        { anchor: 'end', x: x - 11, y: y + 4, left: x - 10 - wide },
        { anchor: 'middle', x, y: y - 12, left: x - wide / 2 },
        { anchor: 'middle', x, y: y + 19, left: x - wide / 2 },
      ];
      const inside = places.filter(
        ({ left, y }) => left >= 2 && left + wide <= width - 2 && y >= 12 && y + 3 <= height - 20,
      );
      const boxOf = ({ left, y }: (typeof places)[number]): Box => ({
        left,
        right: left + wide,
        top: y - 10,
        bottom: y + 3,
      });
      const hides = (place: (typeof places)[number]): number =>
        taken.reduce((area, other) => area + overlapOf(boxOf(place), other), 0);
      const [best] = inside.sort((a, b) => hides(a) - hides(b));
      // The chosen one is named whatever its name covers.
      const free = best && (stands === 'out' || hides(best) === 0) ? best : undefined;
      if (!free) return [];
      taken.push(boxOf(free));
      const { x: across, y: down, anchor } = free;
      return [drawn('text', { class: `label ${side} ${stands}`, x: across, y: down, 'text-anchor': anchor }, text)];
    });
};

const LONGEST = 24;

/** The square pixels that two boxes share. */
const overlapOf = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
