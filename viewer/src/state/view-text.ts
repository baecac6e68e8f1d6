import { factOf } from "../../../src/model/joint-region.ts";
import { writeQueryText } from "../query/query-text.ts";
import { viewCypher } from "../query/view-query.ts";
import { lensOn } from "./lens.ts";
import { picture } from "./picture-now.ts";
import { view } from "./session.ts";

/** The present view as a query that gives its lit facts. */
export function presentViewText(): string {
  const { depth, path, expanded } = view.value;
  const picked = lensOn.value || depth !== undefined || path !== undefined || expanded.length > 0;
  const lit = [...new Set([...(picture.value?.lit.links ?? [])].map(factOf))].sort();
  const { cypher, parameters } = viewCypher({
    filters: view.value,
    picked: picked ? lit : undefined,
  });
  return writeQueryText(cypher, parameters);
}
