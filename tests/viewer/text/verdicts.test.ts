import {
  actsBack,
  itemAfter,
  nextOpen,
  type ReviewAct,
  verdictOn,
} from "../../../viewer/src/text/verdicts.ts";
import { decided, item, reviewOf } from "./review-sample.ts";

const one = item("甲");
const two = item("乙");
const three = item("丙");

describe("a verdict", () => {
  test("is the item's own entry with the decision", () => {
    expect(verdictOn(one, "accept")).toEqual({
      kind: "write",
      decisions: [{ list: "facts", entry: { ...one.entry, decision: "accept" } }],
    });
  });

  test("asks nothing where it stands already", () => {
    expect(verdictOn(decided(one, "reject"), "reject")).toBeUndefined();
    expect(verdictOn(decided(one, "add"), "accept")).toBeUndefined();
  });

  test("drops the correction that it takes the place of", () => {
    const corrected = decided(one, "correct", { to: { predicate: "PLANS" }, why: "读错" });
    expect(verdictOn(corrected, "accept")).toEqual(verdictOn(one, "accept"));
  });

  test("takes back what a person added, for no rule proposes it", () => {
    expect(verdictOn(decided(one, "add"), "reject")).toEqual({ kind: "take back", item: "甲" });
    const mention = decided({ ...one, list: "mentions" }, "reject");
    expect(verdictOn(mention, "accept")).toEqual({ kind: "take back", item: "甲" });
  });
});

describe("undoing", () => {
  const accept: ReviewAct = {
    kind: "write",
    decisions: [{ list: "facts", entry: { ...one.entry, decision: "accept" } }],
  };

  test("a first decision takes it back", () => {
    const acts = actsBack(accept, reviewOf(one, two), reviewOf(decided(one, "accept"), two));
    expect(acts).toEqual([{ kind: "take back", item: "甲" }]);
  });

  test("a changed decision writes the former one again", () => {
    const former = decided(one, "correct", { to: { status: "done" }, why: "已完成" });
    const acts = actsBack(accept, reviewOf(former), reviewOf(decided(one, "accept")));
    expect(acts).toEqual([{ kind: "write", decisions: [{ list: "facts", entry: former.entry }] }]);
  });

  test("a decision that was taken back writes it again", () => {
    const former = decided(one, "reject");
    const acts = actsBack({ kind: "take back", item: "甲" }, reviewOf(former), reviewOf(one));
    expect(acts).toEqual([{ kind: "write", decisions: [{ list: "facts", entry: former.entry }] }]);
  });

  test("a fact that was added with its entity goes before the entity", () => {
    const entity = { decision: "add" as const, type: "Zone", name: "新区" };
    const fact = { decision: "add" as const, subject: "Place:东莞市", predicate: "BUILDS" };
    const sent: ReviewAct = {
      kind: "write",
      decisions: [
        { list: "entities", entry: entity, selection: { start: 1, end: 5 } },
        { list: "facts", entry: fact, selection: { start: 1, end: 5 } },
      ],
    };
    const now = reviewOf(
      { ...item("e"), list: "entities", entry: { ...entity, quote: "建设新区" } },
      { ...item("f"), entry: { ...fact, quote: "建设新区" } },
      one,
    );
    expect(actsBack(sent, reviewOf(one), now)).toEqual([
      { kind: "take back", item: "f" },
      { kind: "take back", item: "e" },
    ]);
  });

  test("leaves alone what another window decided in the meantime", () => {
    const acts = actsBack(
      accept,
      reviewOf(one, two),
      reviewOf(decided(one, "accept"), decided(two, "reject")),
    );
    expect(acts).toEqual([{ kind: "take back", item: "甲" }]);
  });
});

describe("going on", () => {
  const items = [decided(one, "accept"), two, three];

  test("leads to the next open item, round the end, and stays when none is open", () => {
    expect(nextOpen(items, "甲", () => false)).toBe("乙");
    expect(nextOpen(items, "丙", () => false)).toBe("乙");
    expect(nextOpen(items, "甲", (id) => id === "乙")).toBe("丙");
    expect(nextOpen([decided(one, "accept")], "甲", () => false)).toBe("甲");
    expect(nextOpen([], undefined, () => false)).toBeUndefined();
  });

  test("goes item by item and stops at the ends", () => {
    expect(itemAfter(items, "甲", 1)).toBe("乙");
    expect(itemAfter(items, "丙", 1)).toBe("丙");
    expect(itemAfter(items, undefined, -1)).toBe("丙");
    expect(itemAfter([], undefined, 1)).toBeUndefined();
  });
});
