import { readBytes } from "../../src/assemble/letter-files.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { readReaderInstructions } from "../../src/data/second-reader.ts";
import { gate } from "../../src/propose/gates.ts";
import type { GatedReading } from "../../src/propose/proposal.ts";
import type { Reply } from "../../src/propose/reply.ts";
import { type Scope, scopeOf } from "../../src/propose/scope.ts";
import { parseReview } from "../../src/review/schema.ts";

export const lexicon = readLexicon("data");
export const instructions = readReaderInstructions("data/second-reader.yaml");

export const TEXT = `东工信函〔2021〕1号

关于东莞市政协第十三届六次会议第20210100号提案的答复

张三委员：

您提出的《关于建设中试平台的提案》收悉，现答复如下：

一、我市加快建设松山湖材料实验室。市工信局牵头组建“芯火”工作专班，未与香港城市大学签订合作协议。

二、2020年，我市引进项目385宗，协议投资2399亿元。建议市科技局设立东江科创基金。晨光云脑已接入该实验室。

东莞市工业和信息化局
2021年5月19日

（联系人：李四，联系电话：22223333）
`;

/** A letter with what proposals about it are checked against. */
export async function scopeFor(text = TEXT): Promise<Scope> {
  const { read, graph } = await readBytes(new TextEncoder().encode(text), "x.txt", lexicon);
  return scopeOf(read, graph, lexicon);
}

/** The number of the sentence that holds the words. */
export function numberOf({ read }: Scope, words: string): number {
  return read.sentences.findIndex(({ from, to }) => read.text.slice(from, to).includes(words)) + 1;
}

const named = (reference: string) => {
  const [type = "", name = ""] = reference.split(":");
  return { type, name };
};

export function fact(
  scope: Scope,
  quote: string,
  subject: string,
  predicate: string,
  object: string,
  more: { readonly far?: boolean; readonly sentence?: number } = {},
) {
  const { far = false, sentence = numberOf(scope, quote) } = more;
  return { sentence, quote, subject: named(subject), predicate, object: named(object), far };
}

export function figure(scope: Scope, quote: string, of: string, metric: string, printed: string) {
  const sentence = numberOf(scope, quote);
  const relation = "HAS_MEASURE";
  return { sentence, quote, of: named(of), relation, metric, figure: printed, far: false };
}

/** What of some items passes the gates. */
export function gated(scope: Scope, said: Partial<Reply>, decisions?: string): GatedReading {
  const head = `letter: ${scope.read.record.id}\nreviewer: 王五\n`;
  const review = decisions === undefined ? undefined : parseReview(head + decisions, "x.yaml");
  return gate({ entities: [], facts: [], figures: [], ...said }, scope, review);
}
