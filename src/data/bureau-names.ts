import { z } from "zod";
import { LettergraphError } from "../model/errors.ts";
import { isFullName, noPlace } from "./known.ts";
import type { Layers } from "./layers.ts";
import type { Place } from "./places.ts";
import { WORD } from "./schema-parts.ts";
import { readYaml } from "./yaml.ts";

/** One full name of a kind of body, with the place left out or marked by `…`. */
export interface BureauName {
  /** 发展和改革局, 中共…委. */
  readonly name: string;
  /** 发改局, 发展改革局. */
  readonly short: readonly string[];
  /** What stands for it in document numbers: 发改. */
  readonly tokens: readonly string[];
  /** Which places have it: provinces, cities and what is below them, or all. */
  readonly level: "province" | "city" | "any";
}

/** A form with the place inside: 民盟 … 委. */
interface FormAround {
  readonly before: string;
  readonly after: string;
  /** The full name, with `…` for the place. */
  readonly name: string;
}

export interface BureauNames {
  readonly names: readonly BureauName[];
  /** Names by full name and short form without the place. */
  readonly byForm: ReadonlyMap<string, readonly BureauName[]>;
  /** Names by what stands for them in document numbers. */
  readonly byToken: ReadonlyMap<string, readonly BureauName[]>;
  /** The most specific first. */
  readonly around: readonly FormAround[];
  /** Bodies of the state by full name and short forms, each to its full name. */
  readonly national: ReadonlyMap<string, string>;
  /** Where several names fit, those that a place has: 深圳市 → 发展和改革委员会. */
  readonly preferred: ReadonlyMap<string, readonly string[]>;
}

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

/** The names of bodies in the files (see the head of data/gazetteer/bureaus.yaml). */
export function readBureaus(
  files: Layers,
  places: ReadonlyMap<string, readonly Place[]>,
): BureauNames {
  const { value, placeOf } = readYaml(files, BUREAUS);
  const faults = Object.keys(value.places)
    .filter((place) => !isFullName(place, places))
    .map((place) => noPlace(place, placeOf(["places", place])));
  if (faults.length > 0) throw new LettergraphError("input", "gazetteer", faults);
  const names = value.bodies.flatMap(({ tokens, ...byLevel }) =>
    (["any", "province", "city"] as const).flatMap((level) =>
      Object.entries(byLevel[level]).map(([name, short]) => ({ name, short, tokens, level })),
    ),
  );
  return {
    names,
    byForm: indexForms(names),
    byToken: indexTokens(names),
    around: formsAround(names),
    national: new Map(
      Object.entries(value.national).flatMap(([name, short]) =>
        [name, ...short].map((form) => [form, name] as const),
      ),
    ),
    preferred: new Map(Object.entries(value.places)),
  };
}

/** Forms that follow their place; `…委` follows it too. */
function indexForms(names: readonly BureauName[]): Map<string, BureauName[]> {
  const index = new Map<string, BureauName[]>();
  for (const name of names) {
    for (const form of [name.name, ...name.short]) {
      const follows = form.startsWith("…") ? form.slice(1) : form;
      if (!follows.includes("…")) index.set(follows, [...(index.get(follows) ?? []), name]);
    }
  }
  return index;
}

function indexTokens(names: readonly BureauName[]): Map<string, BureauName[]> {
  const index = new Map<string, BureauName[]>();
  for (const name of names) {
    for (const token of new Set(name.tokens)) {
      const alike = index.get(token);
      if (alike === undefined) index.set(token, [name]);
      else alike.push(name);
    }
  }
  return index;
}

function formsAround(names: readonly BureauName[]): FormAround[] {
  return names
    .flatMap(({ name, short }) =>
      [name, ...short].flatMap((form) => {
        const [before = "", after = ""] = form.split("…");
        return before === "" || after === "" ? [] : [{ before, after, name }];
      }),
    )
    .sort((a, b) => b.before.length + b.after.length - (a.before.length + a.after.length));
}
