import type { EntityDetail, FactPart } from "../../../src/model/api.ts";
import type { LetterCoverage } from "../../../src/model/coverage.ts";
import type { LetterRecord } from "../../../src/model/graph.ts";
import type { LoadingNow } from "../../../src/model/loading.ts";
import type { Network } from "../../../src/model/network.ts";
import type { Ontology } from "../../../src/model/ontology.ts";
import type { PageLayout } from "../../../src/model/page-layout.ts";
import type { LetterReview } from "../../../src/model/review.ts";
import type { Loadable } from "./loadable.ts";
import { type OnStage, patiently } from "./patience.ts";
import type { Source } from "./source.ts";

/** The server that this page came from. */
export function httpSource(): Source {
  const kept: { readonly clear: () => void }[] = [];
  /** Asks once for each id; a failure is forgotten, so that the next visit tries again. */
  const remembered = <T>(
    ask: (id: string) => Promise<Loadable<T>>,
  ): ((id: string) => Promise<Loadable<T>>) => {
    const answers = new Map<string, Promise<Loadable<T>>>();
    kept.push(answers);
    return (id) => {
      const known = answers.get(id);
      if (known !== undefined) return known;
      const answer = ask(id).then((result) => {
        if (result.state === "failed") answers.delete(id);
        return result;
      });
      answers.set(id, answer);
      return answer;
    };
  };
  const ontology = remembered((name) => load(`api/${name}`, isOntology));
  const entity = remembered((path) => load(path, isEntityDetail));
  return {
    hasServer: true,
    network: (onStage) => load("api/network", isNetwork, onStage),
    loading: () => load("api/loading", isLoadingNow),
    entity: (id, part) => entity(entityPath(id, part)),
    letter: remembered((id) => load(`api/letters/${encodeURIComponent(id)}`, isLetter)),
    pages: remembered((id) => load(`api/pages/${encodeURIComponent(id)}`, isPageLayout)),
    coverage: remembered((id) => load(`api/coverage/${encodeURIComponent(id)}`, isCoverage)),
    review: (letter) => load(`api/reviews/${encodeURIComponent(letter)}`, isReview),
    ontology: () => ontology("ontology"),
    forget: () => {
      for (const answers of kept) answers.clear();
    },
  };
}

function entityPath(id: string, part: FactPart): string {
  const query = new URLSearchParams(
    "ids" in part
      ? { facts: part.ids.join(",") }
      : { from: String(part.from), limit: String(part.limit) },
  );
  return `api/entities/${encodeURIComponent(id)}?${query}`;
}

/** What the server answers at a path, or why there is nothing. */
export async function load<T>(
  path: string,
  is: (value: unknown) => value is T,
  onStage?: OnStage,
): Promise<Loadable<T>> {
  try {
    const ask = () => fetch(path, { headers: { accept: "application/json" } });
    const response = await patiently(ask, onStage);
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) return failed(problem(body, response), "refused");
    return is(body)
      ? { state: "ready", value: body }
      : failed(`${path}: unexpected answer`, "refused");
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error), "unreachable");
  }
}

function failed(detail: string, cause: "unreachable" | "refused") {
  return { state: "failed", detail, cause } as const;
}

/** The `detail` or `title` of a problem document (RFC 9457), else the status. */
function problem(body: unknown, response: Response): string {
  if (hasKeys(body, [])) {
    for (const key of ["detail", "title"]) {
      const text = body[key];
      if (typeof text === "string" && text !== "") return text;
    }
  }
  return `HTTP ${response.status} ${response.statusText}`.trim();
}

export function hasKeys(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && keys.every((key) => key in value);
}

function isNetwork(value: unknown): value is Network {
  return hasKeys(value, ["nodes", "links", "types", "relations", "letters"]);
}

function isLoadingNow(value: unknown): value is LoadingNow {
  return hasKeys(value, []);
}

function isEntityDetail(value: unknown): value is EntityDetail {
  return hasKeys(value, ["entity", "facts", "total"]);
}

function isLetter(value: unknown): value is LetterRecord {
  return hasKeys(value, ["id", "text", "sections"]);
}

function isPageLayout(value: unknown): value is PageLayout {
  return hasKeys(value, ["pages", "runs"]);
}

function isCoverage(value: unknown): value is LetterCoverage {
  return hasKeys(value, ["letter", "sections", "rules"]);
}

export function isReview(value: unknown): value is LetterReview {
  return hasKeys(value, ["letter", "revision", "sections"]);
}

function isOntology(value: unknown): value is Ontology {
  return hasKeys(value, ["types", "relations"]);
}
