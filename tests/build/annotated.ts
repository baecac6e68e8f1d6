import { readFileSync } from "node:fs";
import { join } from "node:path";
import { annotatedNumber, baseUnit } from "../../src/build/evaluate/figures.ts";
import { type GoldLetter, type GoldMeasure, readGold } from "../../src/build/gold.ts";
import type {
  Entity,
  Fact,
  LetterGraph,
  Mention,
  Status,
  TextEvidence,
} from "../../src/model/graph.ts";
import { entityId } from "../../src/model/ids.ts";
import type { Comparator, MeasureProperties } from "../../src/model/measure.ts";

export const LETTERS = "tests/fixtures/letters";

const COMPARATORS: Readonly<Record<string, Comparator>> = {
  "~": "≈",
  ">=": "≥",
  "<=": "≤",
  ">": ">",
};

/** The annotation of a development letter, and the graph that a flawless reading of it would give. */
export function annotated(stem: string): { gold: GoldLetter; graph: LetterGraph } {
  const gold = readGold(join(LETTERS, `${stem}.json`));
  const bytes = readFileSync(join(LETTERS, `${stem}.txt`));
  const text = new TextDecoder(stem.startsWith("04") ? "gb18030" : "utf-8").decode(bytes);
  const letter = `Letter:${gold.entities[0]?.name ?? ""}`;
  const points = Array.from(text);
  const idOf = (name: string): string => {
    const type = gold.entities.find((entity) => entity.name === name)?.type;
    if (type === undefined) throw new Error(`${name} is annotated nowhere`);
    return entityId(type, name);
  };
  const proof = (
    span: { start: number; end: number },
    status: Status,
    provenance: string,
  ): TextEvidence => ({
    id: `${span.start}-${span.end}`,
    letter,
    section: `${letter}#head`,
    ...span,
    exact: points.slice(span.start, span.end).join("").replace(/\s/g, ""),
    prefix: "",
    suffix: "",
    rule: "flawless",
    provenance:
      provenance === "coordinated" || provenance === "inherited-subject" ? provenance : "explicit",
    status,
  });
  const mention = ({ start, end }: Pick<Mention, "start" | "end">): Mention => ({
    letter,
    section: `${letter}#head`,
    start,
    end,
  });
  const entities: Entity[] = gold.entities.map((entity) => ({
    id: entityId(entity.type, entity.name),
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    properties: {},
    mentions: entity.mentions.map(mention),
  }));
  const facts: Fact[] = gold.facts.map((fact, index) => ({
    id: `fact${index}`,
    subject: idOf(fact.subject),
    predicate: fact.predicate,
    object: idOf(fact.object),
    status: statusOf(fact.status),
    qualifiers: {},
    evidence: [proof(fact.evidence, statusOf(fact.status), fact.provenance)],
  }));
  for (const [index, one] of gold.measures.entries()) {
    const object = `Measure:${one.metric} ${index}`;
    const measure = measureOf(one);
    entities.push({
      id: object,
      type: "Measure",
      name: `${one.metric} ${index}`,
      aliases: [],
      properties: measure,
      mentions: [],
    });
    facts.push({
      id: `measure${index}`,
      subject: idOf(one.subject),
      predicate: one.relation,
      object,
      status: "done",
      qualifiers: {},
      evidence: [proof(one.evidence, "done", "explicit")],
    });
  }
  const { docNumber, title, date, issuer, repliesTo, addressee } = gold.letter;
  const record = {
    id: letter,
    ...(docNumber === null ? {} : { docNumber }),
    title: title ?? "",
    ...(date === null ? {} : { date }),
    ...(issuer === null ? {} : { issuer }),
    addressee,
    ...(repliesTo === null ? {} : { repliesTo }),
    sha256: "",
    text,
    sections: [],
  };
  return { gold, graph: { letter: record, entities, facts } };
}

function statusOf(word: string): Status {
  if (word === "done" || word === "ongoing" || word === "planned" || word === "applied")
    return word;
  throw new Error(`${word} is no status`);
}

function measureOf(one: GoldMeasure): MeasureProperties {
  const { value: scale, unit } = baseUnit(one.unit);
  const number = (text: string | undefined): number => (annotatedNumber(text ?? "") ?? 0) * scale;
  const [start, end] = one.period?.split("/") ?? [];
  const growth = /^([+-][\d.]+)(\S*) (?:vs )?(\S+)$/.exec(one.growth ?? "");
  return {
    metric: one.metric,
    unit,
    comparator: COMPARATORS[one.comparator ?? ""] ?? "=",
    original: `${one.value}${one.unit}`,
    ...(one.value === null
      ? { min: number(one.min), max: number(one.max) }
      : { value: number(one.value) }),
    ...(start === undefined
      ? {}
      : {
          period: {
            start,
            ...(end === ".." ? {} : { end: end ?? start }),
            precision: "year",
            verbatim: "",
          },
        }),
    ...(growth === null
      ? {}
      : {
          growth: {
            value: Number(growth[1]),
            unit: growth[2] ?? "",
            basis: growth[3] ?? "",
            verbatim: "",
          },
        }),
  };
}
