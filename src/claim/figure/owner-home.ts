import type { Owner, Place } from "./owner.ts";

/** 该基地, 上述医联体: something that was named before, and by no name that was found. */
const STRANGER =
  /(?:^|[，；：、])(?:目前，?|其中)?(?:该|上述|前述|这一|这个)(?!项(?!目)|[次类时])\p{Script=Han}{1,8}/gu;

/** The letter's own place, unless the sentence is about something else that has no name. */
export function home({ deixis, figure, sentence, opened, text }: Place): Owner | undefined {
  const { from } = figure.quantity;
  const stranger = [...text.slice(sentence.from, from).matchAll(STRANGER)].at(-1);
  const at = stranger === undefined ? undefined : sentence.from + stranger.index;
  if (at !== undefined && !opened.some((group) => at <= group.from && group.from < from))
    return undefined;
  return (
    deixis.place && {
      named: deixis.place,
      rule: "figure-of-place",
      provenance: "inherited-subject",
    }
  );
}
