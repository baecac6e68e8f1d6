import type { Frame, Sentence } from "./letter.ts";

/** What a letter of the genre has and this text lacks, one sentence each. */
export function warningsOf(
  frame: Frame,
  sentences: readonly Sentence[],
  source: string,
): readonly string[] {
  const missing = [
    ["title", frame.title],
    ["issuing body", frame.issuer],
    ["addressee", frame.addressees[0]],
    ["date", frame.date],
    ["answered proposal or letter", frame.proposal ?? frame.answeredLetter],
    ["sentence in its body", sentences[0]],
  ]
    .filter(([, found]) => found === undefined)
    .map(([name]) => `no ${name} was found in the letter`);
  const broken = [...source].filter((character) => character === "\ufffd").length;
  return broken === 0
    ? missing
    : [...missing, `${broken} characters were lost (�) before the letter was saved`];
}
