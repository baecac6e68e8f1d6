import { readFileSync } from "node:fs";
import { annotate } from "../../src/annotate/annotate.ts";
import type { Mention } from "../../src/annotate/mention/mention.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { extractLetter } from "../../src/draft/extract-letter.ts";
import type { ReadLetter } from "../../src/letter/letter.ts";
import { readLetter } from "../../src/letter/read-letter.ts";
import type { Fact, LetterGraph } from "../../src/model/graph.ts";

export const FLAGSHIP = "data/letters/dongguan-2021-109.txt";
export const LEXICON = readLexicon("data");

/** The head and the closing lines of a small letter. */
export interface Around {
  readonly number?: string;
  readonly head?: string;
  readonly addressee?: string;
  readonly issuer?: string;
  readonly date?: string;
}

/** A reply from Dongguan's bureau of industry of May 2022, with this body. */
export function letterOf(
  body: string,
  {
    number = "东工信函〔2022〕7号",
    head = "关于对东莞市政协第十四届一次会议第20220015号提案的答复",
    addressee = "李明哲委员：",
    issuer = "东莞市工业和信息化局",
    date = "2022年5月19日",
  }: Around = {},
): string {
  return [number, head, "", addressee, body, "", issuer, date, ""].join("\n");
}

export async function read(text: string, lexicon = LEXICON): Promise<ReadLetter> {
  const { gazetteer, forms } = lexicon;
  return readLetter(new TextEncoder().encode(text), { file: "letter.txt", gazetteer, forms });
}

/** What the rules read in a letter's text. */
export async function extract(text: string, lexicon = LEXICON): Promise<LetterGraph> {
  return extractLetter(await read(text, lexicon), lexicon);
}

export async function extractFile(file: string): Promise<LetterGraph> {
  const { gazetteer, forms } = LEXICON;
  return extractLetter(await readLetter(readFileSync(file), { file, gazetteer, forms }), LEXICON);
}

/** `东莞市 BUILDS 松山湖实验室`, and the status where it is not done. */
export function triple(graph: LetterGraph, { subject, predicate, object, status }: Fact): string {
  const name = (id: string) => graph.entities.find((entity) => entity.id === id)?.name ?? id;
  const words = `${name(subject)} ${predicate} ${name(object)}`;
  return status === "done" ? words : `${words} (${status})`;
}

/** What the body of a small letter says, without figures and without what the frame says. */
export async function factsIn(body: string, around: Around = {}): Promise<string[]> {
  const graph = await extract(letterOf(body, around));
  return graph.facts
    .filter(({ evidence }) => evidence.some((one) => "rule" in one && one.rule !== "frame"))
    .filter(({ object }) => !object.startsWith("Measure:"))
    .map((fact) => triple(graph, fact))
    .sort();
}

/** The figures in the body of a small letter: `东莞市 HAS_MEASURE 产值=35亿元`. */
export async function figuresIn(body: string, around: Around = {}): Promise<string[]> {
  const graph = await extract(letterOf(body, around));
  return graph.facts
    .filter(({ object }) => object.startsWith("Measure:"))
    .map((fact) => triple(graph, fact))
    .sort();
}

/** Whose figures the body of a small letter tells: `东莞市: 35亿元`, in the order of the figures. */
export async function ownersIn(body: string, around: Around = {}): Promise<string[]> {
  const { entities, facts } = await extract(letterOf(body, around));
  const entity = (id: string) => entities.find((one) => one.id === id);
  return facts
    .filter(({ predicate }) => predicate === "HAS_MEASURE" || predicate === "HAS_TARGET")
    .map(({ subject, object }) => ({
      owner: entity(subject)?.name ?? "",
      original: JSON.stringify(entity(object)?.properties).match(/"original":"([^"]*)"/)?.[1] ?? "",
      at: entity(object)?.mentions[0]?.start ?? 0,
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ owner, original }) => `${owner}: ${original}`);
}

/** What the body names, but for what the frame names: `Company:瑞勤科技`, in order of type and name. */
export async function namesIn(body: string, around: Around = {}): Promise<string[]> {
  const [graph, frame] = await Promise.all([
    extract(letterOf(body, around)),
    extract(letterOf("已办理。", around)),
  ]);
  const framed = new Set(frame.entities.map(({ id }) => id));
  return graph.entities.map(({ id }) => id).filter((id) => !framed.has(id) && !/^Measure/.test(id));
}

/** Every mention in the body, nested ones and pointers too. */
export async function mentionsIn(body: string, around: Around = {}): Promise<Mention[]> {
  const letter = await read(letterOf(body, around));
  const from = letter.text.indexOf(body);
  return annotate(letter, LEXICON)
    .mentions.filter((mention) => from <= mention.from && mention.to <= from + body.length)
    .map((mention) => ({ ...mention, from: mention.from - from, to: mention.to - from }));
}
