import type { Picture } from "./picture.ts";

const DARK = 128;
/** Degrees on either side, and how finely they are tried, coarse before fine. */
const WIDEST = 6;
const STEPS = [0.5, 0.1, 0.02];
const MOST_POINTS = 40_000;
const RADIANS = Math.PI / 180;

/** By how many degrees the lines of a page fall to the right: those at which dark rows and white gaps part best. */
export function skewOf(picture: Picture): number {
  const points = darkPoints(picture);
  if (points.length === 0) return 0;
  let best = 0;
  let reach = WIDEST;
  for (const step of STEPS) {
    const middle = best;
    let highest = -1;
    for (let angle = middle - reach; angle <= middle + reach + step / 2; angle += step) {
      const score = contrast(points, angle, picture.height);
      if (score > highest) [highest, best] = [score, angle];
    }
    reach = step;
  }
  return Math.abs(best) < 0.05 ? 0 : best;
}

function darkPoints({ width, height, data }: Picture): readonly (readonly [number, number])[] {
  const points: [number, number][] = [];
  // A page has some five dark pixels in a hundred; every row counts, or level lines would seem to part best.
  const stride = Math.max(1, Math.round((width * height * 0.06) / MOST_POINTS));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += stride) {
      if ((data[y * width + x] ?? 255) < DARK) points.push([x, y]);
    }
  }
  return points;
}

function contrast(
  points: readonly (readonly [number, number])[],
  angle: number,
  height: number,
): number {
  const slope = Math.tan(angle * RADIANS);
  const rows = new Uint32Array(height * 3);
  for (const [x, y] of points) {
    const row = Math.round(y - x * slope) + height;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of rows) sum += count * count;
  return sum;
}

/** Turns a point of a page about its middle. */
export function turned(
  x: number,
  y: number,
  { width, height }: Pick<Picture, "width" | "height">,
  degrees: number,
): [number, number] {
  const [sine, cosine] = [Math.sin(degrees * RADIANS), Math.cos(degrees * RADIANS)];
  const [dx, dy] = [x - width / 2, y - height / 2];
  return [width / 2 + dx * cosine - dy * sine, height / 2 + dx * sine + dy * cosine];
}

/** The picture turned so that lines which fell by so many degrees are level. */
export function levelled(picture: Picture, degrees: number): Picture {
  if (degrees === 0) return picture;
  const { width, height, data } = picture;
  const level = new Uint8Array(data.length).fill(255);
  const [sine, cosine] = [Math.sin(degrees * RADIANS), Math.cos(degrees * RADIANS)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const fromX = width / 2 + dx * cosine - dy * sine;
      const fromY = height / 2 + dx * sine + dy * cosine;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const [rightShare, lowerShare] = [fromX - left, fromY - top];
      const upper = (data[at] ?? 255) * (1 - rightShare) + (data[at + 1] ?? 255) * rightShare;
      const lower =
        (data[at + width] ?? 255) * (1 - rightShare) + (data[at + width + 1] ?? 255) * rightShare;
      level[y * width + x] = upper * (1 - lowerShare) + lower * lowerShare;
    }
  }
  return { width, height, data: level };
}
