import { mask, PERIOD, QUANTITY, WISH } from "../annotate/mask.ts";
import { deixisOf, NOBODY } from "../annotate/mention/anaphora.ts";
import type { Mention } from "../annotate/mention/mention.ts";
import { findMentions, wishesIn } from "../annotate/mention/mentions.ts";
import { findQuantities } from "../annotate/quantity/quantity.ts";
import { createStatusReader, plannedSections } from "../annotate/status.ts";
import { findPeriods } from "../annotate/time/period.ts";
import { findDates } from "../annotate/time/stretch.ts";
import { claimFigures } from "../claim/figure/figure-facts.ts";
import { readFigures } from "../claim/figure/figures.ts";
import { claimFrame } from "../claim/frame/frame-facts.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import { type Group, groupsOf } from "../claim/relation/group.ts";
import { claimNames } from "../claim/relation/name-facts.ts";
import { claimsIn } from "../claim/relation/relations.ts";
import type { Scene } from "../claim/relation/scene.ts";
import { openingGroups, topicsOf } from "../claim/relation/subject.ts";
import type { ReadLetter, Sentence, Span } from "../letter/letter.ts";
import { between } from "../letter/spans.ts";
import type { LetterGraph } from "../model/graph.ts";
import { createDraft } from "./create-draft.ts";

/** The graph of one letter by the rules of the lexicon alone. */
export function extractLetter(read: ReadLetter, lexicon: Lexicon): LetterGraph {
  const draft = createDraft(read, lexicon.ontology);
  const masked = mask(read.text, [
    ...read.sentences.flatMap(({ from, to }) => [
      ...findQuantities(read.text, from, to, lexicon.quantities).map((span) => ({
        ...span,
        by: QUANTITY,
      })),
      ...findDates(read.text, from, to, lexicon.quantities).map((span) => ({
        ...span,
        by: PERIOD,
      })),
      ...itemNumber(read.text, from).map((span) => ({ ...span, by: PERIOD })),
    ]),
  ]);
  const mentions = findMentions(read, lexicon, masked);
  const wishes = wishesIn(read.text, lexicon).map((span) => ({ ...span, by: WISH }));
  const veiled = mask(masked, wishes);
  const deixis = deixisOf(read.frame, lexicon);
  const groupsIn = new Map<Sentence, readonly Group[]>(
    read.sentences.map((sentence) => [sentence, groupsOf(veiled, sentence, mentions)]),
  );
  const topics = topicsOf(read, veiled, (sentence) => groupsIn.get(sentence) ?? [], lexicon);
  const statusOf = createStatusReader(
    read,
    mentions.filter(({ anaphor }) => !anaphor),
    lexicon,
  );
  const date = read.frame.date?.value;

  claimFrame(read, lexicon, draft);
  for (const mention of mentions) {
    if (mention.nested || mention.wish || mention.name === NOBODY) continue;
    const printed = withoutBrackets(read.text, mention);
    const aliases = [...(mention.aliases ?? []), read.text.slice(printed.from, printed.to)];
    draft.name(
      mention,
      mention.anaphor ? {} : { aliases, mention: printed, ...periodInTitle(mention) },
    );
  }
  const scenes = read.sentences.map((sentence): Scene => {
    const groups = groupsIn.get(sentence) ?? [];
    return {
      sentence,
      groups,
      opened: openingGroups(veiled, sentence, groups, lexicon.clauses),
      topic: topics.get(sentence.section) ?? [],
      deixis,
      masked: mask(
        veiled.slice(sentence.from, sentence.to),
        groups.map(({ from, to, char }) => ({
          from: from - sentence.from,
          to: to - sentence.from,
          by: char,
        })),
      ),
      statusOf,
      periods: findPeriods(
        read.text,
        sentence.from,
        sentence.to,
        date === undefined ? {} : { date },
        lexicon.quantities,
      ).filter(
        ({ from, to, role }) =>
          (role === "in" || role === "since") &&
          // 《…方案（2021—2025年）》 says for when it is, not when it was.
          !groups.some((group) => group.from <= from && to <= group.to),
      ),
    };
  });
  for (const scene of scenes)
    for (const claim of claimsIn(scene, read, lexicon)) draft.claim(claim);
  claimNames(read.text, mentions, lexicon, draft);
  const planned = plannedSections(read, lexicon);
  const figures = readFigures(read.text, read.sentences, {
    lexicon: lexicon.quantities,
    ...(date !== undefined && { date }),
    names: mentions.filter(({ type, nested }) => !nested && !lexicon.types.counted.has(type)),
    planned: ({ section }) => planned.has(section),
  });
  claimFigures(figures, scenes, mentions, read, lexicon, draft);
  const repeated = new Set(mentions.flatMap((mention) => namedAgainIn(mention, mentions)));
  for (const mention of mentions) {
    if (mention.nested && !mention.wish && !repeated.has(mention)) draft.seeAlso(mention);
  }
  return draft.finish();
}

const ITEM_NUMBER =
  /^(?:——|[①-⑳]|[一二三四五六七八九十]{1,3}(?:是|要|、)|（[一二三四五六七八九十0-9]{1,3}）|[0-9]{1,2}[.、](?![0-9])|第[一二三四五六七八九十]{1,2}，)/;

/** 一是, （二）, 1. at the head of a sentence. */
function itemNumber(text: string, from: number): { from: number; to: number }[] {
  const number = ITEM_NUMBER.exec(text.slice(from, from + 6))?.[0];
  return number === undefined ? [] : [{ from, to: from + number.length }];
}

/** 《》 stand round a title; they are no part of it. */
function withoutBrackets(text: string, { from, to }: Span): Span {
  return text[from] === "《" && text[to - 1] === "》"
    ? { from: from + 1, to: to - 1 }
    : { from, to };
}

const YEARS = /（((?:19|20)[0-9]{2})(?:年)?[-—–－~～至]((?:19|20)[0-9]{2})年?[)）]$/;

/** The years that a policy names in its title. */
function periodInTitle({ type, name }: Mention): { properties?: { period: string } } {
  const [, start, end] = YEARS.exec(name) ?? [];
  return type === "Policy" && start !== undefined
    ? { properties: { period: `${start}/${end}` } }
    : {};
}

/** 阿秒激光设施 inside 先进阿秒激光设施 is the same naming of the same thing. */
function namedAgainIn({ from, to, name, nested }: Mention, mentions: readonly Mention[]) {
  if (nested) return [];
  return between(mentions, from, to).filter((inner) => inner.nested && inner.name === name);
}
