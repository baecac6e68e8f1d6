import type { Entity, Evidence, Fact, KnowledgeGraph, Status } from "../../src/model/graph.ts";
import { typeOf } from "../../src/model/ids.ts";

export function entity(id: string, more: Partial<Entity> = {}): Entity {
  const mention = { letter: "Letter:甲", section: "Letter:甲#1", start: 0, end: 2 };
  return {
    id,
    type: typeOf(id),
    name: id.slice(id.indexOf(":") + 1),
    aliases: [],
    properties: {},
    mentions: [mention],
    ...more,
  };
}

export function textEvidence(id: string, more: Partial<Evidence> = {}): Evidence {
  return {
    id,
    letter: "Letter:甲",
    section: "Letter:甲#1",
    start: 0,
    end: 2,
    exact: "原文",
    prefix: "",
    suffix: "",
    rule: "test",
    provenance: "explicit",
    status: "done",
    ...more,
  } as Evidence;
}

export function fact(
  id: string,
  [subject, predicate, object]: readonly [string, string, string],
  {
    status = "done",
    evidence = [textEvidence(`${id}-1`)],
  }: { status?: Status; evidence?: Evidence[] } = {},
): Fact {
  return { id, subject, predicate, object, status, qualifiers: {}, evidence };
}

export function background(id: string, source = "Source:书"): Evidence {
  return { id, source, provenance: "background", status: "done" };
}

export function graphOf(entities: readonly Entity[], facts: readonly Fact[]): KnowledgeGraph {
  return { letters: [], entities, facts, sources: [] };
}
