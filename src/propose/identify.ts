import type { Named } from "../claim/claim.ts";
import type { Span } from "../letter/letter.ts";
import { between } from "../letter/spans.ts";
import { entityId } from "../model/ids.ts";
import { findEntities } from "../review/lookup.ts";
import { placesIn } from "./quoted.ts";
import type { Scope } from "./scope.ts";

/** A name of a proposal as the rules understand it. */
export interface Identified extends Named {
  /** Where it stands in the quote; absent where it stands elsewhere in the letter. */
  readonly at?: Span;
}

/**
 * Who is meant by a name: what the rules read in the same words, else an entity of the letter that
 * goes by it, else a new one called as printed. Undefined where the letter does not print it, or only
 * outside the quote and the model did not say so.
 */
export function identify(
  named: Named,
  quote: Span,
  isFar: boolean,
  scope: Scope,
): Identified | undefined {
  const { text } = scope.read;
  const places = placesIn(text, quote, named.name);
  const mentions = between(scope.layers.mentions, quote.from, quote.to);
  const known = entityNamed(named, scope);
  for (const place of places) {
    const same = mentions.filter(({ from, to }) => isSame(text, place, { from, to }));
    const mention = same.find(({ type }) => type === named.type) ?? same[0];
    if (mention !== undefined) return { type: mention.type, name: mention.name, at: place };
  }
  const [at] = places;
  if (at !== undefined) return { ...(known ?? printed(named, at, text)), at };
  // 我市, 该平台 in the quote: the rules tell who that is.
  const pointer = mentions.find(
    ({ type, name }) => known !== undefined && type === known.type && name === known.name,
  );
  if (pointer !== undefined && known !== undefined) return { ...known, at: pointer };
  if (!isFar) return undefined;
  const meant = meantBefore(named, quote, scope);
  if (meant !== undefined) return meant;
  if (known !== undefined) return known;
  const [elsewhere] = placesIn(text, { from: 0, to: text.length }, named.name);
  return elsewhere && printed(named, elsewhere, text);
}

/** What the same words meant when they stood last before the end of the quote: 我市, 该平台. */
function meantBefore({ name }: Named, quote: Span, { read, layers }: Scope): Named | undefined {
  const places = placesIn(read.text, { from: 0, to: quote.to }, name);
  for (const place of places.toReversed()) {
    const near = between(layers.mentions, place.from - 1, place.to + 1);
    const mention = near.find((each) => isSame(read.text, place, each));
    if (mention !== undefined) return { type: mention.type, name: mention.name };
  }
  return undefined;
}

/** The entity of the rules that goes by a name; of several, none. */
function entityNamed({ type, name }: Named, { draft }: Scope): Named | undefined {
  const ofType = findEntities(draft, entityId(type, name));
  const found = ofType.length > 0 ? ofType : findEntities(draft, name);
  const [entity, ...others] = found;
  return entity === undefined || others.length > 0 || entity.type === "Measure"
    ? undefined
    : { type: entity.type, name: entity.name };
}

/** 《》 and “” stand round a name; who quotes it may take them along or not. */
function isSame(text: string, one: Span, other: Span): boolean {
  const inner = ({ from, to }: Span): string => text.slice(from, to).replace(/^[《“]|[》”]$/gu, "");
  const touches = one.from <= other.to && other.from <= one.to;
  return touches && inner(one) === inner(other);
}

function printed({ type }: Named, { from, to }: Span, text: string): Named {
  return { type, name: text.slice(from, to).replace(/^《(.*)》$/s, "$1") };
}
