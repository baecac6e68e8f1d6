import fc from "fast-check";
import type {
  Entity,
  Evidence,
  Fact,
  LetterGraph,
  Status,
  TextEvidence,
} from "../../src/model/graph.ts";
import { mergeEntities, mergeFacts, mergeLetters } from "../../src/model/merge.ts";

function letter(id: string, date?: string) {
  const record = {
    id: `Letter:${id}`,
    title: id,
    addressee: [],
    sha256: id,
    text: "",
    sections: [],
  };
  return date === undefined ? record : { ...record, date };
}

function entity(name: string, more: Partial<Entity> = {}): Entity {
  const type = "Company";
  return { id: `${type}:${name}`, type, name, aliases: [], properties: {}, mentions: [], ...more };
}

function proof(letterId: string, start: number, status: Status = "done"): TextEvidence {
  return {
    id: `${letterId}-${start}`,
    letter: `Letter:${letterId}`,
    section: `Letter:${letterId}#head`,
    start,
    end: start + 1,
    exact: "x",
    prefix: "",
    suffix: "",
    rule: "r",
    provenance: "explicit",
    status,
  };
}

function fact(evidence: readonly Evidence[], more: Partial<Fact> = {}): Fact {
  return {
    id: "f",
    subject: "Company:a",
    predicate: "SUPPORTS",
    object: "Company:b",
    status: evidence[0]?.status ?? "done",
    qualifiers: {},
    evidence,
    ...more,
  };
}

const mention = (letterId: string, start: number) => ({
  letter: `Letter:${letterId}`,
  section: `Letter:${letterId}#head`,
  start,
  end: start + 2,
});

describe("entities of one id", () => {
  it("are one, with the aliases and mentions of all", () => {
    const merged = mergeEntities([
      entity("vivo", { aliases: ["维沃", "vivo"], mentions: [mention("b", 4), mention("a", 9)] }),
      entity("vivo", { aliases: ["VIVO", "维沃"], mentions: [mention("a", 9), mention("a", 1)] }),
    ]);
    expect(merged).toEqual([
      entity("vivo", {
        aliases: ["VIVO", "维沃"],
        mentions: [mention("a", 1), mention("a", 9), mention("b", 4)],
      }),
    ]);
  });

  it("take a property from the newest letter that has it", () => {
    const [merged] = mergeEntities([
      entity("vivo", { properties: { seat: "东莞", code: 1 } }),
      entity("vivo", { properties: { seat: "深圳" } }),
    ]);
    expect(merged?.properties).toEqual({ seat: "深圳", code: 1 });
  });
});

describe("facts of one id", () => {
  it("are one fact with the proofs of all letters", () => {
    const [merged, ...others] = mergeFacts([
      fact([proof("b", 7)], { qualifiers: { role: "组长", batch: "首批" } }),
      fact([proof("a", 3), proof("b", 7)], { qualifiers: { role: "副组长" } }),
    ]);
    expect(others).toEqual([]);
    expect(merged?.evidence.map(({ id }) => id)).toEqual(["a-3", "b-7"]);
    expect(merged?.qualifiers).toEqual({ role: "副组长", batch: "首批" });
  });

  it("put citations behind quotes", () => {
    const known: Evidence = {
      id: "0",
      source: "Source:s",
      provenance: "background",
      status: "done",
    };
    const [merged] = mergeFacts([fact([known]), fact([proof("a", 1)])]);
    expect(merged?.evidence.map(({ id }) => id)).toEqual(["a-1", "0"]);
  });
});

describe("letters", () => {
  const old = {
    letter: letter("z", "2021-05-19"),
    entities: [],
    facts: [fact([proof("z", 1, "planned")])],
  };
  const recent = {
    letter: letter("a", "2023-01-01"),
    entities: [],
    facts: [fact([proof("a", 1)])],
  };

  it("let the newest say how a fact stands, and keep what the older said with its quote", () => {
    for (const graphs of [
      [old, recent],
      [recent, old],
    ]) {
      const [merged] = mergeLetters(graphs).facts;
      expect(merged?.status).toBe("done");
      expect(merged?.evidence.map(({ status }) => status).sort()).toEqual(["done", "planned"]);
    }
  });

  it("without a date are older than all others", () => {
    const undated = { ...recent, letter: letter("zz") };
    expect(mergeLetters([old, undated]).facts[0]?.status).toBe("planned");
  });

  it("come oldest first", () => {
    const ids = mergeLetters([recent, old]).letters.map(({ id }) => id);
    expect(ids).toEqual(["Letter:z", "Letter:a"]);
  });

  it("none give an empty graph", () => {
    expect(mergeLetters([])).toEqual({ letters: [], entities: [], facts: [], sources: [] });
  });
});

const graphs = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-e]$/),
    date: fc.constantFrom("2020-01-01", "2021-01-01", "2022-01-01"),
    names: fc.array(fc.constantFrom("甲", "乙", "丙"), { maxLength: 4 }),
    starts: fc.array(fc.nat(3), { maxLength: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 4 },
);

test("the order in which letters are given changes nothing", () => {
  fc.assert(
    fc.property(graphs, (drawn) => {
      const made = drawn.map(
        ({ id, date, names, starts }): LetterGraph => ({
          letter: letter(id, date),
          entities: names.map((name) => entity(name, { mentions: [mention(id, 1)] })),
          facts: starts.map((start) => fact([proof(id, start)])),
        }),
      );
      expect(mergeLetters([...made].reverse())).toEqual(mergeLetters(made));
    }),
  );
});
