import type { z } from "zod";
import type { Ontology } from "../model/ontology.ts";
import { grammarSchemas } from "./grammar-schema.ts";
import { type Layers, within } from "./layers.ts";
import { readAll, readYaml } from "./yaml.ts";

type Files = { [File in keyof Schemas]: z.infer<Schemas[File]> };
type Schemas = ReturnType<typeof grammarSchemas>;

/** How letters name things and say facts: the files of data/extract. */
export type Grammar = Readonly<Files>;
export type NameGrammar = Grammar["names"];
export type Slot = Grammar["slots"][number];
export type TitleRule = Grammar["titles"][number];
export type BureauWords = Grammar["bureaus"];
export type PeopleWords = Grammar["people"];
/** What types do in a letter: `acting`, `assets` … */
export type TypeRoles = { readonly [Role in keyof Grammar["types"]]: ReadonlySet<string> };

/** The grammar in the folder, in words of the ontology; the faults of all its files at once. */
export function readGrammar(folder: Layers, ontology?: Ontology): Grammar {
  const schemas = grammarSchemas(ontology);
  const file =
    <T>(name: string, schema: z.ZodType<T>) =>
    () =>
      readYaml(within(folder, `${name}.yaml`), schema).value;
  const [names, slots, anaphora, titles, people, works, bureaus, clauses, demands, joint, types] =
    readAll([
      file("names", schemas.names),
      file("slots", schemas.slots),
      file("anaphora", schemas.anaphora),
      file("titles", schemas.titles),
      file("people", schemas.people),
      file("works", schemas.works),
      file("bureaus", schemas.bureaus),
      file("clauses", schemas.clauses),
      file("demands", schemas.demands),
      file("joint", schemas.joint),
      file("types", schemas.types),
    ]);
  return {
    names,
    slots,
    anaphora,
    titles,
    people,
    works,
    bureaus,
    clauses,
    demands,
    joint,
    types,
  };
}

/** The roles of types, each as a set. */
export function typeRoles({ types }: Grammar): TypeRoles {
  return {
    acting: new Set(types.acting),
    silent: new Set(types.silent),
    assets: new Set(types.assets),
    holders: new Set(types.holders),
    counted: new Set(types.counted),
    shortened: new Set(types.shortened),
    repeated: new Set(types.repeated),
    placeless: new Set(types.placeless),
    single: new Set(types.single),
    parties: new Set(types.parties),
    locatable: new Set(types.locatable),
    bases: new Set(types.bases),
    partners: new Set(types.partners),
    concerning: new Set(types.concerning),
    concerned: new Set(types.concerned),
  };
}
