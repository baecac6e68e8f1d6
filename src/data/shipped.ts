import { fileURLToPath } from "node:url";

/** The folder that comes with the program, beside src/ and beside dist/: the base vocabulary and a sample letter. */
export const SHIPPED_DATA = fileURLToPath(new URL("../../data", import.meta.url));
