import { z } from "zod";
import { STATUSES } from "../model/graph.ts";
import { type Ontology, relationNamed } from "../model/ontology.ts";
import { EXPRESSION, typeSchema, WORD, WORDS } from "./schema-parts.ts";

/** The parts that names can have in a frame; `patient` and `value` are what verbs of the two kinds lead to. */
export const ROLES = [
  "agent",
  "patient",
  "theme",
  "value",
  "partner",
  "place",
  "base",
  "source",
  "recipient",
  "granter",
  "home",
] as const;

/** The shape of data/extract/frames.yaml (see its head). */
export function frameSchema(ontology: Ontology | undefined) {
  const TYPE = typeSchema(ontology);
  const QUALIFIER = WORD.refine(
    (name) => ontology === undefined || Object.hasOwn(ontology.properties.fact, name),
    "the ontology declares no such qualifier",
  );
  const FRAME = z.strictObject({
    kind: z.enum(["act", "value"]),
    verbs: WORDS.min(1),
    joint: WORDS.default([]),
    middle: WORDS.default([]),
    nominal: z.boolean().default(false),
    loose: z.boolean().default(false),
    handed: z.boolean().default(false),
    around: z.boolean().default(false),
    based: z.boolean().default(false),
    gathers: z.boolean().default(false),
    bare: z.boolean().default(false),
    hoped: z.boolean().default(false),
    postless: z.boolean().default(false),
    parts: z.boolean().default(false),
    sum: z.boolean().exactOptional(),
    ahead: z.array(TYPE).default([]),
    capacity: z.boolean().default(false),
    carried: z.array(z.enum(ROLES)).default([]),
    roles: z.partialRecord(z.enum(ROLES), z.array(TYPE)),
    status: z.enum(STATUSES).exactOptional(),
    qualifiers: z.record(QUALIFIER, EXPRESSION).default({}),
    facts: WORDS,
  });
  return z.record(WORD, FRAME).superRefine((frames, context) => {
    for (const [name, { facts }] of Object.entries(frames)) {
      for (const [index, fact] of facts.entries()) {
        const [subject = "", relation = "", object = "", mode = "zipped", ...rest] =
          fact.split(/\s+/);
        const fault = (message: string) =>
          context.addIssue({ code: "custom", message, path: [name, "facts", index] });
        if (object === "" || mode !== "zipped" || rest.length > 0)
          fault("a fact is: role RELATION role, and zipped where need be");
        else if (ontology !== undefined && relationNamed(ontology, relation) === undefined)
          fault(`the ontology has no relation ${relation}`);
        for (const role of [subject, object])
          if (role !== "" && !ROLES.some((known) => known === role))
            fault(`there is no role ${role}`);
      }
    }
  });
}

/** Each way to take a part of every list, in one word: 日常 or 具体, with 运营 or 管理. */
function joined(lists: readonly (readonly string[])[]): string[] {
  if (lists.length === 0) return [];
  return lists.reduce<string[]>(
    (words, parts) => words.flatMap((word) => parts.map((part) => word + part)),
    [""],
  );
}

/** The shape of data/extract/posts.yaml (see its head). */
export function postSchema(ontology: Ontology | undefined) {
  const TYPES = z.array(typeSchema(ontology));
  const FACT = WORD.refine((fact) => {
    const [subject = "", relation = "", object = ""] = fact.split(/\s+/);
    const ends = `${subject} ${object}`;
    const fits = ontology === undefined || relationNamed(ontology, relation) !== undefined;
    return fits && (ends === "holder body" || ends === "body holder");
  }, "a fact is: holder RELATION body, or body RELATION holder, with a relation of the ontology");
  return z.record(
    WORD,
    z
      .strictObject({
        words: WORDS.min(1),
        composed: z.array(z.array(z.string()).min(1)).default([]),
        holder: TYPES,
        body: TYPES,
        fact: FACT,
        societies: z.boolean().default(false),
        role: z.boolean().default(false),
        endings: z.record(WORD, WORDS.min(1)).default({}),
        status: z.enum(STATUSES).optional(),
      })
      .transform(({ words, composed, ...rule }) => ({
        ...rule,
        words: [...new Set([...words, ...joined(composed)])],
      })),
  );
}

/** The shape of data/extract/words.yaml. */
export const CLAUSE_WORDS = z.strictObject({
  by: WORDS,
  with: WORDS,
  at: WORDS,
  base: WORDS,
  from: WORDS,
  to: WORDS,
  take: WORDS,
  about: WORDS,
  joint: WORDS,
  mutual: WORDS,
  respectively: WORDS,
  inTurn: WORDS,
  since: WORDS,
  adverbs: z.array(WORDS),
  aspect: WORDS,
  quantifiers: WORDS,
  bases: WORDS,
  tails: WORDS,
  works: WORDS,
  inside: WORDS,
  becomes: WORDS,
  hopes: WORDS,
  aims: WORDS,
  bestows: WORDS,
  business: WORDS,
  holds: WORDS,
  nameless: WORDS,
  heldBy: WORDS,
  approvals: WORDS,
  receives: WORDS,
  owns: WORDS,
  entrusts: WORDS,
  negations: WORDS,
  notNegations: WORDS,
  unreal: WORDS,
  proposed: WORDS,
  pending: WORDS,
  undone: WORDS,
  pivot: WORDS,
  light: WORDS,
  nouns: WORDS,
  inNames: WORDS,
  actors: WORDS,
  spots: WORDS,
});
