import { evidenceId, factId } from "../src/identity/identity.ts";
import type { Entity, Fact, KnowledgeGraph, LetterRecord, Mention } from "../src/model/graph.ts";
import { entityId } from "../src/model/ids.ts";
import type { Ontology } from "../src/model/ontology.ts";
import { seeded } from "../src/picture/seeded.ts";

/** How large a made-up graph is. */
export interface GraphSize {
  readonly entities: number;
  readonly facts: number;
}

const LETTERS = 50;
/** Of all entities: as many as there are towns, each with its own circle. */
const CIRCLE = 60;
/** How many facts stay within a circle. */
const INSIDE = 0.85;

const KINDS = [
  ["Company", "智能装备有限公司"],
  ["Company", "新材料股份公司"],
  ["Department", "发展和改革局"],
  ["Project", "产业园项目"],
  ["Institution", "研究院"],
  ["Laboratory", "材料实验室"],
  ["Platform", "公共服务平台"],
  ["Zone", "科技园区"],
] as const;

const RELATIONS = [
  ["COOPERATES_WITH", "与", "合作"],
  ["SUPPORTS", "", "支持"],
  ["BUILDS", "", "建设"],
  ["PARTICIPATES_IN", "", "参与"],
  ["BASED_ON", "", "依托"],
] as const;

/**
 * A graph that nobody wrote letters about, the same every time: two cities, towns with what lies and
 * works in them, ties within the towns and some across, each with its words in one of fifty letters.
 */
export function largeGraph(ontology: Ontology, size: GraphSize): KnowledgeGraph {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const entities = inventEntities(size.entities);
  const texts = Array.from({ length: LETTERS }, (_, at) => `示例函〔2020〕${at + 1}号\n`);
  const mentions = new Map<string, Mention[]>();
  const facts = new Map<string, Fact>();
  const circles = Math.max(1, Math.floor(entities.length / CIRCLE));

  /** Small numbers are more likely, so that every circle has its hubs. */
  const member = (circle: number): Entity | undefined =>
    entities[2 + circle + circles * Math.floor(random() ** 2.5 * (entities.length / circles - 1))];

  function tell(subject: Entity, object: Entity, relation: readonly [string, string, string]) {
    const [predicate, before, verb] = relation;
    const id = factId(subject.id, predicate, object.id, ontology);
    if (subject === object || facts.has(id)) return;
    const at = Math.floor(random() * LETTERS);
    const letter = letterId(at);
    const text = texts[at] ?? "";
    const exact =
      before === ""
        ? subject.name + verb + object.name
        : subject.name + before + object.name + verb;
    const [start, end] = [text.length, text.length + exact.length];
    texts[at] = `${text}${exact}。\n`;
    const section = `${letter}#1`;
    for (const { id: named, name } of [subject, object]) {
      const from = start + exact.indexOf(name);
      const mention = { letter, section, start: from, end: from + name.length };
      const own = mentions.get(named);
      if (own === undefined) mentions.set(named, [mention]);
      else own.push(mention);
    }
    const proof = { letter, section, start, end, exact, prefix: "", suffix: "。", rule: "made-up" };
    const status = random() < 0.7 ? "done" : "planned";
    facts.set(id, {
      id,
      subject: subject.id,
      predicate,
      object: object.id,
      status,
      qualifiers: {},
      evidence: [
        { id: evidenceId(id, letter, start, end), ...proof, provenance: "explicit", status },
      ],
    });
  }

  const [left, right] = entities;
  for (let circle = 0; circle < circles; circle++) {
    const town = entities[2 + circle];
    const city = circle % 2 === 0 ? left : right;
    if (town && city) tell(town, city, ["LOCATED_IN", "", "位于"]);
  }
  while (facts.size < size.facts) {
    const circle = Math.floor(random() * circles);
    const other = random() < INSIDE ? circle : Math.floor(random() * circles);
    const [subject, object, relation] = [member(circle), member(other), pick(RELATIONS)];
    if (subject && object && relation) tell(subject, object, relation);
  }
  return {
    letters: texts.map((text, at) => letterOf(text, at)),
    entities: [
      ...entities.map((entity) => ({ ...entity, mentions: mentions.get(entity.id) ?? [] })),
      ...texts.map((_, at) => entityOf("Letter", `示例函〔2020〕${at + 1}号`)),
    ],
    facts: [...facts.values()],
    sources: [],
  };
}

function inventEntities(count: number): Entity[] {
  const circles = Math.max(1, Math.floor(count / CIRCLE));
  return Array.from({ length: count }, (_, at) => {
    if (at < 2) return entityOf("Place", at === 0 ? "东莞市" : "深圳市");
    const town = `${(at - 2) % circles}号镇`;
    if (at - 2 < circles) return entityOf("Place", town);
    const [type, kind] = KINDS[at % KINDS.length] ?? KINDS[0];
    return entityOf(type, `${town}${at}号${kind}`);
  });
}

function entityOf(type: string, name: string): Entity {
  return { id: entityId(type, name), type, name, aliases: [], properties: {}, mentions: [] };
}

function letterId(at: number): string {
  return entityId("Letter", `示例函〔2020〕${at + 1}号`);
}

function letterOf(text: string, at: number): LetterRecord {
  const id = letterId(at);
  return {
    id,
    docNumber: `示例函〔2020〕${at + 1}号`,
    title: `第${at + 1}封示例函`,
    date: "2020-12-31",
    addressee: [],
    sha256: String(at).padStart(64, "0"),
    text,
    sections: [{ id: `${id}#1`, number: "", heading: "", level: 0, start: 0, end: text.length }],
  };
}
