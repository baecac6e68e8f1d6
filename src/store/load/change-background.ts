import { sha256 } from "../../identity/digest.ts";
import { stableText } from "../../model/canonical.ts";
import { readSome } from "../read/around.ts";
import type { Store } from "../store.ts";
import type { Part } from "./part.ts";
import { type Contents, contentsOf, LAYOUT } from "./share.ts";

export const NO_CONTENTS: Contents = {
  layout: LAYOUT,
  entities: new Map(),
  facts: new Map(),
  sources: new Map(),
};

/** What a change of letters asks of the background. */
export interface BackgroundChange {
  readonly before: Contents;
  /** Entities that no letter has to do with any more. */
  readonly unnamed: ReadonlySet<string>;
  /** What letters that are put call for. */
  readonly called: Part | undefined;
  /** Those of some entities that letters have to do with afterwards. */
  isNamed(ids: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface Background {
  readonly contents: Contents;
  readonly isChanged: boolean;
}

/** The background after a change of letters: of what they name all that is known, of nothing else anything. */
export async function changeBackground(
  store: Store,
  { before, unnamed, called, isNamed }: BackgroundChange,
): Promise<Background> {
  const more = called === undefined ? NO_CONTENTS : contentsOf(called);
  const facts = new Map([...before.facts].filter(([, { subject }]) => !unnamed.has(subject)));
  const dropped = [...before.facts.keys()].filter((id) => !facts.has(id));
  for (const [id, fact] of more.facts) facts.set(id, fact);
  const entities = new Map([...before.entities, ...more.entities]);
  // What only a dropped fact led to goes with it.
  const ends = new Set([...facts.values()].map(({ object }) => object));
  const left = dropped.flatMap((id) => before.facts.get(id)?.object ?? []);
  const loose = [...new Set([...left, ...unnamed])].filter((id) => !ends.has(id));
  const named = await isNamed(loose.filter((id) => !unnamed.has(id)));
  for (const id of loose) if (!named.has(id)) entities.delete(id);
  const idle = await idleSources(
    store,
    dropped.filter((id) => !facts.has(id)),
  );
  const sources = new Map([...before.sources, ...more.sources]);
  for (const id of idle) if (!more.sources.has(id)) sources.delete(id);
  const contents: Contents = { layout: LAYOUT, entities, facts, sources };
  const digestOf = (each: Contents): string =>
    sha256(
      stableText([[...each.entities].sort(), [...each.facts].sort(), [...each.sources].sort()]),
    );
  return {
    contents,
    isChanged: digestOf(contents) !== digestOf(before),
  };
}

/** Publications that nothing cites but these facts. */
async function idleSources(store: Store, facts: readonly string[]): Promise<Set<string>> {
  if (facts.length === 0) return new Set();
  const gone = new Set(facts);
  const evidence = await readSome(store, "evidence", "ids", facts);
  const sources = new Set(
    evidence.flatMap(({ properties }) => {
      const source =
        typeof properties === "object" && properties !== null && "source" in properties
          ? properties.source
          : undefined;
      return typeof source === "string" ? [source] : [];
    }),
  );
  for (const { source, fact } of await readSome(store, "citations", "ids", [...sources])) {
    if (!gone.has(String(fact))) sources.delete(String(source));
  }
  return sources;
}
