import { readFileSync, writeFileSync } from "node:fs";
import { annotate } from "../../src/annotate/annotate.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { readFrames } from "../../src/data/frames.ts";
import { extractLetter } from "../../src/draft/extract-letter.ts";
import type { Span } from "../../src/letter/letter.ts";
import { readLetter } from "../../src/letter/read-letter.ts";
import { isTextEvidence } from "../../src/model/graph.ts";
import { factRow } from "../../src/store/read/graph-rows.ts";

const DOC = "docs/architecture.md";
const FILE = "data/letters/dongguan-2021-109.txt";
const FACT = ["Laboratory:松山湖材料实验室", "ESTABLISHES", "Fund:新材料投资产业基金"] as const;
const BLOCK = /(?<=```walk\n)[\s\S]*?(?=```)/;

const isWithin = (inner: Span, outer: Span) => outer.from <= inner.from && inner.to <= outer.to;

/** Every stage of the fact with its real offsets and values, one a line. */
async function walk(): Promise<string> {
  const bytes = readFileSync(FILE);
  const lexicon = readLexicon("data");
  const { gazetteer, forms } = lexicon;
  const read = await readLetter(bytes, { file: FILE, gazetteer, forms });
  const graph = extractLetter(read, lexicon);
  const fact = graph.facts.find((each) => {
    return [each.subject, each.predicate, each.object].join() === FACT.join();
  });
  const proof = fact?.evidence.find(isTextEvidence);
  if (fact === undefined || proof === undefined) throw new Error(`no rule reads ${FACT.join(" ")}`);
  const points = [...graph.letter.text];
  const printed = points.slice(proof.start, proof.end).join("");
  const byte = Buffer.byteLength(points.slice(0, proof.start).join(""));
  const last = byte + Buffer.byteLength(printed);
  expect(bytes.subarray(byte, last).toString()).toBe(printed);
  const from = read.offsets.indexOf(proof.start);
  const to = read.offsets.indexOf(proof.end);
  const sentence = read.sentences.find((each) => isWithin({ from, to }, each));
  if (sentence === undefined) throw new Error("the proof stands in no sentence");
  const section = graph.letter.sections.find(({ id }) => id === proof.section);
  const mention = annotate(read, lexicon).mentions.find((each) => isWithin(each, { from, to }));
  const { status, support, letters } = factRow(fact, fact.evidence).properties as Record<
    string,
    unknown
  >;
  const [frame = ""] = proof.rule.split(":");
  const told = readFrames("data/extract").frames[frame]?.facts[0];
  return [
    `bytes     ${byte}–${last}   ${[...bytes.subarray(byte, byte + 6)].map((one) => one.toString(16)).join(" ")} …`,
    `letter    ${proof.start}–${proof.end}     ${JSON.stringify(printed).slice(1, -1)}`,
    `text      ${from}–${to}     ${read.text.slice(from, to)}`,
    `section   ${section?.number}  ${section?.heading}`,
    `sentence  ${sentence.from}–${sentence.to}     ${read.text.slice(sentence.from, sentence.to)}`,
    `mention   ${mention?.from}–${mention?.to}     ${mention?.type}:${mention?.name}`,
    `frame     ${proof.rule}   ${told}`,
    `claim     ${FACT.join(" ")}`,
    `proof     ${proof.id}   “${proof.exact}”   ${proof.provenance}, ${proof.status}`,
    `fact      ${fact.id}`,
    `edge      (${FACT[0]})-[:${FACT[1]} {status: ${status}, support: ${support}, letters: ${letters}}]->(${FACT[2]})`,
    "",
  ].join("\n");
}

// `UPDATE_DOCS=1 npm test -- tests/docs` writes it; read the diff.
test("docs/architecture.md walks one fact from byte to edge as it is read", async () => {
  const text = readFileSync(DOC, "utf8");
  const fresh = text.replace(BLOCK, await walk());
  if (process.env.UPDATE_DOCS === "1") writeFileSync(DOC, fresh);
  else expect(text).toBe(fresh);
});
