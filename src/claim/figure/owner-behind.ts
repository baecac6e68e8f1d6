import { indexFrom } from "../../letter/spans.ts";
import { isWord, PLACES } from "../parse/token.ts";
import type { Owner, Place } from "./owner.ts";

/** 投资35亿元的宏芯微功率器件制造基地, 总规模20亿元的基金. */
export function described({ figure, mentions, text, lexicon }: Place): Owner | undefined {
  const { quantity, sentence } = figure;
  const words = text.slice(quantity.to, quantity.to + 4);
  const link = lexicon.clauses.described.exec(words)?.[0];
  if (link === undefined) return undefined;
  const from = quantity.to + link.length;
  const mention = mentions
    .slice(indexFrom(mentions, from), indexFrom(mentions, from + 3))
    .find(({ nested, wish, to }) => !nested && !wish && to <= sentence.to);
  if (mention === undefined || !lexicon.types.assets.has(mention.type)) return undefined;
  return { named: mention, at: mention, rule: "figure-described", provenance: "explicit" };
}

/** 由市财政注资5亿元、A放大授信的X: said of X in what stands before it. */
export function enclosed({
  figure,
  tokens,
  clauses,
  lexicon: { types },
}: Place): Owner | undefined {
  const { from, to } = figure.quantity;
  const at = indexFrom(tokens, from);
  const clause = clauses.find(({ start, end }) => start <= at && at < end);
  if (clause === undefined || !isWord(tokens[clause.start], "by")) return undefined;
  const of = tokens.slice(at, clause.end).findIndex(({ kind }) => kind === "of");
  const head = of < 0 ? undefined : tokens[at + of + 1];
  if (head?.kind !== "name" || at + of + 1 >= clause.end || head.from <= to) return undefined;
  const member = head.group.members.find(({ type }) => types.assets.has(type));
  return member && { named: member, at: member, rule: "figure-described", provenance: "explicit" };
}

/** 其中87家集中在X, 7个落户X: it is X that has so many. */
export function lying({ figure, groups, text, lexicon: { clauses } }: Place): Owner | undefined {
  const { to, unit } = figure.quantity;
  if (!/^[家个户所处]$/.test(unit)) return undefined;
  const group = groups[indexFrom(groups, to)];
  const words = text.slice(to, group?.from ?? to);
  if (group === undefined || words.length > LYING_REACH || !clauses.gathers.test(words))
    return undefined;
  const member = group.members.length === 1 ? group.members[0] : undefined;
  if (member === undefined || !PLACES.has(member.type)) return undefined;
  return { named: member, at: member, rule: "figure-lying", provenance: "explicit" };
}

const LYING_REACH = 8;

/** How far behind a figure what it counts may come together in: 联合41所院校、63家企业共同组建X. */
const GATHERED =
  /^[^，。；的]{0,12}(?:、[^，。；的]{1,12})?(?:共同|联合|携手)?(?:发起)?(?:组建|成立|设立|组成|创建)[了的]?$/;
const GATHERED_REACH = 30;

/** What comes together is counted for what comes of it. */
export function gathered({ figure, groups, text, lexicon: { types } }: Place): Owner | undefined {
  const { to, from } = figure.quantity;
  const near = groups.slice(indexFrom(groups, to), indexFrom(groups, to + GATHERED_REACH));
  const group = near.find((one) => GATHERED.test(text.slice(to, one.from)));
  const joins = /(?:联合|会同|组织|吸引|集聚|与|和|由)[^，。；]*$/.test(
    text.slice(figure.clause.from, from),
  );
  const member = joins ? group?.members.find(({ type }) => types.assets.has(type)) : undefined;
  return member && { named: member, at: member, rule: "figure-gathered", provenance: "explicit" };
}
