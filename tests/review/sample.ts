import { readOntology } from "../../src/data/ontology.ts";
import { draftOf, graphOf, putEntity, putFact } from "../../src/draft/letter-draft.ts";
import { quoter, type Stretch } from "../../src/letter/quote.ts";
import { type Fault, LettergraphError } from "../../src/model/errors.ts";
import type { Entity, Fact, LetterGraph, Status, TextEvidence } from "../../src/model/graph.ts";
import { entityId, nameOf, typeOf } from "../../src/model/ids.ts";
import type { MeasureProperties } from "../../src/model/measure.ts";
import { measureName } from "../../src/model/measure-name.ts";
import { applyReview, type Reviewed } from "../../src/review/apply.ts";
import { locator } from "../../src/review/locate.ts";
import { parseReview } from "../../src/review/schema.ts";

export const ontology = readOntology("data/ontology.yaml");
export const LETTER = "Letter:东工信函〔2021〕1号";

const TEXT = `东工信函〔2021〕1号

一、我市加快建设松山湖材料

实验室。依托加速器棚中子装置，市工信局牵头组建
"芯火"工作专班，下一步拟启用莞深中试平台。

二、全年引进项目 385 宗，其中内资项目 278 宗，外资项目 107 宗，协议投资 2399
亿元，同比增长 8.4%。市工信局表示，市工信局将继续努力。
`;

const words = locator(TEXT);

/** Where words stand for the first time. */
export function at(quote: string): Stretch {
  const [place] = words.find(quote);
  if (place === undefined) throw new Error(`${quote} is not in the sample`);
  return place;
}

export const LAB = "Laboratory:松山湖材料实验室";
export const BUREAU = "Department:东莞市工业和信息化局";
export const CITY = "Place:东莞市";
export const DEVICE = "Product:加速器棚中子装置";
export const TASK_FORCE = "Mechanism:“芯火”工作专班";

function entity(id: string, aliases: readonly string[], quotes: readonly string[]): Entity {
  return {
    id,
    type: typeOf(id),
    name: nameOf(id),
    aliases,
    properties: {},
    mentions: quotes.map((quote) => ({ letter: LETTER, section: `${LETTER}#1`, ...at(quote) })),
  };
}

function proof(quote: string, status: Status): TextEvidence {
  const { start, end } = at(quote);
  const quotes = quoter(TEXT);
  return {
    id: "",
    letter: LETTER,
    section: `${LETTER}#1`,
    start,
    end,
    exact: quotes.exact(start, end),
    prefix: quotes.prefix(start),
    suffix: quotes.suffix(end),
    rule: "builds",
    provenance: "explicit",
    status,
  };
}

/** A letter as rules might read it: right about some things, wrong about others. */
export function sample(): LetterGraph {
  const half = TEXT.indexOf("二、");
  const section = { level: 1 };
  const draft = draftOf(
    {
      letter: {
        id: LETTER,
        docNumber: "东工信函〔2021〕1号",
        title: "东工信函〔2021〕1号",
        date: "2021-05-19",
        addressee: [],
        sha256: "",
        text: TEXT,
        sections: [
          { ...section, id: `${LETTER}#1`, number: "一、", heading: "一、", start: 0, end: half },
          {
            ...section,
            id: `${LETTER}#2`,
            number: "二、",
            heading: "二、",
            start: half,
            end: TEXT.length,
          },
        ],
      },
      entities: [],
      facts: [],
    },
    ontology,
  );
  putEntity(draft, entity(CITY, ["我市"], []));
  putEntity(draft, entity(LAB, [], ["松山湖材料实验室"]));
  putEntity(draft, entity(BUREAU, ["市工信局"], ["市工信局"]));
  putEntity(draft, entity(DEVICE, [], ["加速器棚中子装置"]));
  const fact = (subject: string, predicate: string, object: string, quote: string): Fact =>
    putFact(draft, {
      subject,
      predicate,
      object,
      status: "done",
      qualifiers: {},
      evidence: [proof(quote, "done")],
    });
  fact(CITY, "BUILDS", LAB, "我市加快建设松山湖材料实验室");
  fact(LAB, "BASED_ON", DEVICE, "依托加速器棚中子装置");
  const figure: MeasureProperties = {
    metric: "引进项目",
    value: 385,
    unit: "宗",
    comparator: "=",
    original: "385宗",
  };
  const name = measureName("东莞市", figure);
  const measure = entityId("Measure", name);
  putEntity(draft, { ...entity(measure, [], []), properties: figure });
  fact(CITY, "HAS_MEASURE", measure, "全年引进项目385宗");
  return graphOf(draft);
}

/** The sample after the decisions of a review file. */
export function reviewed(decisions: string, graph: LetterGraph = sample()): Reviewed {
  const head = `letter: ${LETTER}\nreviewer: 王五\n`;
  return applyReview(graph, parseReview(head + decisions, "reviews/sample.yaml"), ontology);
}

/** The faults of a review of the sample. */
export function faultsOf(decisions: string): readonly Fault[] {
  try {
    reviewed(decisions);
  } catch (error) {
    if (error instanceof LettergraphError) return error.faults;
    throw error;
  }
  throw new Error("the review has no fault");
}

/** The fact of a graph between two entities. */
export function factOf(
  { facts }: LetterGraph,
  subject: string,
  predicate: string,
  object: string,
): Fact | undefined {
  return facts.find(
    (fact) => fact.subject === subject && fact.predicate === predicate && fact.object === object,
  );
}
