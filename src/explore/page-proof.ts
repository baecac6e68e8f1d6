import type { Drawable } from "../file/draw/draw-pages.ts";
import type { Shelf } from "../file/shelf.ts";
import { failure } from "../model/errors.ts";
import {
  type Fact,
  isTextEvidence,
  type KnowledgeGraph,
  type LetterRecord,
  type TextEvidence,
} from "../model/graph.ts";
import { nameOf } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import { areasOf, type PageArea } from "../model/page-layout.ts";
import { findFact } from "./explain-fact.ts";

/** A quote on its pages, with what a reader needs to find it again. */
export interface PageProof {
  /** 松山湖材料实验室 设立 新材料投资产业基金 */
  readonly statement: string;
  readonly quote: string;
  /** Issuer, number, date and pages of the letter. */
  readonly reference: string;
  /** Present where the words were read off a picture. */
  readonly confidence?: number;
  readonly areas: readonly PageArea[];
  /** In order, each once. */
  readonly pages: readonly number[];
  readonly drawable: Drawable;
}

/** The first proof of a fact whose letter has pages. */
export function pageProof(
  graph: KnowledgeGraph,
  reference: string,
  ontology: Ontology,
  shelf: Shelf,
): PageProof {
  const fact = findFact(graph.facts, reference, "the store");
  const letters = new Map(graph.letters.map((letter) => [letter.id, letter]));
  for (const proof of fact.evidence.filter(isTextEvidence)) {
    const letter = letters.get(proof.letter);
    const drawable = letter && drawableOf(letter, shelf);
    if (letter !== undefined && drawable !== undefined) {
      return proofOn(fact, proof, letter, drawable, ontology);
    }
  }
  const what = `no letter that proves ${fact.subject} ${fact.predicate} ${fact.object} has pages`;
  throw failure("not-found", "no-pages", {
    what,
    cure: "Pages are kept of PDF letters and scans: lettergraph load reads them",
  });
}

function drawableOf({ sha256, text }: LetterRecord, shelf: Shelf): Drawable | undefined {
  const layout = shelf.text(sha256)?.layout;
  const bytes = shelf.bytes(sha256);
  return layout && bytes && { layout, bytes, text };
}

function proofOn(
  { subject, predicate, object }: Fact,
  { start, end, exact, confidence }: TextEvidence,
  { issuer, docNumber, title, date }: LetterRecord,
  drawable: Drawable,
  ontology: Ontology,
): PageProof {
  const areas = areasOf(drawable.layout, start, end);
  const pages = [...new Set(areas.map(({ page }) => page))];
  const printed = date === undefined ? undefined : dateInWords(date);
  const where = `第${pages.join("、")}页`;
  return {
    statement: `${nameOf(subject)} ${ontology.relations[predicate]?.zh ?? predicate} ${nameOf(object)}`,
    quote: exact,
    reference: [issuer, docNumber ?? `《${title}》`, printed, where]
      .filter((part) => part !== undefined)
      .join("，"),
    ...(confidence !== undefined && { confidence }),
    areas,
    pages,
    drawable,
  };
}

/** 2021-05-19: 2021年5月19日 */
function dateInWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
