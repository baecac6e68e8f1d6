import { groupChar, PERIOD, QUANTITY, WISH } from "../../../src/annotate/mask.ts";
import { compilePatterns } from "../../../src/claim/relation/pattern.ts";

const A = groupChar(0) ?? "";
const B = groupChar(1) ?? "";

/** What the slots of a pattern take in a masked sentence; `#` is a figure, `@` a time, `!` a wish. */
function slots(pattern: string, sentence: string): Record<string, string> | undefined {
  const [compiled] = compilePatterns([{ id: "test", pattern, facts: [] }]);
  const masked = sentence
    .replaceAll("A", A)
    .replaceAll("B", B)
    .replaceAll("#", QUANTITY)
    .replaceAll("@", PERIOD)
    .replaceAll("!", WISH);
  const match = compiled?.expression.exec(masked);
  const named = Object.entries(match?.groups ?? {}).filter(([, value]) => value !== undefined);
  return match == null
    ? undefined
    : Object.fromEntries(
        named.map(([name, value]) => [name, value.replaceAll(A, "A").replaceAll(B, "B")]),
      );
}

describe("a pattern", () => {
  test.each([
    ["takes a group for a slot", "{who}建设{what}", "AAA建设BB", { who: "A", what: "B" }],
    ["wants its words", "{who}建设{what}", "AAA打造BB", undefined],
    ["lets nothing stand between slots and words", "{who}建设{what}", "AA在建设BB", undefined],
    ["may do without a slot", "{who?}建设{what}", "建设BB", { what: "B" }],
    [
      "takes an optional slot that is there",
      "{who?}…建设{what}",
      "AA将建设BB",
      { who: "A", what: "B" },
    ],
    ["spans a gap in the clause", "{who}…建设{what}", "AA正在建设BB", { who: "A", what: "B" }],
    ["spans no gap over a comma", "{who}…建设{what}", "AA，建设BB", undefined],
    ["spans a long gap over commas", "{who}～建设{what}", "AA，将建设BB", { who: "A", what: "B" }],
    [
      "spans no long gap over other names",
      "{who}～建设{what}",
      "AA，B，建设BB",
      { who: "B", what: "B" },
    ],
    [
      "spans a far gap over other names",
      "{who}……建设{what}",
      "AA，与B，建设BB",
      { who: "A", what: "B" },
    ],
    ["spans no gap over a sentence's end", "{who}……建设{what}", "AA。建设BB", undefined],
    ["spans no gap over a wish", "{who}……建设{what}", "AA!!!!建设BB", undefined],
    ["takes figures", "投资{q}的{what}", "投资###的BB", { what: "B" }],
    ["wants its figures", "投资{q}的{what}", "投资的BB", undefined],
    ["takes times", "于{t}成立{what}", "于@@@成立BB", { what: "B" }],
    ["names qualifiers", "入选(?<batch>首批){what}", "入选首批BB", { batch: "首批", what: "B" }],
    ["keeps two neighbours apart", "{who}{what}", "AABB", { who: "A", what: "B" }],
    ["begins a list at its beginning only", "{who}建设", `${"A".repeat(5000)}打造`, undefined],
  ])("%s", (_what, pattern, sentence, expected) => {
    expect(slots(pattern, sentence)).toEqual(expected);
  });

  it("says which types its slots take, and what follows", () => {
    const [compiled] = compilePatterns([
      {
        id: "test",
        pattern: "{who:Company|Place}建设{what}",
        facts: ["who BUILDS what", "@home BUILDS what zipped"],
        status: "planned",
      },
    ]);
    expect(compiled?.types).toEqual(new Map([["who", ["Company", "Place"]]]));
    expect(compiled?.status).toBe("planned");
    expect(compiled?.facts).toEqual([
      { subject: "who", predicate: "BUILDS", object: "what", zipped: false },
      { subject: "@home", predicate: "BUILDS", object: "what", zipped: true },
    ]);
  });
});
