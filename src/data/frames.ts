import type { z } from "zod";
import type { Ontology } from "../model/ontology.ts";
import { CLAUSE_WORDS, frameSchema, postSchema, type ROLES } from "./frame-schema.ts";
import { type Layers, within } from "./layers.ts";
import { readAll, readYaml } from "./yaml.ts";

/** A part that a name can have in what a verb says. */
export type Role = (typeof ROLES)[number];
/** What a group of verbs says; see the head of data/extract/frames.yaml. */
export type FrameRule = z.infer<ReturnType<typeof frameSchema>>[string];
/** A post that somebody can hold; see the head of data/extract/posts.yaml. */
export type PostRule = z.infer<ReturnType<typeof postSchema>>[string];
/** The words that stand between names and verbs; see data/extract/words.yaml. */
export type ClauseVocabulary = z.infer<typeof CLAUSE_WORDS>;

export interface FrameFiles {
  readonly frames: Readonly<Record<string, FrameRule>>;
  readonly posts: Readonly<Record<string, PostRule>>;
  readonly words: ClauseVocabulary;
}

/** The frames, posts and words of clauses in the folder; the faults of all three files at once. */
export function readFrames(folder: Layers, ontology?: Ontology): FrameFiles {
  const [frames, posts, words] = readAll([
    () => readYaml(within(folder, "frames.yaml"), frameSchema(ontology)).value,
    () => readYaml(within(folder, "posts.yaml"), postSchema(ontology)).value,
    () => readYaml(within(folder, "words.yaml"), CLAUSE_WORDS).value,
  ]);
  return { frames, posts, words };
}
