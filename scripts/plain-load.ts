import type { KnowledgeGraph } from "../src/model/graph.ts";
import type { Row } from "../src/model/query.ts";
import { indexForLoad } from "../src/store/load/load-index.ts";
import { readLoadStatements } from "../src/store/load/load-statements.ts";
import { factRow } from "../src/store/read/graph-rows.ts";
import type { Store } from "../src/store/store.ts";

/** The rows of a load as anybody would send them: UNWIND and MERGE, kind by kind, looking at nothing. */
export async function loadPlainly(store: Store, graph: KnowledgeGraph): Promise<void> {
  const statements = readLoadStatements();
  const index = indexForLoad({ graph, presentation: new Map() });
  const put = async (file: string, rows: readonly Row[], name?: string): Promise<void> => {
    for (const statement of statements.put(file, rows, name)) await store.write([statement]);
  };
  const byType = async (file: string, rows: readonly Row[]): Promise<void> => {
    for (const type of new Set(rows.map((row) => String(row.type)))) {
      await put(
        file,
        rows.filter((row) => row.type === type),
        type,
      );
    }
  };
  await byType(
    "entities",
    [...index.entities].flatMap((id): Row[] => {
      const row = index.entity(id);
      return row === undefined ? [] : [row];
    }),
  );
  const layers = graph.letters.map(({ id }) => index.layer(id));
  await put(
    "sections",
    layers.flatMap(({ sections }) => sections),
  );
  await put(
    "mentions",
    layers.flatMap(({ mentions }) => mentions),
  );
  await put(
    "evidence",
    layers.flatMap(({ evidence }) => evidence),
  );
  await byType(
    "facts",
    graph.facts.map((fact) => factRow(fact, fact.evidence)),
  );
}
