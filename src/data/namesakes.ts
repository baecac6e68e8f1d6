import { z } from "zod";
import type { Layers } from "./layers.ts";
import { readYaml } from "./yaml.ts";

/** One step along a fact from an entity to another. */
export interface Step {
  readonly predicate: string;
  /** Against the fact: from its object to its subject. */
  readonly back: boolean;
  /** The type that must stand at the end. */
  readonly type?: string;
}

/** What tells entities of one type and name apart; see the head of data/namesakes.yaml. */
export interface NamesakeRule {
  readonly by: readonly (readonly Step[])[];
  readonly as?: "place" | undefined;
  readonly else: "writer" | "home" | "letter";
  readonly unless?: "placed" | "uncommon" | undefined;
  readonly keyed: boolean;
}

/** What tells namesakes of several letters apart. */
export interface NamesakeRules {
  readonly types: ReadonlyMap<string, NamesakeRule>;
  /** Words of names that many places have. */
  readonly common: readonly string[];
}

const WAY = z
  .string()
  .regex(/^<?[A-Z_]+(:[A-Z][A-Za-z]*)?( <?[A-Z_]+(:[A-Z][A-Za-z]*)?)*$/, {
    message: "write a way as relations with blanks between: PROPOSED <REPLIES_TO HEADS:Department",
  })
  .transform((way) => way.split(" ").map(stepOf));
const RULES = z.strictObject({
  types: z.record(
    z.string().min(1),
    z.strictObject({
      by: z.array(WAY).min(1),
      as: z.literal("place").optional(),
      else: z.enum(["writer", "home", "letter"]),
      unless: z.enum(["placed", "uncommon"]).optional(),
      keyed: z.boolean().default(false),
    }),
  ),
  common: z.array(z.string().min(1)),
});

/** The rules in the file. */
export function readNamesakeRules(files: Layers): NamesakeRules {
  const { value } = readYaml(files, RULES);
  return { types: new Map(Object.entries(value.types)), common: value.common };
}

function stepOf(word: string): Step {
  const back = word.startsWith("<");
  const [predicate = "", type] = word.slice(back ? 1 : 0).split(":");
  return { predicate, back, ...(type !== undefined && { type }) };
}
