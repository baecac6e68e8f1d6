import type { ReadLetter, Span } from "../letter/letter.ts";
import { between } from "../letter/spans.ts";
import type { AnnotationLexicon } from "./lexicon.ts";
import { mask, PERIOD, QUANTITY, WISH } from "./mask.ts";
import { type Deixis, deixisOf } from "./mention/deixis.ts";
import type { Mention } from "./mention/mention.ts";
import { findMentions, wishesIn } from "./mention/mentions.ts";
import { findQuantities, type Quantity } from "./quantity/quantity.ts";
import { createStatusReader, plannedSections, type StatusReader } from "./status.ts";
import { type DateSpan, findDates } from "./time/stretch.ts";

/** What is read off a letter's words before anybody asks what they say: each layer once, in order of place. */
export interface Layers {
  readonly dates: readonly DateSpan[];
  readonly quantities: readonly Quantity[];
  /** What somebody asks for. */
  readonly wishes: readonly Span[];
  readonly deixis: Deixis;
  readonly mentions: readonly Mention[];
  readonly statusOf: StatusReader;
  /** The text with figures, times, numbers of items and wishes masked, offset for offset. */
  readonly masked: string;
}

/** Reads the layers of a letter, each from those before it. */
export function annotate(read: ReadLetter, lexicon: AnnotationLexicon): Layers {
  const { text, sentences } = read;
  const words = lexicon.quantities;
  const dates = sentences.flatMap(({ from, to }) => findDates(text, from, to, words));
  const quantities = quantitiesOf(read, dates, lexicon);
  const figured = mask(text, [
    ...standIns(quantities, QUANTITY),
    ...standIns(dates, PERIOD),
    ...standIns(
      sentences.flatMap(({ from }) => itemNumber(text, from)),
      PERIOD,
    ),
  ]);
  const wishes = wishesIn(text, lexicon);
  const deixis = deixisOf(read.frame, lexicon.gazetteer);
  const mentions = findMentions({ text, masked: figured, deixis, wishes }, lexicon);
  const names = mentions.filter(({ anaphor }) => !anaphor);
  // 两家机构均落户X: how many were named is no figure of theirs.
  const pointed = new Set(mentions.flatMap(({ anaphor, from }) => (anaphor ? [from] : [])));
  const planned = plannedSections(read, lexicon);
  return {
    dates,
    quantities: quantities.filter(({ from }) => !pointed.has(from)),
    wishes,
    deixis,
    mentions,
    statusOf: createStatusReader(read, names, dates, planned, lexicon),
    masked: mask(figured, standIns(wishes, WISH)),
  };
}

function quantitiesOf(
  { text, sentences }: ReadLetter,
  dates: readonly DateSpan[],
  { quantities: words }: AnnotationLexicon,
): Quantity[] {
  return sentences.flatMap(({ from, to }) =>
    findQuantities(text, from, to, words, between(dates, from, to)),
  );
}

function standIns(spans: readonly Span[], by: string) {
  return spans.map(({ from, to }) => ({ from, to, by }));
}

const ITEM_NUMBER =
  /^(?:——|[①-⑳]|[一二三四五六七八九十]{1,3}(?:是|要|、)|（[一二三四五六七八九十0-9]{1,3}）|[0-9]{1,2}[.、](?![0-9])|第[一二三四五六七八九十]{1,2}，)/;

/** 一是, （二）, 1. at the head of a sentence. */
function itemNumber(text: string, from: number): Span[] {
  const number = ITEM_NUMBER.exec(text.slice(from, from + 6))?.[0];
  return number === undefined ? [] : [{ from, to: from + number.length }];
}
