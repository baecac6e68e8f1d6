import type { LetterReview, ReviewEntry, ReviewItem } from "../../../src/model/review.ts";

const ref = (id: string) => {
  const [type = "", name = ""] = id.split(":");
  return { id, type, name };
};

/** The item of a fact that a rule read. */
export function item(id: string, change: Partial<ReviewItem> = {}): ReviewItem {
  return {
    id,
    list: "facts",
    entry: {
      decision: "undecided",
      subject: "Place:东莞市",
      predicate: "BUILDS",
      object: `Zone:${id}`,
      quote: `建设${id}`,
    },
    words: { zh: `东莞市 建设 ${id}`, en: `东莞市 builds ${id}` },
    fact: {
      subject: ref("Place:东莞市"),
      predicate: "BUILDS",
      relation: { zh: "建设", en: "builds" },
      object: ref(`Zone:${id}`),
    },
    start: 10,
    end: 20,
    exact: `建设${id}`,
    rule: "builds",
    provenance: "inherited-subject",
    status: "ongoing",
    ...change,
  };
}

/** The item with another decision, and what else its entry then says. */
export function decided(
  one: ReviewItem,
  decision: ReviewEntry["decision"],
  more: Omit<ReviewEntry, "decision"> = {},
): ReviewItem {
  return { ...one, entry: { ...one.entry, ...more, decision } };
}

export function reviewOf(...items: readonly ReviewItem[]): Pick<LetterReview, "sections"> {
  return { sections: [{ id: "x#1", number: "一、", heading: "", items }] };
}
