import { type Document, isSeq, parseDocument, YAMLSeq } from "yaml";
import { sha256 } from "../identity/digest.ts";
import { failure } from "../model/errors.ts";
import type { Judgement } from "./judgements.ts";

type Written = Omit<Judgement, "file" | "line">;

/** The same for as long as it says the same. */
export function judgementId({ verdict, entities, letters = [], who, why }: Written): string {
  return sha256(JSON.stringify([verdict, entities, letters, who, why])).slice(0, 16);
}

/** The text of judgements.yaml with others at its end; all that stands there stays, remarks included. */
export function withJudgements(text: string, added: readonly Written[]): string {
  if (added.length === 0) return text;
  const { document, list } = listIn(text);
  for (const { verdict, entities, letters, who, why } of added) {
    const entry = { verdict, entities, ...(letters !== undefined && { letters }), who, why };
    list.add(document.createNode(entry));
  }
  return document.toString({ lineWidth: 0 });
}

/** The text without one of its judgements. */
export function withoutJudgement(text: string, id: string): string {
  const { document, list } = listIn(text);
  const values = list.toJS(document) as readonly Written[];
  const at = values.findIndex((each) => judgementId(each) === id);
  if (at < 0) {
    const what = `there is no judgement ${id}`;
    throw failure("not-found", "unknown-judgement", { what, cure: "/api/judgements lists them." });
  }
  list.delete(at);
  if (list.items.length === 0) list.flow = true;
  return document.toString({ lineWidth: 0 });
}

function listIn(text: string): { document: Document; list: YAMLSeq } {
  const document: Document = parseDocument(text);
  const list = isSeq(document.contents) ? document.contents : new YAMLSeq();
  document.contents = list;
  // An empty list is written as [].
  list.flow = false;
  return { document, list };
}
