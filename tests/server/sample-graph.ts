import type { Entity, Fact, KnowledgeGraph, TextEvidence } from "../../src/model/graph.ts";

const LETTER = "Letter:东工信函〔2021〕109号";
const TEXT = "东莞市与深圳市合作，松山湖科学城位于东莞市。";

function entity(type: string, name: string, aliases: readonly string[] = []): Entity {
  return {
    id: `${type}:${name}`,
    type,
    name,
    aliases,
    properties: {},
    mentions: [{ letter: LETTER, section: `${LETTER}#1`, start: 0, end: 3 }],
  };
}

function fact(subject: string, predicate: string, object: string, exact: string): Fact {
  const id = `${subject} ${predicate} ${object}`;
  const start = TEXT.indexOf(exact);
  const evidence: TextEvidence = {
    id: `evidence of ${id}`,
    letter: LETTER,
    section: `${LETTER}#1`,
    start,
    end: start + exact.length,
    exact,
    prefix: "",
    suffix: "",
    rule: "test",
    provenance: "explicit",
    status: "done",
  };
  return { id, subject, predicate, object, status: "done", qualifiers: {}, evidence: [evidence] };
}

function background(subject: string, predicate: string, object: string): Fact {
  return {
    id: `${subject} ${predicate} ${object}`,
    subject,
    predicate,
    object,
    status: "done",
    qualifiers: {},
    evidence: [
      {
        id: `source of ${subject}`,
        source: "Source:divisions",
        provenance: "background",
        status: "done",
      },
    ],
  };
}

/** Two cities, two science cities and a bureau, tied by letter and by background knowledge. */
export const SAMPLE_GRAPH: KnowledgeGraph = {
  letters: [
    {
      id: LETTER,
      docNumber: "东工信函〔2021〕109号",
      title: "答复",
      date: "2021-05-19",
      issuer: "东莞市工业和信息化局",
      addressee: ["某委员"],
      sha256: "0".repeat(64),
      text: TEXT,
      sections: [
        { id: `${LETTER}#1`, number: "", heading: "", level: 0, start: 0, end: TEXT.length },
      ],
    },
  ],
  entities: [
    entity("Department", "东莞市工业和信息化局", ["市工信局"]),
    entity("Place", "东莞市", ["东莞"]),
    entity("Place", "深圳市", ["深圳"]),
    entity("ScienceCity", "光明科学城"),
    entity("ScienceCity", "松山湖科学城"),
    entity("Letter", "东工信函〔2021〕109号"),
  ],
  facts: [
    fact("Place:东莞市", "COOPERATES_WITH", "Place:深圳市", "东莞市与深圳市合作"),
    fact("ScienceCity:松山湖科学城", "LOCATED_IN", "Place:东莞市", "松山湖科学城位于东莞市"),
    background("ScienceCity:光明科学城", "LOCATED_IN", "Place:深圳市"),
    fact("ScienceCity:松山湖科学城", "COOPERATES_WITH", "ScienceCity:光明科学城", "合作"),
  ],
  sources: [{ id: "Source:divisions", title: "区划代码", publisher: "民政部", date: "2020-12-31" }],
};
