import { z } from "zod";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { Ontology } from "../model/ontology.ts";
import { PROPERTY_TYPES } from "../model/property-type.ts";
import type { Layers } from "./layers.ts";
import { WORD } from "./schema-parts.ts";
import { readYaml } from "./yaml.ts";

const TERM = {
  zh: WORD,
  en: WORD,
  note: WORD.exactOptional(),
  since: z.int().min(1).exactOptional(),
};
/** Types and relations become labels and relationship types in Cypher, so their names are plain words. */
const TYPE = z.string().regex(/^[A-Z][A-Za-z]*$/, "a type's name is one capitalised English word");
const RELATION = z.string().regex(/^[A-Z]+(_[A-Z]+)*$/, "a relation's name is UPPER_CASE");
const TYPES = z.array(WORD).min(1);
/** Properties stand in Cypher as they are written here. */
const PROPERTY = z.string().regex(/^[a-z][A-Za-z]*$/, "a property's name is camelCase");
const PROPERTIES = z.record(PROPERTY, z.strictObject({ type: z.enum(PROPERTY_TYPES), ...TERM }));

const ONTOLOGY = z.strictObject({
  types: z.record(TYPE, z.strictObject({ group: WORD, ...TERM })),
  relations: z.record(
    RELATION,
    z.strictObject({ from: TYPES, to: TYPES, symmetric: z.boolean().exactOptional(), ...TERM }),
  ),
  properties: z.strictObject({ fact: PROPERTIES, Measure: PROPERTIES }),
  status: z.record(WORD, z.strictObject(TERM)),
  provenance: z.record(WORD, z.strictObject(TERM)),
});

/** The vocabulary in the files; faults when a relation names a type that is not there. */
export function readOntology(files: Layers): Ontology {
  const { value, placeOf } = readYaml(files, ONTOLOGY);
  const known = new Set([...Object.keys(value.types), "any"]);
  const faults = Object.entries(value.relations).flatMap(([name, relation]) =>
    (["from", "to"] as const).flatMap((end) =>
      relation[end].flatMap((type, index): Fault[] => {
        if (known.has(type)) return [];
        const what = `${name} names the type ${type}, which is not there`;
        const cure = "Add it under types, or correct the word";
        return [{ what, ...placeOf(["relations", name, end, index]), cure }];
      }),
    ),
  );
  if (faults.length > 0) throw new LettergraphError("input", "ontology-type", faults);
  return value;
}
