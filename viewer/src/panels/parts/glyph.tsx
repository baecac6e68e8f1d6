import type { JSX } from "preact";

/** Stroked signs of the interface, on a 20 × 20 grid. */
const GLYPHS = {
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4",
  close: "M5 5l10 10M15 5 5 15",
  plus: "M10 4.5v11M4.5 10h11",
  minus: "M4.5 10h11",
  fit: "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4",
  sun: "M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.5 1.5M14.2 14.2l1.5 1.5M4.3 15.7l1.5-1.5M14.2 5.8l1.5-1.5",
  moon: "M16.5 11.7A6.8 6.8 0 0 1 8.3 3.5a6.8 6.8 0 1 0 8.2 8.2z",
  graph:
    "M5.5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM14.5 10.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7.5 16.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7.4 6.2l5.2 1.6M6 7.5l1 5M13 9.9l-4 3.3",
  list: "M7 5.5h9M7 10h9M7 14.5h9M3.8 5.5h.4M3.8 10h.4M3.8 14.5h.4",
  quote: "M8.5 6C6.2 6.8 5 8.6 5 11v3h3.8v-3.8H6.5M15.5 6c-2.3.8-3.5 2.6-3.5 5v3h3.8v-3.8h-2.3",
  back: "M12 4.5 6.5 10l5.5 5.5",
  right: "M4 10h11M11 6l4 4-4 4",
  left: "M16 10H5M9 6l-4 4 4 4",
  both: "M4 10h12M7 7l-3 3 3 3M13 7l3 3-3 3",
  link: "M8.5 11.5l3-3M7 9l-2 2a2.8 2.8 0 0 0 4 4l2-2M13 11l2-2a2.8 2.8 0 0 0-4-4L9 7",
  check: "M4.5 10.5 8.5 14.5 15.5 6",
  letter: "M3.5 5.5h13v9h-13zM3.5 6l6.5 5 6.5-5",
  review: "M4 4.5h9M4 8.5h6M4 12.5h4M10 14.5l2.3 2.3 4.7-5.6",
  undo: "M7.5 4.5 4 8l3.5 3.5M4.5 8h7a4 4 0 0 1 0 8H8",
  edit: "M4.5 15.5l.8-3.3 7.9-7.9 2.5 2.5-7.9 7.9z",
  legend: "M4 5.5h3v3H4zM4 11.5h3v3H4zM10 7h6.5M10 13h6.5",
  help: "M7.5 7.8a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.6v.2M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4z",
  redo: "M12.5 4.5 16 8l-3.5 3.5M15.5 8h-7a4 4 0 0 0 0 8H12",
  matrix: "M4 4h12v12H4zM4 8h12M4 12h12M8 4v12M12 4v12",
  timeline: "M3.5 14.5h13M6 14.5V9M10 14.5V5M14 14.5v-3.5",
  story: "M4 5h.5M4 10h.5M4 15h.5M7.5 5h8.5M7.5 10h8.5M7.5 15h5.5",
  poles:
    "M6 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM14 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8.5 10h3",
  focus: "M10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM10 3v3M10 14v3M3 10h3M14 10h3",
  isolate: "M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM4 7V4h3M13 4h3v3M16 13v3h-3M7 16H4v-3",
  hide: "M3 10s2.5-4.5 7-4.5S17 10 17 10s-2.5 4.5-7 4.5S3 10 3 10zM4 16 16 4",
  pin: "M10 11.5V17M6.5 11.5h7M7.5 3.5h5l-.6 4.5 1.6 3.5h-7L8.1 8z",
  play: "M7 4.5v11l8.5-5.5z",
  pause: "M7 5v10M13 5v10",
  lasso:
    "M10 12.5c-4 0-6.5-1.7-6.5-4S6 4.5 10 4.5s6.5 1.7 6.5 4-2.5 4-6.5 4zM6.5 11.8c-1 .8-1 2 0 2.4s2 1 1 2.5",
  box: "M4 7V4h3M10 4h.5M13 4h3v3M16 10v.5M16 13v3h-3M10 16h.5M7 16H4v-3M4 10v.5",
  map: "M3.5 5.5 8 4l4 1.5L16.5 4v10.5L12 16l-4-1.5-4.5 1.5zM8 4v10.5M12 5.5V16",
  table: "M3.5 5h13v10.5h-13zM3.5 8.5h13M3.5 12h13M8 8.5v7",
  ask: "M3.5 5h13v8.5H9L6 16.5v-3H3.5zM8 8l1.5 1.5L8 11M11 11h2.5",
  bars: "M4 5h9M4 10h12M4 15h6",
  sum: "M14.5 6V4.5h-9L10.5 10l-5 5.5h9V14",
  save: "M10 4v8M6.5 9 10 12.5 13.5 9M4.5 16h11",
  trim: "M7 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7 16.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8.7 6.7 16 14M8.7 13.3 16 6",
  share: "M10 12.5V4M6.8 7 10 3.8 13.2 7M6 9.5H4.5v6.5h11V9.5H14",
  mend: "M4 5.5h4l4 9h4M4 14.5h4l1.3-3M10.7 8.5 12 5.5h4",
  bring: "M10 3.5v8M6.8 8.5 10 11.7l3.2-3.2M3.5 11.5v4.5h13v-4.5",
  compare: "M4 4.5h5v11H4zM11 4.5h5v11h-5zM5.8 8h1.4M5.8 11h1.4M12.8 8h1.4M12.8 11h1.4",
  up: "M10 15.5v-11M5.5 9 10 4.5 14.5 9",
  down: "M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5",
} as const;

export type GlyphName = keyof typeof GLYPHS;

/** A sign beside or in place of words; the words are for the one who uses it to give. */
export function Glyph({ name }: { readonly name: GlyphName }): JSX.Element {
  return (
    <svg class="glyph" viewBox="0 0 20 20" aria-hidden="true">
      <path d={GLYPHS[name]} />
    </svg>
  );
}
