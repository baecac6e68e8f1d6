import type { Frame, Sentence } from "./letter.ts";

/** What a letter of the genre has and this text lacks, one sentence each. */
export function warningsOf(
  frame: Frame,
  title: string,
  sentences: readonly Sentence[],
  source: string,
): readonly string[] {
  const missing = [
    ["issuing body", frame.issuer],
    ["addressee", frame.addressees[0]],
    ["date", frame.date],
    ["answered proposal or letter", frame.proposal ?? frame.answeredLetter],
    ["sentence in its body", sentences[0]],
  ]
    .filter(([, found]) => found === undefined)
    .map(([name]) => `no ${name} was found in the letter`);
  if (frame.title === undefined) {
    missing.unshift(`no title was found in the letter, which is called “${title}” instead`);
  }
  const notes = [
    ...missing,
    ...(frame.isPublicationDate
      ? [
          `the letter prints no date of its own; ${frame.date?.value}, when it was published, is taken`,
        ]
      : []),
  ];
  const broken = [...source].filter((character) => character === "\ufffd").length;
  return broken === 0
    ? notes
    : [...notes, `${broken} characters were lost (�) before the letter was saved`];
}
