import { readLexicon } from "../src/claim/lexicon.ts";
import { toNetwork } from "../src/model/network.ts";
import { communitiesOf } from "../src/picture/communities.ts";
import { presentationOf } from "../src/picture/presentation.ts";
import { type Measurement, milliseconds, time } from "./bench-report.ts";
import { largeGraph } from "./large-graph.ts";

/** What a build works out for the picture of a large graph; processor time, each once. */
export async function benchLarge(): Promise<Measurement[]> {
  const { ontology, gazetteer } = readLexicon("data");
  const graph = largeGraph(ontology, { entities: 10_000, facts: 30_000 });
  let presentation: ReturnType<typeof presentationOf> = new Map();
  const pictured = await time(() => {
    presentation = presentationOf(graph, gazetteer.bureaus);
  });
  const drawn = await time(() => toNetwork(graph, ontology, presentation, presentation));
  const larger = largeGraph(ontology, { entities: 100_000, facts: 300_000 });
  const grouped = await time(() => communitiesOf(larger));
  return [
    {
      what: "layout, communities and search keys of 10,000 things, 30,000 facts",
      value: milliseconds(pictured.cpu),
      aim: "< 15000 ms",
    },
    { what: "their network as the viewer gets it", value: milliseconds(drawn.cpu) },
    {
      what: "communities of 100,000 things, 300,000 facts",
      value: milliseconds(grouped.cpu),
      aim: "< 5000 ms",
    },
  ];
}
