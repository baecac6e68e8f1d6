import { z } from "zod";
import { LettergraphError } from "../model/errors.ts";
import { isFullName, noPlace } from "./known.ts";
import type { Place } from "./places.ts";
import { readYaml } from "./yaml.ts";

/** One full name of a kind of body, with the place left out or marked by `*`. */
export interface BureauName {
  /** 发展和改革局, 中共*委. */
  readonly name: string;
  /** 发改局, 发展改革局. */
  readonly short: readonly string[];
  /** What stands for it in document numbers: 发改. */
  readonly tokens: readonly string[];
  /** Which places have it: provinces, cities and what is below them, or all. */
  readonly level: "province" | "city" | "any";
}

export interface BureauNames {
  readonly names: readonly BureauName[];
  /** Bodies of the state by full name and short forms, each to its full name. */
  readonly national: ReadonlyMap<string, string>;
  /** Where several names fit, those that a place has: 深圳市 → 发展和改革委员会. */
  readonly preferred: ReadonlyMap<string, readonly string[]>;
}

const WORD = z.string().min(1);
const FORMS = z.record(WORD, z.array(WORD));
const BUREAUS = z.strictObject({
  bodies: z.array(
    z.strictObject({
      tokens: z.array(WORD).default([]),
      province: FORMS.default({}),
      city: FORMS.default({}),
      any: FORMS.default({}),
    }),
  ),
  national: FORMS,
  places: z.record(WORD, z.array(WORD)),
});

/** The names of bodies in the file (see its head). */
export function readBureaus(
  file: string,
  places: ReadonlyMap<string, readonly Place[]>,
): BureauNames {
  const { value, lineOf } = readYaml(file, BUREAUS);
  const faults = Object.keys(value.places)
    .filter((place) => !isFullName(place, places))
    .map((place) => noPlace(place, file, lineOf(["places", place])));
  if (faults.length > 0) throw new LettergraphError("input", "gazetteer", faults);
  return {
    names: value.bodies.flatMap((body) =>
      (["province", "city", "any"] as const).flatMap((level) =>
        Object.entries(body[level]).map(([name, short]) => ({
          name,
          short,
          tokens: body.tokens,
          level,
        })),
      ),
    ),
    national: new Map(
      Object.entries(value.national).flatMap(([name, short]) =>
        [name, ...short].map((form) => [form, name] as const),
      ),
    ),
    preferred: new Map(Object.entries(value.places)),
  };
}
