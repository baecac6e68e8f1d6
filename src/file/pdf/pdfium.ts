import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PDFiumModule } from "@hyzyla/pdfium";
import { provideFonts, substituteFont } from "./fonts.ts";

type Calls = Readonly<Record<`_FPDF${string}`, (...values: number[]) => number>>;

/** The library with a memory of its own. */
export interface Pdfium extends Calls {
  readonly wasmExports: {
    readonly malloc: (size: number) => number;
    readonly free: (place: number) => void;
    readonly __indirect_function_table?: WebAssembly.Table;
  };
  /** Another array after each call that needed more memory. */
  readonly HEAPU8: Uint8Array;
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** Each document gets a library of its own: what it breaks or fills ends with it. */
export async function startPdfium(substitute = substituteFont): Promise<Pdfium> {
  compiled ??= WebAssembly.compile(
    readFileSync(fileURLToPath(import.meta.resolve("@hyzyla/pdfium/pdfium.wasm"))),
  );
  const module = await compiled;
  const library = (await PDFiumModule({
    instantiateWasm: (imports, done) => {
      const instance = new WebAssembly.Instance(module, imports);
      // The library wants the instance, whatever its types say.
      done(instance as unknown as WebAssembly.Module);
      return instance.exports;
    },
  })) as unknown as Pdfium;
  library._FPDF_InitLibrary?.();
  provideFonts(library, substitute);
  return library;
}
