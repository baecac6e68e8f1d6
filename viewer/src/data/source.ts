import { type EntityDetail, FACTS_AT_A_TIME, type FactPart } from "../../../src/model/api.ts";
import type { LetterCoverage } from "../../../src/model/coverage.ts";
import type { LetterRecord } from "../../../src/model/graph.ts";
import type { LoadingNow } from "../../../src/model/loading.ts";
import type { Network } from "../../../src/model/network.ts";
import type { Ontology } from "../../../src/model/ontology.ts";
import type { PageLayout } from "../../../src/model/page-layout.ts";
import type { LetterReview } from "../../../src/model/review.ts";
import { embeddedSource } from "./embedded-source.ts";
import { httpSource } from "./http-source.ts";
import type { Loadable } from "./loadable.ts";
import type { OnStage } from "./patience.ts";

/** Where the viewer reads from: a server, or data that stands in the page itself. */
export interface Source {
  /** Whether anybody is there who can review, run queries and answer anew. */
  readonly hasServer: boolean;
  /** Waits while letters are being loaded, and tells how far that is. */
  readonly network: (onStage?: OnStage) => Promise<Loadable<Network>>;
  /** Whether newer letters are being loaded than those that are shown. */
  readonly loading: () => Promise<Loadable<LoadingNow>>;
  /** With that part of its facts. */
  readonly entity: (id: string, part: FactPart) => Promise<Loadable<EntityDetail>>;
  readonly letter: (id: string) => Promise<Loadable<LetterRecord>>;
  /** Where its words stand on pages; without pages where it has none. */
  readonly pages: (id: string) => Promise<Loadable<PageLayout>>;
  readonly coverage: (id: string) => Promise<Loadable<LetterCoverage>>;
  /** Another one at any time, for other windows review too. */
  readonly review: (letter: string) => Promise<Loadable<LetterReview>>;
  readonly ontology: () => Promise<Loadable<Ontology>>;
  /** Forgets what was answered, for the graph has changed. */
  readonly forget: () => void;
}

export const source: Source = embeddedSource() ?? httpSource();

/** A thing with the first of its facts. */
export const fetchEntity = (id: string) => fetchFactsFrom(id, 0);

/** A thing with its facts from one on. */
export const fetchFactsFrom = (id: string, from: number) =>
  source.entity(id, { from, limit: FACTS_AT_A_TIME });

/** Names some facts about a thing, for `fetchFacts`. */
export function factsKey(entity: string, ids: readonly string[]): string {
  return JSON.stringify([entity, ids]);
}

/** A thing with the facts that a key names. */
export function fetchFacts(key: string): Promise<Loadable<EntityDetail>> {
  const [entity, ids]: [string, string[]] = JSON.parse(key);
  return source.entity(entity, { ids });
}

export const fetchLetter = (id: string) => source.letter(id);
export const fetchPages = (id: string) => source.pages(id);
export const fetchCoverage = (id: string) => source.coverage(id);
export const fetchReview = (letter: string) => source.review(letter);
export const fetchOntology = () => source.ontology();
