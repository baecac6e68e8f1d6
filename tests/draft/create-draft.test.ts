import type { Claim } from "../../src/claim/claim.ts";
import { createDraft } from "../../src/draft/create-draft.ts";
import { isTextEvidence } from "../../src/model/graph.ts";
import { LEXICON, letterOf, read } from "../claim/reading.ts";

const BODY = "我市建设松湖量子实验室，松湖量子实验室落户𠮷田园区。";
const LETTER = await read(letterOf(BODY));
const CITY = { type: "Place", name: "东莞市" };
const LAB = { type: "Laboratory", name: "松湖量子实验室" };

/** The words in the letter's normalised text. */
function span(words: string) {
  const from = LETTER.text.indexOf(words);
  return { from, to: from + words.length };
}

function claim(words: string, more: Partial<Claim> = {}): Claim {
  return {
    subject: CITY,
    predicate: "BUILDS",
    object: LAB,
    status: "done",
    proof: span(words),
    rule: "test",
    provenance: "explicit",
    ...more,
  };
}

function factsOf(...claims: readonly Claim[]) {
  const draft = createDraft(LETTER, LEXICON.ontology);
  for (const one of claims) draft.claim(one);
  return draft.finish().facts;
}

describe("a claim", () => {
  it("becomes a fact with its words, what stands around them, and its entities", () => {
    const draft = createDraft(LETTER, LEXICON.ontology);
    draft.claim(claim("我市建设松湖量子实验室"));
    const { entities, facts, letter } = draft.finish();
    expect(entities.map(({ id }) => id)).toEqual(["Laboratory:松湖量子实验室", "Place:东莞市"]);
    const [fact] = facts;
    const [evidence] = fact?.evidence.filter(isTextEvidence) ?? [];
    expect(evidence?.exact).toBe("我市建设松湖量子实验室");
    expect([...letter.text].slice(evidence?.start, evidence?.end).join("")).toBe(evidence?.exact);
    expect(evidence?.suffix.startsWith("，松湖量子实验室")).toBe(true);
  });

  test.each([
    ["the relation is unknown", { predicate: "ENVIES" }],
    ["the relation is one that every object has", { predicate: "constructor" }],
    ["the subject is of a type that cannot", { subject: { type: "Industry", name: "低空经济" } }],
    ["it points at itself", { subject: LAB, predicate: "COOPERATES_WITH" }],
    ["its subject has no name", { subject: { type: "Department", name: "" } }],
  ])("is dropped, entities and all, where %s", (_what, more) => {
    const draft = createDraft(LETTER, LEXICON.ontology);
    draft.claim(claim("我市建设松湖量子实验室", more));
    expect(draft.finish()).toMatchObject({ entities: [], facts: [] });
  });

  it("that is made twice is one fact with both proofs, in order", () => {
    const facts = factsOf(
      claim("松湖量子实验室落户𠮷田园区"),
      claim("我市建设"),
      claim("我市建设"),
    );
    expect(facts).toHaveLength(1);
    const proofs = facts[0]?.evidence.filter(isTextEvidence) ?? [];
    expect(proofs.map(({ exact }) => exact)).toEqual(["我市建设", "松湖量子实验室落户𠮷田园区"]);
  });

  it("keeps of two proofs the one that holds the other", () => {
    const facts = factsOf(claim("建设"), claim("我市建设松湖量子实验室"), claim("我市建设"));
    const proofs = facts[0]?.evidence.filter(isTextEvidence) ?? [];
    expect(proofs.map(({ exact }) => exact)).toEqual(["我市建设松湖量子实验室"]);
  });

  it("is as far along as its furthest proof", () => {
    const planned = claim("我市建设", { status: "planned" });
    expect(factsOf(planned)[0]?.status).toBe("planned");
    expect(factsOf(planned, claim("松湖量子实验室落户"))[0]?.status).toBe("done");
  });

  it("in a symmetric relation is the same from both ends", () => {
    const shenzhen = { type: "Place", name: "深圳市" };
    const facts = factsOf(
      claim("我市", { predicate: "COOPERATES_WITH", object: shenzhen }),
      claim("我市", { predicate: "COOPERATES_WITH", subject: shenzhen, object: CITY }),
    );
    expect(facts).toHaveLength(1);
  });

  it("puts its qualifiers together with those that are known", () => {
    const [fact] = factsOf(
      claim("我市建设", { qualifiers: { period: "2020" } }),
      claim("我市建设", { qualifiers: { batch: "首批" } }),
    );
    expect(fact?.qualifiers).toEqual({ period: "2020", batch: "首批" });
  });
});

describe("a mention", () => {
  it("counts code points, in order, each once", () => {
    const draft = createDraft(LETTER, LEXICON.ontology);
    const park = { type: "Zone", name: "𠮷田园区" };
    draft.name(park, { mention: span("𠮷田园区"), aliases: ["𠮷田园区", "园区"] });
    draft.name(park, { mention: span("园区") });
    draft.name(park, { mention: span("𠮷田园区") });
    const { entities, letter } = draft.finish();
    expect(entities).toHaveLength(1);
    expect(entities[0]?.aliases).toEqual(["园区"]);
    const words = entities[0]?.mentions.map(({ start, end }) =>
      [...letter.text].slice(start, end).join(""),
    );
    expect(words).toEqual(["𠮷田园区", "园区"]);
  });

  it("inside another name makes no entity, and is added to one that is there", () => {
    const draft = createDraft(LETTER, LEXICON.ontology);
    const mention = { ...LAB, ...span("松湖量子实验室") };
    draft.seeAlso(mention);
    expect(draft.finish().entities).toEqual([]);
    draft.name(LAB);
    draft.seeAlso(mention);
    expect(draft.finish().entities[0]?.mentions).toHaveLength(1);
  });

  it("stands in the innermost section", async () => {
    const body = "一、工作情况\n（一）建设松湖量子实验室。\n（二）设立松湖新材料基金。";
    const letter = await read(letterOf(body));
    const draft = createDraft(letter, LEXICON.ontology);
    const from = letter.text.indexOf("松湖新材料基金");
    draft.name({ type: "Fund", name: "松湖新材料基金" }, { mention: { from, to: from + 7 } });
    const [mention] = draft.finish().entities[0]?.mentions ?? [];
    const section = letter.record.sections.find(({ id }) => id === mention?.section);
    expect(section?.number).toBe("（二）");
  });
});

it("gives the same graph whatever came first", () => {
  const claims = [
    claim("我市建设"),
    claim("松湖量子实验室落户"),
    claim("我市", { predicate: "COOPERATES_WITH", object: { type: "Place", name: "深圳市" } }),
  ];
  expect(factsOf(...claims.toReversed())).toEqual(factsOf(...claims));
});
