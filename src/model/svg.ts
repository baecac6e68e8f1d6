import { type Drawing, type DrawnDisc, type DrawnLine, extentOf, type Point } from "./drawing.ts";
import { textColumns } from "./label.ts";
import { xmlText } from "./xml.ts";

const FONT =
  "'Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif";
const SIZE = 12.5;
const ROW = 16;
const HEAD = 54;
const FOOT = 34;
const LEGEND = 168;
const LEAST = { width: 720, height: 480 };

/** A drawing as SVG 1.1 with its title, legend and source, which any program opens without fonts of ours. */
export function toSvg(drawing: Drawing): string {
  const { from, to } = extentOf(drawing.discs);
  const rows = drawing.legend.types.length + drawing.legend.lines.length;
  const width = Math.ceil(Math.max(LEAST.width, to.x - from.x + LEGEND + 24));
  const height = Math.ceil(Math.max(LEAST.height, to.y - from.y + HEAD + FOOT, rows * 20 + 120));
  const { ground, text, muted } = drawing.colours;
  const left = LEGEND + (width - LEGEND - (to.x - from.x)) / 2 - from.x;
  const top = HEAD + (height - HEAD - FOOT - (to.y - from.y)) / 2 - from.y;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="${SIZE}">`,
    `<title>${xmlText(drawing.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    `<g transform="translate(${rounded(left)} ${rounded(top)})">`,
    ...drawing.lines.map(lineElement),
    ...drawing.discs.map(discElement),
    ...names(drawing),
    "</g>",
    `<text x="24" y="36" font-size="20" font-weight="700" fill="${text}">${xmlText(drawing.title)}</text>`,
    ...legend(drawing),
    `<text x="24" y="${height - 14}" font-size="11.5" fill="${muted}">${xmlText(drawing.source)}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

function lineElement(line: DrawnLine): string {
  const { from, to, bend, colour, width, dash, gap, arrow, covered } = line;
  const reach = Math.hypot(to.x - from.x, to.y - from.y);
  if (reach <= covered[0] + covered[1]) return "";
  const control = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * bend,
    y: (from.y + to.y) / 2 + (to.x - from.x) * bend,
  };
  const start = towards(from, control, covered[0]);
  const end = towards(to, control, covered[1] + (arrow ? 6 : 0));
  const pattern = gap === 0 ? "" : ` stroke-dasharray="${dash} ${gap}"`;
  const path = `<path d="M${at(start)} Q${at(control)} ${at(end)}" fill="none" stroke="${colour}" stroke-width="${rounded(width)}"${pattern}/>`;
  return arrow ? path + head(control, towards(to, control, covered[1]), colour) : path;
}

/** A small triangle whose tip is at `tip`, pointing away from `behind`. */
function head(behind: Point, tip: Point, colour: string): string {
  const angle = Math.atan2(tip.y - behind.y, tip.x - behind.x);
  const corner = (turn: number): Point => ({
    x: tip.x - 8 * Math.cos(angle + turn),
    y: tip.y - 8 * Math.sin(angle + turn),
  });
  return `<path d="M${at(tip)} L${at(corner(0.42))} L${at(corner(-0.42))}Z" fill="${colour}"/>`;
}

function discElement({ x, y, radius, fill, ring, count }: DrawnDisc): string {
  const disc = `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(radius)}" fill="${fill}" stroke="${ring}" stroke-width="1.6"/>`;
  if (count === undefined) return disc;
  return `${disc}<text x="${rounded(x)}" y="${rounded(y + 4.5)}" text-anchor="middle" font-weight="700" fill="#ffffff">${count}</text>`;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names of lines and of discs, each where it covers no other name; one that finds no room is left out. */
function names({ discs, lines, colours }: Drawing): string[] {
  const taken: Box[] = discs.map(({ x, y, radius }) => boxAround(x, y, radius, radius));
  const free = (box: Box): boolean => !taken.some((other) => meets(box, other));
  const found: string[] = [];
  const write = (text: readonly string[], centre: Point, bold: boolean, colour: string): void => {
    const top = centre.y - (text.length * ROW) / 2 + SIZE;
    const halo = `stroke="${colours.ground}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"`;
    text.forEach((row, index) => {
      found.push(
        `<text x="${rounded(centre.x)}" y="${rounded(top + index * ROW)}" text-anchor="middle" fill="${colour}" ${halo}${bold ? ' font-weight="700"' : ""}>${xmlText(row)}</text>`,
      );
    });
  };
  for (const { from, to, bend, name } of lines) {
    if (name === undefined) continue;
    const centre = {
      x: (from.x + to.x) / 2 - ((to.y - from.y) * bend) / 2,
      y: (from.y + to.y) / 2 + ((to.x - from.x) * bend) / 2,
    };
    const box = boxAround(centre.x, centre.y, half([name]), ROW / 2);
    if (!free(box)) continue;
    taken.push(box);
    write([name], centre, false, colours.muted);
  }
  for (const { x, y, radius, name, bold } of discs) {
    if (name.length === 0) continue;
    const [wide, high] = [half(name), (name.length * ROW) / 2];
    const places = [
      { x, y: y + radius + high + 2 },
      { x: x + radius + wide + 5, y },
      { x: x - radius - wide - 5, y },
      { x, y: y - radius - high - 2 },
    ];
    const centre = places.find((place) => free(boxAround(place.x, place.y, wide, high)));
    if (centre === undefined) continue;
    taken.push(boxAround(centre.x, centre.y, wide, high));
    write(name, centre, bold === true, colours.text);
  }
  return found;
}

function legend({ legend: { types, lines }, colours }: Drawing): string[] {
  const row = (index: number): number => HEAD + 30 + index * 20;
  const word = (name: string, index: number): string =>
    `<text x="48" y="${row(index) + 4}" font-size="11.5" fill="${colours.text}">${xmlText(name)}</text>`;
  return [
    ...types.flatMap(({ name, fill, ring }, index) => [
      `<circle cx="34" cy="${row(index)}" r="6" fill="${fill}" stroke="${ring}"/>`,
      word(name, index),
    ]),
    ...lines.flatMap(({ name, dash, gap }, index) => {
      const at = types.length + index;
      const pattern = gap === 0 ? "" : ` stroke-dasharray="${dash} ${gap}"`;
      return [
        `<path d="M24 ${row(at)}H42" stroke="${colours.muted}" stroke-width="1.6"${pattern}/>`,
        word(name, at),
      ];
    }),
  ];
}

function half(rows: readonly string[]): number {
  return (Math.max(...rows.map(textColumns)) * SIZE) / 4 + 2;
}

function boxAround(x: number, y: number, wide: number, high: number): Box {
  return { left: x - wide, right: x + wide, top: y - high, bottom: y + high };
}

function meets(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    one.right > other.left &&
    one.top < other.bottom &&
    one.bottom > other.top
  );
}

function towards(from: Point, to: Point, by: number): Point {
  const reach = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * by) / reach, y: from.y + ((to.y - from.y) * by) / reach };
}

function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
