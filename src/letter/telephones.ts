import { isTextEvidence, type LetterGraph } from "../model/graph.ts";
import { quoter } from "./quote.ts";

const NUMBER = String.raw`(?:1[3-9]\d{9}|(?:0\d{2,3}[)）]?[-—–\s]?)?\d{3,4}[-—–\s]?\d{4}(?:[-—–转]\d{1,5})?)`;
const SEPARATOR = String.raw`[\s、，,/；;]{1,6}`;
/** A figure is no number to call: 电话用户 1200000 户. */
const END = String.raw`(?![\d.万亿户个部台人%％])`;
const LABELLED = new RegExp(
  `(?:电话|電話|手机|手機|传真|傳真|联系方式|聯繫方式|Tel|TEL)[^\\d。；\\n]{0,12}\\s{0,8}(${NUMBER}(?:${SEPARATOR}${NUMBER})*)${END}`,
  "gu",
);
/** Numbers that need no label: mobile ones, and those with an area code. */
const BARE = /(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[-—–]\d{7,8})(?![\d.])/gu;

/** The telephone numbers that a text prints, as printed. */
export function telephonesIn(text: string): string[] {
  const labelled = [...text.matchAll(LABELLED)].map((match) => match[1] ?? "");
  return [...labelled, ...[...text.matchAll(BARE)].map(([number]) => number)];
}

/** The text with every digit of a telephone number blotted out; all offsets stay. */
export function blotTelephones(text: string): string {
  const blot = (digits: string): string => digits.replace(/\d/gu, "█");
  return text
    .replace(LABELLED, (whole, numbers: string) => whole.slice(0, -numbers.length) + blot(numbers))
    .replace(BARE, blot);
}

/** A letter's graph without the telephone numbers of those who handled it. */
export function withoutTelephones(graph: LetterGraph): LetterGraph {
  const text = blotTelephones(graph.letter.text);
  const { prefix, suffix } = quoter(text);
  const facts = graph.facts.map((fact) => ({
    ...fact,
    evidence: fact.evidence.map((proof) =>
      isTextEvidence(proof)
        ? { ...proof, prefix: prefix(proof.start), suffix: suffix(proof.end) }
        : proof,
    ),
  }));
  return { ...graph, letter: { ...graph.letter, text }, facts };
}
