import { jsonOf, lettergraph } from "../test-io.ts";

const LETTER = "dongguan-2021-109";

describe("lettergraph coverage", () => {
  it("lists the sentences that gave no fact, and says how many did", async () => {
    const { code, out, err } = await lettergraph(["coverage", "--sample"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^section +sentence$/m);
    const [, understood, all] = /^(\d+) of (\d+) sentences gave facts$/m.exec(err) ?? [];
    expect(Number(understood)).toBeGreaterThan(10);
    const every = await lettergraph(["coverage", "--sample", LETTER, "--all", "--csv"]);
    const silent = await lettergraph(["coverage", "--sample", LETTER, "--csv"]);
    const lines = (text: string) => text.trimEnd().split("\n").length - 1;
    expect([lines(every.out), lines(silent.out)]).toEqual([
      Number(all),
      Number(all) - Number(understood),
    ]);
  });

  it("counts how often each rule read something", async () => {
    const { out } = await lettergraph(["coverage", "--sample", "--rules", "--csv"]);
    const uses = out
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => Number(line.split(",").at(-1)));
    expect(uses).toEqual([...uses].sort((a, b) => b - a));
    expect(uses[0]).toBeGreaterThan(1);
  });

  it("gives every sentence its place in the letter as JSON", async () => {
    const { letters } = jsonOf(await lettergraph(["coverage", "--sample", "--json"]));
    const [sentence] = letters[0].sections[0].sentences;
    expect(sentence.end).toBeGreaterThan(sentence.start);
  });

  it("refuses an unknown letter", async () => {
    const outcome = await lettergraph(["coverage", "--sample", "dongguan-2021-108"]);
    expect(outcome).toMatchObject({ code: 66, out: "" });
    expect(outcome.err).toContain("there is no letter dongguan-2021-108");
  });
});

describe("lettergraph explain", () => {
  it("shows the words and the rule behind a fact, by its words or the beginning of its id", async () => {
    const { facts } = jsonOf(
      await lettergraph(["build", "--sample", "--json", "--letter", LETTER]),
    );
    const [fact] = facts;
    const words = `${fact.subject} ${fact.predicate} ${fact.object}`;
    const byWords = await lettergraph(["explain", "--sample", LETTER, words]);
    const byId = await lettergraph(["explain", "--sample", LETTER, fact.id.slice(0, 10)]);
    expect(byWords.code).toBe(0);
    expect(byWords.out).toContain(fact.evidence[0].exact);
    expect(byWords.out).toContain(fact.evidence[0].rule);
    expect(byId.out).toBe(byWords.out);
    expect(
      jsonOf(await lettergraph(["explain", "--sample", LETTER, words, "--json"])).fact.id,
    ).toBe(fact.id);
  });

  it("refuses an unknown fact", async () => {
    const outcome = await lettergraph(["explain", "--sample", LETTER, "东莞市 LEADS 火星"]);
    expect(outcome).toMatchObject({ code: 66, out: "" });
    expect(outcome.err).toContain("subject PREDICATE object");
  });
});
