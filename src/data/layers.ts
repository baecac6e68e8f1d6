import { join } from "node:path";

/**
 * Folders, or files of one name in them, of which a later one extends and overrides those before it:
 * the vocabulary that ships with the program, then a project's own. Only the first has to be there.
 */
export type Layers = string | readonly string[];

/** What is called so in each of the folders. */
export function within(layers: Layers, ...names: readonly string[]): Layers {
  return typeof layers === "string"
    ? join(layers, ...names)
    : layers.map((layer) => join(layer, ...names));
}

/** The base, and what is laid over it. */
export function takeApart(layers: Layers): readonly [base: string, ...over: string[]] {
  const [base = "", ...over] = typeof layers === "string" ? [layers] : layers;
  return [base, ...over];
}
