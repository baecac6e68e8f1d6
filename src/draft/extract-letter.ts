import { annotate, type Layers } from "../annotate/annotate.ts";
import { mask } from "../annotate/mask.ts";
import { NOBODY } from "../annotate/mention/deixis.ts";
import { kindsOf } from "../annotate/mention/kinds.ts";
import type { Mention } from "../annotate/mention/mention.ts";
import { periodsOf } from "../annotate/time/period.ts";
import type { ClaimSink } from "../claim/claim.ts";
import type { Figure } from "../claim/figure/figure.ts";
import { claimFigures } from "../claim/figure/figure-facts.ts";
import { readFigures } from "../claim/figure/figures.ts";
import { claimFrame } from "../claim/frame/frame-facts.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import { clausesOf } from "../claim/parse/clauses.ts";
import { topicOf } from "../claim/parse/openers.ts";
import { tokensOf } from "../claim/parse/tokens.ts";
import { frameClaims } from "../claim/relation/frame-claims.ts";
import { groupsOf } from "../claim/relation/group.ts";
import { claimJoint } from "../claim/relation/joint-claims.ts";
import { claimNames } from "../claim/relation/name-facts.ts";
import type { Scene } from "../claim/relation/scene.ts";
import { topicsOf } from "../claim/relation/subject.ts";
import { voicesOf } from "../claim/relation/voice.ts";
import type { ReadLetter, Span } from "../letter/letter.ts";
import { between } from "../letter/spans.ts";
import type { LetterGraph } from "../model/graph.ts";
import { type ClaimedDraft, createDraft } from "./create-draft.ts";

/** The graph of one letter by the rules of the lexicon alone. */
export function extractLetter(read: ReadLetter, lexicon: Lexicon): LetterGraph {
  const layers = annotate(read, lexicon);
  const draft = createDraft(read, lexicon.ontology);
  claimLetter(read, layers, lexicon, draft);
  nameNested(layers, draft);
  return draft.finish();
}

/** All that a letter's layers say, told to `draft`. */
export function claimLetter(
  read: ReadLetter,
  layers: Layers,
  lexicon: Lexicon,
  draft: ClaimSink,
): void {
  claimFrame(read, lexicon, draft);
  nameMentions(read, layers, draft);
  const scenes = scenesOf(read, layers, lexicon);
  for (const scene of scenes)
    for (const claim of frameClaims(scene, read, lexicon)) draft.claim(claim);
  claimNames(read.text, layers.mentions, lexicon, draft);
  claimJoint(read.text, scenes, layers, lexicon, draft);
  const figures = figuresIn(read, layers, lexicon);
  claimFigures(figures, scenes, layers.mentions, read, lexicon, draft);
}

/** Every figure that the sentences print, with what the letter says of it. */
export function figuresIn(read: ReadLetter, layers: Layers, lexicon: Lexicon): Figure[] {
  return readFigures(read.text, read.sentences, {
    lexicon: lexicon.quantities,
    ...dateOf(read),
    names: layers.mentions.filter(
      ({ type, nested }) => !nested && !lexicon.types.counted.has(type),
    ),
    dates: layers.dates,
    quantities: layers.quantities,
  });
}

function dateOf({ frame }: ReadLetter): { date?: string } {
  return frame.date === undefined ? {} : { date: frame.date.value };
}

function nameMentions({ text }: ReadLetter, { mentions }: Layers, draft: ClaimSink): void {
  for (const mention of mentions) {
    if (mention.nested || mention.wish || mention.name === NOBODY) continue;
    const printed = withoutBrackets(text, mention);
    const aliases = [...(mention.aliases ?? []), text.slice(printed.from, printed.to)];
    draft.name(
      mention,
      mention.anaphor ? {} : { aliases, mention: printed, ...periodInTitle(mention) },
    );
  }
}

/** Names inside names are mentions of what is an entity already. */
function nameNested({ mentions }: Layers, draft: ClaimedDraft): void {
  const repeated = new Set(mentions.flatMap((mention) => namedAgainIn(mention, mentions)));
  for (const mention of mentions) {
    if (mention.nested && !mention.wish && !repeated.has(mention)) draft.seeAlso(mention);
  }
}

/** Each sentence as the patterns see it. */
export function scenesOf(read: ReadLetter, layers: Layers, lexicon: Lexicon): Scene[] {
  const { deixis, masked, mentions, statusOf } = layers;
  const parts = read.sentences.map((sentence) => {
    const groups = groupsOf(
      masked,
      sentence,
      mentions,
      kindsOf(lexicon.grammar.names),
      lexicon.types,
    );
    const grouped = mask(
      masked.slice(sentence.from, sentence.to),
      groups.map(({ from, to, char }) => ({
        from: from - sentence.from,
        to: to - sentence.from,
        by: char,
      })),
    );
    const tokens = tokensOf(grouped, sentence.from, groups, lexicon.frames);
    return { sentence, groups, masked: grouped, tokens, clauses: clausesOf(tokens) };
  });
  const topics = topicsOf(parts, lexicon);
  const voiceOf = voicesOf(read, mentions, deixis);
  return parts.map(({ sentence, groups, tokens, clauses, masked: grouped }): Scene => {
    return {
      sentence,
      groups,
      tokens,
      clauses,
      // What a bracket remarks is not what the sentence goes on about.
      opened: clauses
        .filter(({ topic, topicless }) => topic === undefined && topicless !== true)
        .flatMap((clause) => topicOf(tokens, clause) ?? [])
        .sort((a, b) => a.from - b.from),
      topic: topics.get(sentence.section) ?? [],
      voice: voiceOf(sentence),
      deixis,
      masked: grouped,
      statusOf,
      periods: periodsOf(
        read.text,
        between(layers.dates, sentence.from, sentence.to),
        dateOf(read),
      ).filter(
        ({ from, to, role }) =>
          (role === "in" || role === "since") &&
          // 《…方案（2021—2025年）》 says for when it is, not when it was.
          !groups.some((group) => group.from <= from && to <= group.to),
      ),
    };
  });
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
