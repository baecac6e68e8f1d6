import type { Span } from "../../letter/letter.ts";
import { lastFrom } from "../../letter/spans.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import { mergeNames, shortReferences } from "./aliases.ts";
import { findAnaphora } from "./anaphora.ts";
import { resolveCounted } from "./counted-pointers.ts";
import type { Deixis } from "./deixis.ts";
import { seatedElsewhere } from "./elsewhere.ts";
import { resolveOrdered } from "./former-latter.ts";
import { resolveLast } from "./last-named.ts";
import { type Mention, matchesIn } from "./mention.ts";
import { LYING } from "./name-start.ts";
import { seated } from "./seated.ts";
import { namesInSlots } from "./slots.ts";
import { resolveStretches } from "./stretches.ts";
import { suffixNames } from "./suffix-names.ts";
import { findTitles } from "./titles.ts";
import { resolveTogether } from "./together.ts";
import { workNames } from "./works.ts";

/** In a proposal's title only what is known exists: the rest is what somebody wishes for. */
const LISTED = new Set(["gazetteer", "place", "bureau"]);

/** What of a letter the mentions are found in: the layers below them. */
interface Reading {
  readonly text: string;
  /** The text with its figures and dates masked (see mask.ts). */
  readonly masked: string;
  readonly deixis: Deixis;
  readonly wishes: readonly Span[];
}

/**
 * Every mention in a letter's text, in order. Of overlapping readings the longest stays; those inside
 * it are marked nested.
 */
export function findMentions(
  { text, masked, deixis, wishes }: Reading,
  lexicon: AnnotationLexicon,
): Mention[] {
  const { home } = deixis;
  const places = lexicon.places.find(text, home);
  const ends = new Map(places.toReversed().map((place) => [place.to, place.from]));
  const titles = findTitles(text, lexicon.grammar.titles);
  const asked = titles.filter(({ type }) => type === "Proposal");
  const placeAt = new Map(places.map((place) => [place.from, place.to]));
  const bureaus = lexicon.bureaus.find(text, home, (end) => ends.get(end));
  const bureauAt = new Map(bureaus.map(({ from, to }) => [from, to]));
  const people = lexicon.people.find(text, (at) => lexicon.names.isBoundary(text, at));
  const headed = suffixNames(text, masked, lexicon, home, places, bureauAt, people);
  const platformAt = new Map(
    headed.filter(({ type }) => type === "Platform").map(({ from, to }) => [to, from]),
  );
  const slotted = namesInSlots(lexicon.slots, text, masked, lexicon.names)
    // What is known needs no guess: 推动深圳、惠州等地企业来莞.
    .filter(({ from, to }) => placeAt.get(from) !== to)
    // 推出X平台: what a name ends in tells more than the verb before it.
    .filter(({ type, from, to }) => type !== "Product" || platformAt.get(to) !== from);
  const slotEnds = new Map(slotted.map((mention) => [mention.to, mention]));
  const found = [
    ...titles.filter(({ type }) => type !== "Proposal"),
    ...slotted,
    ...lexicon.brands.find(text, masked, [
      ...places,
      ...headed.filter(({ type }) => type === "Company"),
    ]),
    ...bureaus,
    ...places,
    ...people,
    ...headed.filter(
      ({ from, to, type }) =>
        (slotEnds.get(to)?.from ?? from) <= from &&
        // 市政府主要领导座谈研究国家高新区: who speaks is no part of the name.
        !(
          LYING.has(type) &&
          (bureauAt.get(from) ?? to) < to &&
          /[省市区县]/.test(text[from] ?? "")
        ),
    ),
    ...findAnaphora(text, lexicon, deixis),
  ];
  const heard = found
    .map((mention) => settled(mention, lexicon, deixis))
    .filter(({ from, to, by }) => LISTED.has(by) || to > (lastFrom(asked, from)?.to ?? 0));
  const selected = mergeNames(text, select(heard, text.length), lexicon.types);
  const works = workNames(selected, lexicon);
  const all = select(
    [...selected, ...works, ...shortReferences(text, selected, lexicon.types)],
    text.length,
  );
  const pointers = [...resolveLast(text, lexicon, all), ...resolveStretches(text, all)];
  const placed = seatedElsewhere(text, all, pointers, lexicon.gazetteer, home);
  return [
    ...select([...placed, ...pointers], text.length),
    ...resolveTogether(text, lexicon, all, deixis),
    ...resolveOrdered(text, lexicon, all),
    ...resolveCounted(text, lexicon, all),
  ]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((mention) =>
      mention.to <= (lastFrom(wishes, mention.from)?.to ?? 0)
        ? { ...mention, wish: true }
        : mention,
    );
}

/** 关于“设立跨市产业基金”的建议: what a proposal asks for, not what is. */
export function wishesIn(text: string, { clauses }: AnnotationLexicon): Span[] {
  return [...matchesIn(text, clauses.wish)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
}

/** The longest of overlapping mentions; what lies inside a kept one is kept as nested. */
function select(mentions: readonly Mention[], size: number): Mention[] {
  // Of those that are as long the first stays first.
  const longestFirst = [...mentions].sort((a, b) => length(b) - length(a));
  const owners = new Int32Array(size);
  const kept: Mention[] = [];
  for (const mention of longestFirst) {
    const { from, to } = mention;
    const owner = owners[from] ?? 0;
    let alike = from + 1;
    while (alike < to && owners[alike] === owner) alike += 1;
    if (alike < to) continue;
    if (owner === 0) {
      kept.push(mention);
      owners.fill(kept.length, from, to);
    } else {
      const rival = kept[owner - 1];
      if (rival !== undefined && length(mention) < length(rival))
        kept.push({ ...mention, nested: true });
    }
  }
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}

function length(span: Span): number {
  return span.to - span.from;
}

/** 我市…协调机制, 全市…平台: the name says the place itself. */
function settled(mention: Mention, lexicon: AnnotationLexicon, deixis: Deixis): Mention {
  // 市交投集团, by whichever words it was found.
  if (lexicon.types.single.has(mention.type) && !mention.anaphor) {
    const name = seated(mention.name, deixis.home);
    if (name !== mention.name)
      return { ...mention, name, aliases: [...(mention.aliases ?? []), mention.name] };
  }
  const word = /^(?:我|全|本)[省市区县](?=.{4})/.exec(mention.name)?.[0];
  if (word === undefined || mention.anaphor) return mention;
  const place = findAnaphora(word, lexicon, deixis)[0];
  if (place === undefined) return mention;
  const name = place.name + mention.name.slice(word.length);
  return { ...mention, name, aliases: [...(mention.aliases ?? []), mention.name] };
}
