import {
  type Entity,
  type Fact,
  isTextEvidence,
  type KnowledgeGraph,
  type LetterGraph,
} from "../../src/model/graph.ts";
import { mergeEntities, mergeFacts, mergeLetters } from "../../src/model/merge.ts";
import { BACKGROUND } from "../../src/store/load/load-index.ts";
import type { Part } from "../../src/store/load/part.ts";
import { goldGraph } from "./gold-graph.ts";

const FOLDER = "tests/fixtures/letters";

/** The graph of an annotated letter in tests/fixtures/letters, by the file's stem. */
export function annotated(stem: string): LetterGraph {
  return goldGraph(`${FOLDER}/${stem}.txt`, `${FOLDER}/${stem}.json`);
}

/** Two letters that name the same things, with two background facts and their source. */
export function sampleGraph(): KnowledgeGraph {
  return sampleBuild().graph;
}

/** The same with the letters' own graphs, and the background that a letter calls for; or with some letters, changed. */
export function sampleBuild(
  isThere: (part: LetterGraph) => boolean = () => true,
  change: (part: LetterGraph, at: number) => LetterGraph = (part) => part,
) {
  const all = SAMPLE.map(annotated);
  const parts = all.filter(isThere).map(change);
  const named = mergeLetters(parts);
  const places = mergeLetters(all)
    .entities.filter(({ type }) => type === "Place")
    .slice(0, 3);
  const background = citedBackground(places, named);
  const graph: KnowledgeGraph = {
    ...named,
    entities: mergeEntities([...named.entities, ...background.entities]),
    facts: mergeFacts([...background.facts, ...named.facts]),
    sources: background.sources,
  };
  const called = (part: LetterGraph): Part => citedBackground(places, part);
  return { graph, parts, called };
}

const SAMPLE = ["01-dongguan-semiconductor", "03-guangming-kcj-corridor"];

/** That the last two of three places lie in the first, of those that are named. */
function citedBackground(
  [whole, ...rest]: readonly Entity[],
  { entities }: Pick<LetterGraph, "entities">,
): Part {
  const names = new Set(entities.map(({ id }) => id));
  const source = "Source:行政区划";
  const facts = rest.flatMap(({ id: subject }, index): Fact[] => {
    if (!names.has(subject)) return [];
    const id = `background-${index}`;
    const proof = {
      id: `citation-${index}`,
      source,
      provenance: "background",
      status: "done",
    } as const;
    const object = whole?.id ?? "";
    return [
      {
        id,
        subject,
        predicate: "LOCATED_IN",
        object,
        status: "done",
        qualifiers: {},
        evidence: [proof],
      },
    ];
  });
  const isStranger = facts.length > 0 && whole !== undefined && !names.has(whole.id);
  const strangers = isStranger ? [{ ...whole, aliases: [], properties: {}, mentions: [] }] : [];
  const cited = [{ id: source, title: "行政区划代码", publisher: "民政部", date: "2023-06-30" }];
  return { owner: BACKGROUND, entities: strangers, facts, sources: facts.length > 0 ? cited : [] };
}

/** One fact and its figure gone, one entity and one fact new, and changes of every other kind. */
export function changedGraph(graph: KnowledgeGraph): KnowledgeGraph {
  const [first] = graph.letters;
  const owned = graph.facts.filter((fact) =>
    fact.evidence.every((each) => each.provenance !== "background" && each.letter === first?.id),
  );
  const [gone, reworded] = owned.filter(({ predicate }) => predicate === "HAS_MEASURE");
  const [kept] = owned.filter(({ predicate }) => predicate === "ADDRESSED_TO");
  const figure = gone?.object ?? "";
  const renamed = graph.entities.find(({ type }) => type === "Department");
  const added = {
    id: "Zone:新园区",
    type: "Zone",
    name: "新园区",
    aliases: ["新区"],
    mentions: [],
  };
  return {
    ...graph,
    entities: [
      ...graph.entities
        .filter(({ id }) => id !== figure)
        .map((entity) => (entity === renamed ? { ...entity, properties: { note: "改" } } : entity)),
      { ...added, properties: { area: 3.5, open: true } },
    ],
    facts: [
      ...graph.facts
        .filter((fact) => fact.subject !== figure && fact.object !== figure)
        .map((fact) =>
          fact === reworded
            ? { ...fact, status: "planned" as const, qualifiers: { batch: 2, rank: "首批" } }
            : fact === graph.facts.at(-1)
              ? { ...fact, qualifiers: { since: 1988 } }
              : fact,
        ),
      ...(kept === undefined
        ? []
        : [{ ...kept, id: "new", predicate: "CONCERNS", object: "Zone:新园区" }].map((fact) => ({
            ...fact,
            evidence: fact.evidence.map((each) => ({ ...each, id: `new ${each.id}` })),
          }))),
    ],
  };
}

/** Seven faults: a bad type, a taken name, a wrong quote, a missing end, an id used twice, two facts unproven. */
export function brokenGraph(graph: KnowledgeGraph): KnowledgeGraph {
  const [fact, other] = graph.facts;
  if (fact === undefined || other === undefined) throw new Error("the sample holds no facts");
  const evidence = fact.evidence.find(isTextEvidence);
  if (evidence === undefined) throw new Error("the sample proves nothing");
  return {
    ...graph,
    entities: [
      ...graph.entities,
      { id: "Place:a", type: "Bad`Type", name: "a", aliases: [], properties: {}, mentions: [] },
      { id: "Place:b", type: "Place", name: "b", aliases: [], properties: { x: 1 }, mentions: [] },
    ],
    facts: [
      ...graph.facts,
      { ...fact, id: "f1", evidence: [{ ...evidence, id: "e1", exact: "不在信中" }] },
      { ...fact, id: "f2", object: "Place:nowhere", evidence: [{ ...evidence, id: "e2" }] },
      { ...fact, id: "f3", evidence: [] },
      { ...other, evidence: [] },
    ],
  };
}
