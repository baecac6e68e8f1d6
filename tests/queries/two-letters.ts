import { readOntology } from "../../src/data/ontology.ts";
import { factId } from "../../src/identity/identity.ts";
import type { Entity, KnowledgeGraph, LetterGraph, Status } from "../../src/model/graph.ts";
import { mergeLetters } from "../../src/model/merge.ts";

const ontology = readOntology("data/ontology.yaml");
const PLACE = "Place:东莞市";
const PLATFORM = "Platform:东江中试平台";

/** A platform that one letter promises and a later one calls built. */
export function promiseAndDelivery(): KnowledgeGraph {
  return mergeLetters([
    letter("东函〔2021〕1号", "2021-05-19", "东莞市拟建设东江中试平台。", "planned"),
    letter("东函〔2023〕2号", "2023-06-01", "东莞市已建成东江中试平台。", "done"),
  ]);
}

function letter(docNumber: string, date: string, text: string, status: Status): LetterGraph {
  const id = `Letter:${docNumber}`;
  const section = `${id}#body`;
  const named = (entity: string): Entity => {
    const [type = "", name = ""] = entity.split(":");
    const start = text.indexOf(name);
    const mentions = [{ letter: id, section, start, end: start + name.length }];
    return { id: entity, type, name, aliases: [], properties: {}, mentions };
  };
  const fact = factId(PLACE, "BUILDS", PLATFORM, ontology);
  const exact = text.slice(0, -1);
  const quote = { start: 0, end: exact.length, exact, prefix: "", suffix: "。" };
  return {
    letter: {
      id,
      docNumber,
      date,
      text,
      title: "关于中试平台的函",
      addressee: [],
      sha256: docNumber,
      sections: [{ id: section, number: "", heading: "", level: 0, start: 0, end: text.length }],
    },
    entities: [
      { id, type: "Letter", name: docNumber, aliases: [], properties: {}, mentions: [] },
      named(PLACE),
      named(PLATFORM),
    ],
    facts: [
      {
        id: fact,
        subject: PLACE,
        predicate: "BUILDS",
        object: PLATFORM,
        status,
        qualifiers: {},
        evidence: [
          {
            ...quote,
            id: `${docNumber} proof`,
            letter: id,
            section,
            rule: "test",
            provenance: "explicit",
            status,
          },
        ],
      },
    ],
  };
}
