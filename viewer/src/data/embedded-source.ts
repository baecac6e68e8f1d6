import { entityDetail } from "../../../src/model/api.ts";
import { PAGE_DATA, type PageData } from "../../../src/model/page-data.ts";
import type { LetterReview } from "../../../src/model/review.ts";
import type { Loadable } from "./loadable.ts";
import type { Source } from "./source.ts";

/** What stands in the page itself; undefined where the page came from a server. */
export function embeddedSource(): Source | undefined {
  const element = document.getElementById(PAGE_DATA);
  if (element === null) return undefined;
  let parsed: PageData | undefined;
  const data = (): PageData => {
    // Read when it is first asked for, so that what is wrong with it is shown in the page.
    parsed ??= JSON.parse(element.textContent ?? "") as PageData;
    return parsed;
  };
  return {
    hasServer: false,
    network: () => answer("network", () => data().network),
    loading: () => answer("loading", () => ({})),
    entity: (id, part) => answer(id, () => entityDetail(data().graph, id, part)),
    letter: (id) => answer(id, () => data().graph.letters.find((letter) => letter.id === id)),
    // One file has no pictures of pages.
    pages: (id) => answer(id, () => ({ pages: [], runs: [] })),
    coverage: (id) => answer(id, () => data().coverage.find(({ letter }) => letter === id)),
    review: (id) => answer<LetterReview>(id, () => undefined),
    ontology: () => answer("ontology", () => data().ontology),
    forget: () => {},
  };
}

async function answer<T>(what: string, find: () => T | undefined): Promise<Loadable<T>> {
  try {
    const value = find();
    if (value !== undefined) return { state: "ready", value };
    return { state: "failed", detail: `${what}: not in this file`, cause: "refused" };
  } catch (error) {
    return { state: "failed", detail: String(error), cause: "refused" };
  }
}
