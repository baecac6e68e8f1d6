import type { Owner, Place } from "./owner.ts";

/** 该基地, 上述医联体: something that was named before, and by no name that was found. */
const STRANGER =
  /(?:^|[，；：、])(?:目前，?|其中)?(?:该|上述|前述|这一|这个)(?!项(?!目)|[次类时])\p{Script=Han}{1,8}/gu;

const MAKES =
  /^[^，。；的]{0,10}(?:建设|研发|打造|运营|承建|代建|生产|开发|组建|牵头|主办|创办|选育|研制)的(?!项目|企业|产值|产品|各类|[\d一二三四五六七八九十两多])/u;

/** X承建的地铁10号线南延线长4.7公里: the clause behind X is about a thing whose name was not found. */
export function describesNameless({ text, figure, groups }: Place, at: number): boolean {
  const words = text.slice(at, figure.quantity.from);
  const end = at + (MAKES.exec(words)?.[0].length ?? 0);
  return end > at && !groups.some(({ from }) => end <= from && from < figure.quantity.from);
}

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
