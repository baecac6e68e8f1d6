import jsonld from "jsonld";
import { iri, toJsonLd } from "../../src/export/json-ld.ts";
import { isTextEvidence } from "../../src/model/graph.ts";
import { SAMPLE_GRAPH } from "../server/sample-graph.ts";
import { flagshipGraph } from "../support/flagship-network.ts";
import { exportedOf } from "./exported.ts";

const OA = "http://www.w3.org/ns/oa#";
const PROV = "http://www.w3.org/ns/prov#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

type Values = Record<string, { "@id"?: string; "@value"?: unknown; "@type"?: string }[]>;
type Expanded = Values & { readonly "@id": string; readonly "@type": readonly string[] };

const graph = flagshipGraph();
const [file] = toJsonLd(exportedOf(graph));
const STRICT = {
  // Nothing may have to be fetched, and nothing may be dropped.
  documentLoader: (address: string) => Promise.reject(new Error(address)),
  safe: true,
};
const expanded = (await jsonld.expand(
  JSON.parse(file?.content ?? ""),
  STRICT,
)) as unknown as Expanded[];
const byId = new Map(expanded.map((node) => [node["@id"], node]));

function values(node: object | undefined, property: string): unknown[] {
  const found = (node as Values | undefined)?.[property] ?? [];
  return found.map((each) => each["@id"] ?? each["@value"] ?? each);
}

test("every entity, fact and piece of evidence is one resource with an IRI of its own", () => {
  const evidence = graph.facts.flatMap((fact) => fact.evidence);
  const ids = [
    ...graph.entities.map(({ id }) => iri(id)),
    ...graph.facts.map(({ id }) => iri(`Fact:${id}`)),
    ...evidence.map(({ id }) => iri(`Evidence:${id}`)),
    ...graph.sources.map(({ id }) => iri(id)),
  ];
  for (const id of ids) {
    expect(byId.has(id)).toBe(true);
    expect(URL.canParse(id)).toBe(true);
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(byId.size).toBe(expanded.length);
});

test("each fact is a triple, a statement about it, and derived from its letters or publications", () => {
  for (const { id, subject, predicate, object, evidence } of graph.facts) {
    const relation = `urn:lettergraph:vocabulary:${predicate}`;
    expect(values(byId.get(iri(subject)), relation)).toContain(iri(object));
    const statement = byId.get(iri(`Fact:${id}`));
    expect(statement?.["@type"]).toEqual([`${RDF}Statement`, `${PROV}Entity`]);
    expect(values(statement, `${RDF}subject`)).toEqual([iri(subject)]);
    expect(values(statement, `${RDF}predicate`)).toEqual([relation]);
    expect(values(statement, `${RDF}object`)).toEqual([iri(object)]);
    const origins = evidence.map((each) => ("source" in each ? each.source : each.letter));
    expect(values(statement, `${PROV}wasDerivedFrom`)).toEqual([...new Set(origins)].map(iri));
  }
});

test("each quote is a Web Annotation whose two selectors find the same words in the letter", () => {
  let quotes = 0;
  for (const annotation of expanded) {
    if (!annotation["@type"].includes(`${OA}Annotation`)) continue;
    expect(byId.has(String(values(annotation, `${OA}hasBody`)[0]))).toBe(true);
    const [target] = annotation[`${OA}hasTarget`] ?? [];
    const [source] = values(target, `${OA}hasSource`);
    if (source === undefined) {
      expect(byId.get(target?.["@id"] ?? "")?.["@type"]).toContain(
        "https://schema.org/CreativeWork",
      );
      continue;
    }
    const [quote, position] = (target as unknown as Values)[`${OA}hasSelector`] ?? [];
    expect([quote?.["@type"], position?.["@type"]]).toEqual([
      [`${OA}TextQuoteSelector`],
      [`${OA}TextPositionSelector`],
    ]);
    const [text] = values(byId.get(String(source)), "https://schema.org/text");
    const [start, end] = ["start", "end"].map((end) => Number(values(position, OA + end)[0]));
    const there = [...String(text)].slice(start, end).join("").replace(/\s/g, "");
    expect(String(values(quote, `${OA}exact`)[0]).replace(/\s/g, "")).toBe(there);
    quotes++;
  }
  expect(quotes).toBeGreaterThan(50);
});

test("names and words of the vocabulary say their language", () => {
  const [place] =
    (byId.get(iri("Place:东莞市")) as unknown as Values)[
      "http://www.w3.org/2004/02/skos/core#prefLabel"
    ] ?? [];
  expect(place).toEqual({ "@value": "东莞市", "@language": "zh" });
  const type = byId.get("urn:lettergraph:vocabulary:Place") as unknown as Values;
  expect(type["http://www.w3.org/2000/01/rdf-schema#label"]).toEqual(
    expect.arrayContaining([
      { "@value": "地区", "@language": "zh" },
      { "@value": "Place", "@language": "en" },
    ]),
  );
});

test("ids become IRIs that a parser takes, and stay readable", () => {
  expect(iri("Letter:东工信函〔2021〕109号#2.1")).toBe(
    "urn:lettergraph:Letter:东工信函〔2021〕109号#2.1",
  );
  expect(iri('Company:A <"B">')).toBe("urn:lettergraph:Company:A%20%3C%22B%22%3E");
});

test("the same graph gives the same bytes", () => {
  expect(toJsonLd(exportedOf(SAMPLE_GRAPH))).toEqual(toJsonLd(exportedOf(SAMPLE_GRAPH)));
});

test("a quote on a page is also told by the page and the shape of its lines", async () => {
  const [letter] = SAMPLE_GRAPH.letters;
  const proof = SAMPLE_GRAPH.facts.flatMap(({ evidence }) => evidence).find(isTextEvidence);
  if (letter === undefined || proof === undefined) throw new Error("no proof");
  const { start, end } = proof;
  const quad = [10, 20, 90, 20, 90, 40, 10, 40] as const;
  const layout = {
    pages: [{ width: 595, height: 842 }],
    runs: [{ start, end, page: 1, quad, cuts: [] }],
  };
  const exported = { ...exportedOf(SAMPLE_GRAPH), layoutOf: () => layout };
  const [paged] = toJsonLd(exported);
  const document = await jsonld.expand(JSON.parse(paged?.content ?? ""), STRICT);
  const text = JSON.stringify(document);
  expect(text).toContain('"@type":["http://www.w3.org/ns/oa#FragmentSelector"]');
  expect(text).toContain(
    '"http://www.w3.org/1999/02/22-rdf-syntax-ns#value":[{"@value":"page=1"}]',
  );
  expect(text).toContain("http://www.w3.org/ns/oa#refinedBy");
  expect(text).toContain('<polygon points=\\"10 20 90 20 90 40 10 40\\"/>');
});
