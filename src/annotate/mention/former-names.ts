import { lastFrom } from "../../letter/spans.ts";
import { type Mention, matchesIn } from "./mention.ts";

const FORMER = /（(?:原名?为?|曾用名为?|前身[为是])：?(?=[^（）。；\n]{2,24}）)/g;

/** `Type:name` of what a letter gives as a former name (市生态环境局（原市环保局）), with the present name. */
export function formerNames(
  text: string,
  mentions: readonly Mention[],
): ReadonlyMap<string, string> {
  const named = mentions.filter(({ nested, anaphor }) => !nested && !anaphor);
  const byEnd = new Map(named.map((mention) => [mention.to, mention]));
  const present = new Map<string, string>();
  for (const { index } of matchesIn(text, FORMER)) {
    const now = byEnd.get(index);
    const former = lastFrom(named, text.indexOf("）", index));
    if (now === undefined || former === undefined) continue;
    if (former.type !== now.type || former.from <= index || former.name === now.name) continue;
    present.set(`${former.type}:${former.name}`, now.name);
  }
  return present;
}
