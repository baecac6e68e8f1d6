import { groupChar, QUANTITY } from "../../annotate/mask.ts";
import type { Kinds } from "../../annotate/mention/kinds.ts";
import type { Mention } from "../../annotate/mention/mention.ts";
import type { TypeRoles } from "../../data/grammar.ts";
import type { Sentence, Span } from "../../letter/letter.ts";
import { between } from "../../letter/spans.ts";
import { PLACES } from "../parse/token.ts";

/** Mentions that stand side by side in a list, and so take part in the same facts. */
export interface Group extends Span {
  /** The character that stands for it in the masked sentence. */
  readonly char: string;
  readonly members: readonly Mention[];
  /** How many members stand before 与, 和 or 同 that joins two parties; all of them when none does. */
  readonly parties: number;
  /** Where members are said to lie right before their names: 望城区铜官窑短剧小镇. */
  readonly seats: readonly Seat[];
}

/** A thing and the place that it lies in. */
export interface Seat {
  readonly place: Mention;
  readonly thing: Mention;
}

const JOINT = /^(?:[、，]?(?:已|将|拟|正|还|也|先后|共同)?(?:和|与|及|以及|同|暨)|、)$/;
/** （以下简称…） belongs to the name before it. */
const SHORTHAND = /^（(?:以下|下)[^（）\n]{0,30}）/;
/** 成员除A外，还包括B: both are. */
const BESIDES = /^(?:之?外|以外)，(?:还|也|另)(?:包括|有|含)$/;
const PARTY = /(?:和|与|同)$/;
/** 教授景伯渊、省教科院研究员阮慕贞: where the next one of a list has what post. */
const SEATED = /^(、|和|与|及|以及)\p{Script=Han}{2,14}$/u;
/** What can be under another one. */
const BODIES: ReadonlySet<string> = new Set(["Institution", "Department", "Laboratory"]);
/** A place in full; 深圳X公司 may be called so. */
const AREA = /(?:[镇乡区县市]|街道)$/;
const WITHIN = /^(?:境|辖区|园区|区)?内的?$/;
/** 贵区所属X: whose it is. */
const OWNED = /^(?:所属|下属|直属|辖属)的?$/;
/** （总投资33亿元）、 and 出资12亿元、 behind an item of a list. */
const REMARK = new RegExp(`^(?:（[^（）。；]{1,16}）|(?:拟|将|各)?出资${QUANTITY}+)(、|和|与|及)$`);
/** 投资50亿元的 before the next item of a list. */
const MODIFIER = new RegExp(
  `^(、|和|与|及|以及)(?:(?:总|计划)?投资(?:约|超|额)?${QUANTITY}+(?:建设)?的)$`,
);

/** The groups of a sentence, from its mentions that are not inside longer names. */
export function groupsOf(
  masked: string,
  sentence: Sentence,
  mentions: readonly Mention[],
  { whole: ofPlace }: Pick<Kinds, "whole">,
  types: Pick<TypeRoles, "locatable" | "parties">,
): Group[] {
  const own = between(mentions, sentence.from, sentence.to).filter(
    ({ nested, wish }) => !nested && !wish,
  );
  const runs: { from: number; members: Mention[]; seats: Seat[]; parties: number }[] = [];
  let around: Mention | undefined;
  let office: Mention | undefined;
  for (const [index, mention] of own.entries()) {
    const next = own[index + 1];
    // 西南交通大学教授景伯渊: a body that only says where somebody has a post.
    const seat =
      next?.by === "person" &&
      next.from - mention.to <= 8 &&
      mention.by !== "person" &&
      /^(?![由经聘请以让]|.*[是为])\p{Script=Han}*$/u.test(masked.slice(mention.to, next.from));
    if (seat) {
      office = mention;
      continue;
    }
    if (next !== undefined && isSeat(mention, next, masked, ofPlace, types)) {
      around ??= mention;
      continue;
    }
    const place = around;
    around = undefined;
    // 由中南大学教授李明远任组长: whose professor he is stands before the name and is part of it.
    const from =
      place?.from ?? (mention.by === "person" ? office?.from : undefined) ?? mention.from;
    office = undefined;
    const seats =
      place === undefined || mention.type === "Place" ? [] : [{ place, thing: mention }];
    const run = runs.at(-1);
    const last = run?.members.at(-1);
    const between = last === undefined ? "" : masked.slice(last.to, from).replace(SHORTHAND, "");
    // 开封、许昌、周口三市: the word only counts them.
    if (mention.anaphor === true && last?.to === mention.from) continue;
    const same = last !== undefined && last.from === mention.from && last.to === mention.to;
    const titles = between === "" && last?.by === "title" && mention.by === "title";
    // 自治区工业和信息化厅 财政厅联合印发, 市委市政府: bodies that stand side by side.
    const bodies = between === "" && last?.by === "bureau" && mention.by === "bureau";
    const joint =
      same || titles || bodies || (BESIDES.test(between) && masked[(last?.from ?? 0) - 1] === "除")
        ? "、"
        : JOINT.test(between) && !(between.startsWith("，") && goesOn(last, mention, types))
          ? between
          : ((last?.by === "person" && mention.by === "person"
              ? SEATED.exec(between)?.[1]
              : undefined) ??
            (last?.type === mention.type ? MODIFIER.exec(between)?.[1] : undefined) ??
            REMARK.exec(between)?.[1]);
    if (run === undefined || joint === undefined) {
      runs.push({ from, members: [mention], seats, parties: 0 });
      continue;
    }
    if (PARTY.test(joint) && run.parties === 0) run.parties = run.members.length;
    run.members.push(mention);
    run.seats.push(...seats);
  }
  return runs.flatMap(({ from, members, seats, parties }, index) => {
    const [first] = members;
    const last = members.at(-1);
    const char = groupChar(index);
    if (first === undefined || last === undefined || char === undefined) return [];
    const to = last.to + (SHORTHAND.exec(masked.slice(last.to, last.to + 34))?.[0].length ?? 0);
    return [{ from, to, char, members, seats, parties: parties || members.length }];
  });
}

/** 争创X，与A共建Y: behind a comma only one more of those who act joins them. */
function goesOn(
  last: Mention | undefined,
  next: Mention,
  { parties }: Pick<TypeRoles, "parties">,
): boolean {
  return last?.type !== next.type && !(parties.has(last?.type ?? "") && parties.has(next.type));
}

/** 贺州高新区内天润孵化器, 桥头镇荷香产业园: the first says where the second lies. */
function isSeat(
  place: Mention,
  thing: Mention,
  masked: string,
  ofPlace: RegExp,
  { locatable }: Pick<TypeRoles, "locatable">,
): boolean {
  const tie = masked.slice(place.to, thing.from);
  // 我市桥头镇: one place.
  if (place.anaphor && place.type === "Place" && thing.type === "Place")
    return place.to === thing.from && !thing.anaphor;
  if (BODIES.has(place.type)) return BODIES.has(thing.type) && OWNED.test(tie);
  if (!PLACES.has(place.type)) return false;
  // 贵区企业海图智航公司.
  if (ofPlace.test(tie)) return locatable.has(thing.type);
  if (WITHIN.test(tie) || OWNED.test(tie)) return true;
  return (
    // A、谢岗镇的B: the next item of a list, and where it lies.
    (tie === "" || (tie === "的" && masked[place.from - 1] === "、")) &&
    locatable.has(thing.type) &&
    AREA.test(masked.slice(place.from, place.to))
  );
}
