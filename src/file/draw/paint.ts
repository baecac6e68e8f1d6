import type { Quad } from "../../model/page-layout.ts";
import type { Picture } from "../picture/picture.ts";

/** A picture in colour: red, green and blue for each pixel. */
export type ColourPicture = Picture;

type Colour = readonly [red: number, green: number, blue: number];

const BLACK: Colour = [40, 40, 40];
/** Of a marker pen: what is dark below it stays dark. */
const MARKER: Colour = [255, 226, 90];

/** Blots out an area of a page that was drawn at so many pixels a point. */
export function blot(picture: ColourPicture, quad: Quad, scale: number): void {
  paint(picture, quad, scale, () => BLACK);
}

/** Lights an area as a marker pen does. */
export function light(picture: ColourPicture, quad: Quad, scale: number): void {
  paint(picture, quad, scale, (shades) => [
    (shades[0] * MARKER[0]) / 255,
    (shades[1] * MARKER[1]) / 255,
    (shades[2] * MARKER[2]) / 255,
  ]);
}

function paint(
  { width, height, data }: ColourPicture,
  quad: Quad,
  scale: number,
  colour: (shades: Colour) => Colour,
): void {
  const corners = [0, 2, 4, 6].map((at) => [
    (quad[at] ?? 0) * scale,
    (quad[at + 1] ?? 0) * scale,
  ]) as readonly (readonly [number, number])[];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  for (
    let y = Math.max(0, Math.floor(Math.min(...ys)));
    y < Math.min(height, Math.max(...ys));
    y += 1
  ) {
    for (
      let x = Math.max(0, Math.floor(Math.min(...xs)));
      x < Math.min(width, Math.max(...xs));
      x += 1
    ) {
      if (!isInside(x + 0.5, y + 0.5, corners)) continue;
      const at = (y * width + x) * 3;
      const shades: Colour = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      data.set(colour(shades), at);
    }
  }
}

/** Whether a point lies on the same side of all four edges. */
function isInside(x: number, y: number, corners: readonly (readonly [number, number])[]): boolean {
  let sides = 0;
  for (const [at, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(at + 1) % corners.length] ?? [ax, ay];
    sides += Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  }
  return Math.abs(sides) >= corners.length - 1;
}
