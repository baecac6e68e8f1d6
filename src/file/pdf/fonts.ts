import { existsSync, readFileSync } from "node:fs";
import { boxFont } from "./box-font.ts";
import type { Pdfium } from "./pdfium.ts";

/** Where systems keep a font with Chinese characters, one that looks like print before others. */
const USUAL_PLACES = [
  "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc",
  "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/truetype/arphic/uming.ttc",
  "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
  "/System/Library/Fonts/Supplemental/Songti.ttc",
  "/System/Library/Fonts/PingFang.ttc",
  "/System/Library/Fonts/STHeiti Light.ttc",
  "C:\\Windows\\Fonts\\simsun.ttc",
  "C:\\Windows\\Fonts\\msyh.ttc",
];

/** The font in the place of those that files name and do not hold; boxes where the system has none. */
export function substituteFont(): Uint8Array {
  const place = USUAL_PLACES.find((path) => existsSync(path));
  return place === undefined ? boxFont() : readFileSync(place);
}

const INTEGER = 0x7f;
/** The places of functions in the structure by which the library asks for fonts, and how many numbers they take. */
const FUNCTIONS = { mapFont: [3, 7], getFont: [4, 2], getFontData: [5, 5] } as const;
const FONT = 1;

/**
 * Lets the library ask for fonts: it looks for them in folders, and its own file system is empty.
 * What it would call for that is found in its table of functions and replaced there.
 */
export function provideFonts(library: Pdfium, substitute: () => Uint8Array): void {
  const info = library._FPDF_GetDefaultSystemFontInfo?.() ?? 0;
  const table = library.wasmExports.__indirect_function_table;
  if (info === 0 || table === undefined) return;
  let font: Uint8Array | undefined;
  const replace = (name: keyof typeof FUNCTIONS, answer: (...values: number[]) => number): void => {
    const [place, count] = FUNCTIONS[name];
    const slot = new Uint32Array(library.HEAPU8.buffer, info + place * 4, 1)[0] ?? 0;
    if (slot !== 0) table.set(slot, wasmFunction(count, answer));
  };
  replace("mapFont", () => FONT);
  replace("getFont", () => FONT);
  replace("getFontData", (_, _font, wanted, place = 0, size = 0) => {
    // A table of the font by its name: the library reads what it needs from the whole.
    if (wanted !== 0) return 0;
    font ??= substitute();
    if (place !== 0 && size >= font.length) library.HEAPU8.set(font, place);
    return font.length;
  });
  library._FPDF_SetSystemFontInfo?.(info);
}

/** A function of whole numbers that code in WebAssembly can call: only modules of its own make such. */
function wasmFunction(parameters: number, answer: (...values: number[]) => number): unknown {
  const type = [0x60, parameters, ...new Array<number>(parameters).fill(INTEGER), 1, INTEGER];
  const section = (id: number, bytes: readonly number[]): number[] => [id, bytes.length, ...bytes];
  const module = new WebAssembly.Module(
    Uint8Array.from([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, [1, ...type]),
      ...section(2, [1, 1, 0x65, 1, 0x66, 0, 0]),
      ...section(7, [1, 1, 0x66, 0, 0]),
    ]),
  );
  return new WebAssembly.Instance(module, { e: { f: answer } }).exports.f;
}
