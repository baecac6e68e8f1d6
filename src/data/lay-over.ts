import { isDeepStrictEqual } from "node:util";
import { type Fault, LettergraphError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import type { YamlDocument, YamlPath } from "./yaml-document.ts";

/** A value made of several files, and which of them says what. */
export interface LaidOver {
  readonly data: unknown;
  placeOf(path: YamlPath): { readonly file: string; readonly line: number };
}

/** Before a list or a map that stands as it is, instead of adding to the one below. */
const REPLACE = "!replace";
/** Before a list of what is to be taken from the one below. */
const WITHOUT = "!without";

type Entries = Readonly<Record<string, unknown>>;

/** Which file gave the value at a path, and under which path there. */
interface Origin {
  readonly document: YamlDocument;
  readonly path: YamlPath;
}

/**
 * Lays one document over another, entry by entry: maps take the entries of both and the later word
 * counts; lists are added to, an item with an `id` that is there replaces that one; `key: null` takes
 * an entry away, `!without [..]` items, and `!replace` puts a value in the place of all of the other.
 */
export function layOver(base: YamlDocument, over: readonly YamlDocument[]): LaidOver {
  const origins = new Map<string, Origin>();
  const faults: Fault[] = [];
  let data = base.data;
  for (const document of over) {
    data = mergeFrom(document, origins, faults)(data, document.data, [], []);
  }
  if (faults.length > 0) throw new LettergraphError("input", "layer", faults);
  return { data, placeOf: (path) => placeOf(path, base, origins) };
}

function placeOf(path: YamlPath, base: YamlDocument, origins: ReadonlyMap<string, Origin>) {
  for (let length = path.length; length > 0; length -= 1) {
    const origin = origins.get(keyOf(path.slice(0, length)));
    if (origin === undefined) continue;
    const { document } = origin;
    return {
      file: document.file,
      line: document.lineOf([...origin.path, ...path.slice(length)]),
    };
  }
  return { file: base.file, line: base.lineOf(path) };
}

/** Lays what a document says over a value; `at` is where in what comes out, `path` where in the document. */
type Merge = (below: unknown, above: unknown, at: YamlPath, path: YamlPath) => unknown;

function mergeFrom(document: YamlDocument, origins: Map<string, Origin>, faults: Fault[]): Merge {
  const merge: Merge = (below, above, at, path) => {
    const tag = document.tagOf(path);
    if (above === undefined || (above === null && at.length === 0)) return below;
    if (tag?.startsWith("!") && tag !== WITHOUT && tag !== REPLACE) {
      complain(`there is no ${tag}`, path, `Write ${REPLACE}, ${WITHOUT} or neither`);
      return below;
    }
    if (Array.isArray(below) && Array.isArray(above) && tag !== REPLACE) {
      return tag === WITHOUT ? without(below, above, path) : added(below, above, at, path);
    }
    if (isEntries(below) && isEntries(above) && tag !== REPLACE) {
      return entries(below, above, at, path);
    }
    origins.set(keyOf(at), { document, path });
    return above;
  };

  function entries(below: Entries, above: Entries, at: YamlPath, path: YamlPath): Entries {
    const result: Record<string, unknown> = { ...below };
    for (const [key, value] of Object.entries(above)) {
      const step = [...path, key];
      if (value === null && Object.hasOwn(below, key)) delete result[key];
      else if (value === null) missing(key, step, Object.keys(below));
      else result[key] = merge(below[key], value, [...at, key], step);
    }
    return result;
  }

  function without(list: readonly unknown[], items: readonly unknown[], path: YamlPath): unknown[] {
    for (const [index, item] of items.entries()) {
      if (holds(list, item)) continue;
      missing(String(item), [...path, index], list.map(String));
    }
    return list.filter((item) => !holds(items, item));
  }

  function added(
    list: readonly unknown[],
    items: readonly unknown[],
    at: YamlPath,
    path: YamlPath,
  ): unknown[] {
    const all = [...list];
    for (const [index, item] of items.entries()) {
      if (holds(all, item)) continue;
      const same = all.findIndex((each) => idOf(each) !== undefined && idOf(each) === idOf(item));
      const place = same < 0 ? all.length : same;
      origins.set(keyOf([...at, place]), { document, path: [...path, index] });
      all[place] = item;
    }
    return all;
  }

  function missing(word: string, where: YamlPath, known: readonly string[]): void {
    const near = nearest(word, known);
    const cure = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "Leave the line out";
    complain(`the vocabulary below has no ${word} to take away`, where, cure);
  }

  function complain(what: string, where: YamlPath, cure: string): void {
    faults.push({ what, file: document.file, line: document.lineOf(where), cure });
  }

  return merge;
}

function holds(list: readonly unknown[], item: unknown): boolean {
  return list.some((each) => isDeepStrictEqual(each, item));
}

function idOf(item: unknown): unknown {
  return isEntries(item) ? item.id : undefined;
}

function isEntries(value: unknown): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function keyOf(path: YamlPath): string {
  return JSON.stringify(path.map(String));
}
