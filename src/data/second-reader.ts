import { z } from "zod";
import type { Layers } from "./layers.ts";
import { readYaml } from "./yaml.ts";

const INSTRUCTIONS = z.strictObject({
  version: z.int().positive(),
  instructions: z.string().min(1),
  figures: z.string().min(1),
  example: z.strictObject({
    sentences: z.array(z.string().min(1)).min(1),
    reply: z.strictObject({
      entities: z.array(z.unknown()),
      facts: z.array(z.unknown()),
      figures: z.array(z.unknown()),
    }),
  }),
});

/** What a language model is told before it reads a letter. */
export type ReaderInstructions = z.infer<typeof INSTRUCTIONS>;

/** The instructions in the file; see the head of data/second-reader.yaml. */
export function readReaderInstructions(files: Layers): ReaderInstructions {
  return readYaml(files, INSTRUCTIONS).value;
}
