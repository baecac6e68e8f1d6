import type { Glyph, Page } from "../page/glyph.ts";
import { levelled, skewOf, turned } from "../picture/deskew.ts";
import type { Picture } from "../picture/picture.ts";
import { type Engine, type ReadLine, startEngine } from "./engine.ts";
import { glyphsOf, type ToPage } from "./line-glyphs.ts";
import { missedLines } from "./missed-lines.ts";

/** Reads the words of a page that was drawn at so many pixels a point. */
export type PictureReader = (picture: Picture, pixelsPerPoint: number) => Promise<PictureWords>;

export interface PictureWords {
  readonly glyphs: Page["glyphs"];
  /** Lines that seem to be printed there and were not read. */
  readonly missed: number;
}

/** Below this the page may lie on its side or stand on its head. */
const SURE = 0.75;
const TURNS = [2, 1, 3] as const;

let engine: Promise<Engine> | undefined;

/** The reader of pictures, started once; without its packages, the error says what to install. */
export async function pictureReader(): Promise<PictureReader> {
  engine ??= startEngine();
  engine.catch(() => {
    engine = undefined;
  });
  const read = await engine;
  return async (picture, pixelsPerPoint) => {
    let best = await attempt(read, picture, 0, pixelsPerPoint);
    for (const turn of TURNS) {
      if (best.sureness >= SURE) break;
      const next = await attempt(read, picture, turn, pixelsPerPoint);
      if (next.sureness > best.sureness) best = next;
    }
    return { glyphs: best.glyphs, missed: best.missed };
  };
}

async function attempt(read: Engine, picture: Picture, turn: number, pixelsPerPoint: number) {
  const upright = quarterTurned(picture, turn);
  const skew = skewOf(upright);
  const level = levelled(upright, skew);
  const lines = await read(level);
  const toPage: ToPage = (x, y) => {
    const [fromX, fromY] = turned(x, y, upright, skew);
    const [pageX, pageY] = turnedBack(fromX, fromY, picture, turn);
    return [pageX / pixelsPerPoint, pageY / pixelsPerPoint];
  };
  const glyphs: Glyph[] = lines.flatMap((line) => glyphsOf(line, toPage, 1 / pixelsPerPoint));
  return { glyphs, missed: missedLines(level, lines), sureness: surenessOf(lines) };
}

function surenessOf(lines: readonly ReadLine[]): number {
  const all = lines.flatMap(({ characters }) => characters.map(({ confidence }) => confidence));
  return all.length === 0 ? 0 : all.reduce((sum, each) => sum + each, 0) / all.length;
}

/** The picture turned clockwise by quarters. */
function quarterTurned(picture: Picture, turn: number): Picture {
  if (turn === 0) return picture;
  const { width, height, data } = picture;
  const isAcross = turn % 2 === 1;
  const [newWidth, newHeight] = isAcross ? [height, width] : [width, height];
  const result = new Uint8Array(data.length);
  for (let y = 0; y < newHeight; y += 1) {
    for (let x = 0; x < newWidth; x += 1) {
      const [fromX, fromY] = turnedBack(x, y, { width: width - 1, height: height - 1 }, turn);
      result[y * newWidth + x] = data[fromY * width + fromX] ?? 255;
    }
  }
  return { width: newWidth, height: newHeight, data: result };
}

function turnedBack(
  x: number,
  y: number,
  { width, height }: Pick<Picture, "width" | "height">,
  turn: number,
): [number, number] {
  if (turn === 1) return [y, height - x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [width - y, x];
  return [x, y];
}
