import { z } from "zod";
import type { Ontology } from "../model/ontology.ts";
import { EXPRESSION, typeSchema, WORD, WORDS } from "./schema-parts.ts";

/** The shapes of the files in data/extract; types and relations must be those of the ontology, when there is one. */
export function grammarSchemas(ontology: Ontology | undefined) {
  const TYPE = typeSchema(ontology);
  const TYPES = z.array(TYPE);
  const OF_METRICS = z.strictObject({ metrics: WORDS.min(1), types: TYPES });
  // Lists and expressions that several slots share are written once, as an anchor among the others.
  const HEADS = z.array(z.union([WORD, WORDS])).transform((heads) => heads.flat());
  const EXPRESSIONS = z
    .union([EXPRESSION, z.array(EXPRESSION).min(1)])
    .transform((any) => [any].flat().join("|"));

  const SLOT = z.strictObject({
    id: WORD,
    type: TYPE,
    before: EXPRESSION,
    after: EXPRESSION.exactOptional(),
    strip: EXPRESSION.exactOptional(),
    reject: EXPRESSIONS.exactOptional(),
    heads: HEADS.exactOptional(),
    until: EXPRESSION.exactOptional(),
    list: z.boolean().exactOptional(),
    named: z.boolean().exactOptional(),
    entire: z.boolean().exactOptional(),
    whole: EXPRESSION.exactOptional(),
    trim: EXPRESSION.exactOptional(),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
  });

  return {
    names: z.strictObject({
      heads: z.record(TYPE, WORDS),
      generic: WORDS,
      marked: WORDS,
      quoted: WORDS,
      rejected: WORDS,
      boundaries: WORDS,
      nominal: WORDS,
      brandable: WORDS,
      protected: WORDS,
      stops: WORDS,
      ordinary: WORDS,
      words: WORDS,
      overlaps: WORDS,
      openers: WORDS,
      kinds: z.strictObject({ qualities: WORDS, nouns: WORDS }),
    }),
    slots: z.array(SLOT),
    anaphora: z.strictObject({
      place: WORDS,
      placeLevels: z.record(WORD, z.enum(["province", "city", "county"])),
      issuer: WORDS,
      addressee: WORDS,
      last: z.record(WORD, TYPES),
      opening: z.record(WORD, TYPES),
      works: WORDS,
      documents: z.strictObject({ words: WORDS, say: WORDS }),
      bodies: z.strictObject({ of: WORDS, words: WORDS, type: TYPE }),
      zone: WORDS,
      counted: z.strictObject({
        counts: z.record(WORD, z.int().min(2)),
        kinds: z.record(WORD, TYPES),
        anybody: WORDS,
      }),
      ordered: z.record(WORD, z.int().min(0).max(1)),
      together: z.record(WORD, z.int().min(2)),
    }),
    titles: z.array(
      z.strictObject({ type: TYPE, behind: WORDS.default([]), ends: z.array(z.string()) }),
    ),
    people: z.strictObject({ titles: WORDS, honors: WORDS, surnames: WORD, compounds: WORDS }),
    works: z.strictObject({
      brands: WORDS,
      works: WORDS,
      slots: WORDS,
      trades: WORDS,
      commonTrades: WORDS,
      publicTrades: WORDS,
      nobodys: WORDS,
      kinds: WORDS,
      behind: WORDS,
    }),
    bureaus: z.strictObject({
      notLevel: WORDS,
      parties: WORDS,
      partyDepartments: WORDS,
      partyOffices: WORDS,
      branches: WORDS,
      purse: WORDS,
      duties: WORDS,
    }),
    clauses: z.strictObject({
      aside: WORDS,
      jobs: WORDS,
      lies: WORDS,
      gathers: WORDS,
      ranks: WORDS,
      setsDown: WORDS,
      described: WORDS,
      payers: OF_METRICS,
      uncounted: WORDS,
      things: WORDS,
      overall: WORDS,
      sizes: WORDS,
      owners: z.array(OF_METRICS.extend({ behind: WORDS.default([]) })),
      wishes: z.array(EXPRESSION),
    }),
    demands: z.strictObject({
      title: EXPRESSION,
      heading: EXPRESSION,
      sentence: z.array(EXPRESSION),
      nothing: EXPRESSION,
      reply: EXPRESSION,
    }),
    joint: z.strictObject({
      drives: WORDS.min(1),
      ties: WORDS.min(1),
      members: z.int().min(2),
    }),
    types: z.strictObject({
      acting: TYPES,
      silent: TYPES,
      assets: TYPES,
      holders: TYPES,
      counted: TYPES,
      shortened: TYPES,
      repeated: TYPES,
      placeless: TYPES,
      single: TYPES,
      parties: TYPES,
      locatable: TYPES,
      bases: TYPES,
      partners: TYPES,
      concerning: TYPES,
      concerned: TYPES,
    }),
  };
}
