import { z } from "zod";
import type { Ontology } from "../model/ontology.ts";

/** The relations of figures to what they are figures of. */
export const FIGURE_RELATIONS = ["HAS_MEASURE", "HAS_TARGET"] as const;

/** What a reply holds, with the words that types and relations may be. */
function replyOf<Type extends z.ZodType<string>, Relation extends z.ZodType<string>>(
  type: Type,
  predicate: Relation,
) {
  const sentence = z.int().positive();
  const words = z.string().min(1).max(2000);
  const named = z.strictObject({ type, name: words });
  return {
    entity: z.strictObject({ sentence, type, name: words }),
    fact: z.strictObject({
      sentence,
      quote: words,
      subject: named,
      predicate,
      object: named,
      far: z.boolean(),
    }),
    figure: z.strictObject({
      sentence,
      quote: words,
      of: named,
      relation: z.enum(FIGURE_RELATIONS),
      metric: words,
      figure: words,
      far: z.boolean(),
    }),
  };
}

// Types and relations may be any words here: those that the vocabulary lacks are counted, not lost.
const LOOSE = replyOf(z.string(), z.string());
const WHOLE = z.object({
  entities: z.array(z.unknown()).max(2000),
  facts: z.array(z.unknown()).max(2000),
  figures: z.array(z.unknown()).max(2000),
});

export const SAID = {
  entities: LOOSE.entity,
  facts: LOOSE.fact,
  figures: LOOSE.figure,
};

/** What a model says of a letter, each item still unchecked. */
export type Reply = z.infer<typeof WHOLE>;
export type SaidFact = z.infer<typeof LOOSE.fact>;
export type SaidFigure = z.infer<typeof LOOSE.figure>;
export type SaidEntity = z.infer<typeof LOOSE.entity>;

/** What models put around JSON that nobody asked them to frame. */
const FENCE = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?\s*```\s*$/;

/** The reply in a text; undefined where it is none, such as JSON that was cut off. */
export function parseReply(text: string): Reply | undefined {
  try {
    const parsed = WHOLE.safeParse(JSON.parse(FENCE.exec(text)?.[1] ?? text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Several replies as one. */
export function joinReplies(replies: readonly Reply[]): Reply {
  return {
    entities: replies.flatMap(({ entities }) => entities),
    facts: replies.flatMap(({ facts }) => facts),
    figures: replies.flatMap(({ figures }) => figures),
  };
}

/** The form of a reply as a strict JSON schema, with the words of the vocabulary. */
export function replySchema({ types, relations }: Ontology): object {
  const type = z.enum(Object.keys(types).filter((name) => name !== "Measure"));
  const ofFigures: readonly string[] = FIGURE_RELATIONS;
  const predicate = z.enum(Object.keys(relations).filter((name) => !ofFigures.includes(name)));
  const { entity, fact, figure } = replyOf(type, predicate);
  const whole = z.strictObject({
    entities: z.array(entity),
    facts: z.array(fact),
    figures: z.array(figure),
  });
  const { $schema: _, ...schema } = z.toJSONSchema(whole);
  return schema;
}
