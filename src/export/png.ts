import type { ExportFile } from "./export-file.ts";
import type { Exported } from "./exported.ts";
import { toSvg } from "./svg.ts";

/** Twice as many pixels as units, for screens and slides of today. */
const SCALE = 2;
/** A side of more pixels than this is more than programs open. */
const LARGEST = 12_000;

/** The same picture in pixels, written in a font of this machine. */
export async function toPng(exported: Exported): Promise<ExportFile<Uint8Array>[]> {
  const [svg] = await toSvg(exported);
  const text = svg?.content ?? "";
  const { Resvg } = await import("@resvg/resvg-js");
  const { width, height } = new Resvg(text, { font: { loadSystemFonts: false } });
  const value = Math.min(SCALE, LARGEST / Math.max(width, height));
  const picture = new Resvg(text, {
    fitTo: { mode: "zoom", value },
    font: { loadSystemFonts: true, defaultFontFamily: "Noto Sans CJK SC" },
  });
  return [{ name: "graph.png", content: picture.render().asPng() }];
}
