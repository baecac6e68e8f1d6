import { z } from "zod";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { Source } from "../model/graph.ts";
import { entityId, typeOf } from "../model/ids.ts";
import type { Layers } from "./layers.ts";
import type { Place } from "./places.ts";
import { WORD } from "./schema-parts.ts";
import { readYaml, type YamlFile } from "./yaml.ts";

type Where = ReturnType<YamlFile<unknown>["placeOf"]>;

/** A fact that letters take for granted; it cites a source and has no quote. */
export interface BackgroundFact {
  /** Entity ids: Place:东莞市. */
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** Id of the source. */
  readonly source: string;
  readonly file: string;
  readonly line: number;
}

const ENTITY = z.string().regex(/^[A-Z][A-Za-z]*:\S/, "write an entity as Type:name");
const SOURCES = z.record(
  WORD,
  z.strictObject({
    title: WORD,
    publisher: WORD,
    date: z
      .string()
      .regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "write a date as 2023, 2023-09 or 2023-09-11"),
  }),
);
const BACKGROUND = z.strictObject({
  divisions: WORD,
  facts: z.record(WORD, z.record(WORD, z.record(ENTITY, z.array(ENTITY).min(1)))),
});

/** What background facts may be about: entity ids, and the types of which all names are known. */
export interface Known {
  readonly places: readonly Place[];
  readonly ids: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

/** The publications in a file of key → title, publisher, date. */
export function readSources(files: Layers): readonly Source[] {
  const { value } = readYaml(files, SOURCES);
  return Object.entries(value).map(([key, source]) => ({ id: `Source:${key}`, ...source }));
}

/** The facts in the files (see the head of data/gazetteer/background.yaml), and that every place is part of the one above it. */
export function readBackground(
  files: Layers,
  sources: readonly Source[],
  known: Known,
): readonly BackgroundFact[] {
  const { value, placeOf } = readYaml(files, BACKGROUND);
  const faults: Fault[] = [];
  const citable = new Set(sources.map(({ id }) => id));
  const cite = (key: string, where: Where): string => {
    const id = `Source:${key}`;
    const cure = "Describe it in sources.yaml";
    if (!citable.has(id)) faults.push({ what: `there is no source ${key}`, ...where, cure });
    return id;
  };
  const listed = Object.entries(value.facts).flatMap(([key, byPredicate]) => {
    const source = cite(key, placeOf(["facts", key]));
    return Object.entries(byPredicate).flatMap(([predicate, byObject]) =>
      Object.entries(byObject).flatMap(([object, subjects]) =>
        subjects.map((subject, index): BackgroundFact => {
          const where = placeOf(["facts", key, predicate, object, index]);
          return { subject, predicate, object, source, ...where };
        }),
      ),
    );
  });
  for (const { subject, object, file, line } of listed) {
    for (const id of new Set([subject, object])) {
      if (known.ids.has(id) || !known.types.has(typeOf(id))) continue;
      const cure = "Write the name as the files of this folder have it first";
      faults.push({ what: `there is no ${id} in the gazetteer`, file, line, cure });
    }
  }
  const where = placeOf(["divisions"]);
  const divisions = divisionFacts(known.places, cite(value.divisions, where), where);
  if (faults.length > 0) throw new LettergraphError("input", "gazetteer", faults);
  return [...divisions, ...listed];
}

function divisionFacts(places: readonly Place[], source: string, where: Where): BackgroundFact[] {
  const byCode = new Map(places.map((place) => [place.code, place]));
  return places.flatMap(({ fullName, parent }) => {
    const above = parent === undefined ? undefined : byCode.get(parent);
    if (above === undefined) return [];
    const subject = entityId("Place", fullName);
    const object = entityId("Place", above.fullName);
    return [{ subject, predicate: "PART_OF", object, source, ...where }];
  });
}
