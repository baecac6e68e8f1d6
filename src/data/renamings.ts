import { z } from "zod";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { Source } from "../model/graph.ts";
import type { Layers } from "./layers.ts";
import { WORD } from "./schema-parts.ts";
import { readYaml } from "./yaml.ts";

/** A body that was renamed, or whose work another took over. */
export interface Renaming {
  /** With its place, or without: then of every place. */
  readonly former: string;
  readonly successor: string;
  /** 2018, 2018-03 or 2018-03-17. */
  readonly date: string;
  readonly source: Source;
}

const DATE = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "write a date as 2018, 2018-03 or 2018-03-17");
const RENAMINGS = z.record(WORD, z.record(WORD, z.tuple([WORD, DATE])));

/** The renamings in a file of source → former name → successor and date, each with a source of sources.yaml. */
export function readRenamings(files: Layers, sources: readonly Source[]): readonly Renaming[] {
  const { value, placeOf } = readYaml(files, RENAMINGS);
  const byKey = new Map(sources.map((source) => [source.id.slice("Source:".length), source]));
  const faults: Fault[] = [];
  const renamings = Object.entries(value).flatMap(([key, renamed]): Renaming[] => {
    const source = byKey.get(key);
    if (source === undefined) {
      const what = `there is no source ${key}`;
      faults.push({ what, ...placeOf([key]), cure: "Describe it in sources.yaml" });
      return [];
    }
    return Object.entries(renamed).map(([former, [successor, date]]) => ({
      former,
      successor,
      date,
      source,
    }));
  });
  if (faults.length > 0) throw new LettergraphError("input", "gazetteer", faults);
  return renamings;
}
