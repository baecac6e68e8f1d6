import { compileSlots } from "../../../src/annotate/mention/slot.ts";
import { slotPlaces } from "../../../src/annotate/mention/slot-places.ts";
import type { Slot } from "../../../src/data/grammar.ts";
import { LEXICON } from "../../claim/reading.ts";

/** The words of the sentences in which the first of the slots can be filled. */
function sentences(text: string, ...slots: readonly Slot[]): string[] {
  const compiled = compileSlots({ ...LEXICON.grammar, slots: [...slots] }, {});
  const [first] = compiled;
  if (first === undefined) throw new Error("the slot is lost");
  return slotPlaces(compiled, text)(first).map(({ from, to }) => text.slice(from, to));
}

const TEXT = "我市获批示范区。建成试点。\n推进“甲”平台。企业出资。";

test("a slot with heads is looked for where one stands, once a sentence, with the mark before it", () => {
  const slot: Slot = { id: "a", type: "Designation", before: "获", heads: ["示范区", "试点"] };
  expect(sentences(TEXT, slot)).toEqual(["我市获批示范区", "。建成试点"]);
});

test("a head that begins a longer one of another slot is found all the same", () => {
  const slot: Slot = { id: "a", type: "Designation", before: "获", heads: ["示范"] };
  const longer: Slot = { id: "b", type: "Designation", before: "获", heads: ["示范区"] };
  expect(sentences(TEXT, slot, longer)).toEqual(["我市获批示范区"]);
});

test("a quoted name is looked for where a quote stands, and others where what follows them does", () => {
  const quoted: Slot = { id: "a", type: "Platform", before: "推进", whole: "“[^”]+”" };
  expect(sentences(TEXT, quoted)).toEqual(["\n推进“甲”平台"]);
  const payer: Slot = { id: "b", type: "Company", before: "^", after: "出资" };
  expect(sentences(TEXT, payer)).toEqual(["。企业出资"]);
});

test("a slot that only knows what stands before it is looked for everywhere", () => {
  expect(sentences(TEXT, { id: "a", type: "Product", before: "研制" })).toEqual([TEXT]);
});
