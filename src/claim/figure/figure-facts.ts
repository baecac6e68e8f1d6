import { WISH } from "../../annotate/mask.ts";
import type { Mention } from "../../annotate/mention/mention.ts";
import type { ReadLetter, Span } from "../../letter/letter.ts";
import { indexFrom } from "../../letter/spans.ts";
import type { MeasureProperties } from "../../model/measure.ts";
import { measureName, NAME_DOT } from "../../model/measure-name.ts";
import { homeAt } from "../../place/home.ts";
import type { Claim, ClaimSink, Named } from "../claim.ts";
import type { Lexicon } from "../lexicon.ts";
import { isWord } from "../parse/token.ts";
import type { Scene } from "../relation/scene.ts";
import type { Figure } from "./figure.ts";
import { ownerOf } from "./figure-owner.ts";

/** Puts the figures of a letter into its graph, each with the thing it is a figure of. */
export function claimFigures(
  figures: readonly Figure[],
  scenes: readonly Scene[],
  mentions: readonly Mention[],
  read: ReadLetter,
  lexicon: Lexicon,
  draft: ClaimSink,
): void {
  const sceneOf = new Map(scenes.map((scene) => [scene.sentence, scene]));
  const taken = new Map<string, string>();
  const measures: (Named | undefined)[] = [];
  for (const figure of figures) {
    const scene = sceneOf.get(figure.sentence);
    const owner = scene && ownerOf(figure, scene, mentions, read.text, lexicon);
    const counted = !lexicon.clauses.uncounted.has(figure.metric);
    const told =
      scene !== undefined &&
      !isWished(figure, scene) &&
      !countsNames(figure, scene) &&
      !isNoNumber(figure, scene, read.text) &&
      !COMPARES.test(figure.metric);
    if (!told || owner === undefined || !counted || isOneOf(figure, read.text)) {
      measures.push(undefined);
      continue;
    }
    const properties = measureOf(figure);
    const measure: Named = {
      type: "Measure",
      name: nameOf(owner.named, properties, taken),
    };
    measures.push(measure);
    draft.name(measure, { mention: figure.quantity, properties });
    const invested = owner.rule === "figure-described" && owner.named.type === "Project";
    const status = scene.statusOf(figure.sentence, figure.span);
    const planned = status === "planned" && !invested;
    const claim: Omit<Claim, "subject" | "predicate" | "object"> = {
      status,
      proof: proofOf(figure, owner.at),
      rule: owner.rule,
      provenance: owner.provenance,
    };
    const rank = rankOf(figure, read.text, lexicon);
    draft.claim({
      ...claim,
      subject: owner.named,
      predicate: planned ? "HAS_TARGET" : "HAS_MEASURE",
      object: measure,
      ...(rank !== undefined && { qualifiers: { rank } }),
    });
    const total =
      figure.partOf === undefined
        ? wholeBeside(figures, measures, owner.named, lexicon)
        : measures[figure.partOf];
    if (total !== undefined)
      draft.claim({
        ...claim,
        subject: measure,
        predicate: "PART_OF",
        object: total,
        rule: "part-of-total",
      });
  }
}

/** 综合产值352亿元，同比增长13.5%，居全省第2位: 全省第2位. */
function rankOf({ quantity }: Figure, text: string, { clauses }: Lexicon): string | undefined {
  return clauses.rank.exec(text.slice(quantity.to, quantity.to + 48))?.groups?.place;
}

/** 全省6个国家级产业集群东莞有2个: the figure before, in the same clause, of the place around this one. */
function wholeBeside(
  figures: readonly Figure[],
  measures: readonly (Named | undefined)[],
  owner: Named,
  { gazetteer }: Lexicon,
): Named | undefined {
  const index = measures.length - 1;
  const [last, own] = [figures[index - 1], figures[index]];
  const whole = measures[index - 1];
  if (last === undefined || own === undefined || whole === undefined) return undefined;
  if (last.clause.from !== own.clause.from || last.quantity.unit !== own.quantity.unit)
    return undefined;
  const around = owner.type === "Place" ? homeAt(gazetteer, owner.name).chain.slice(1) : [];
  return around.some(({ fullName }) => whole.name.startsWith(fullName + NAME_DOT))
    ? whole
    : undefined;
}

/** 比全市平均水平高5个百分点: how far it is from others measures neither. */
const COMPARES =
  /^恢复|^[比较](?:全|省|市|国|县|区|周边|同类|传统|一般|平均|人工|原来|普通|常规).*[高低快多少出]$/;

/** 恳请…给予2000万元: what somebody asks for. */
function isWished({ quantity, sentence, clause }: Figure, { masked, tokens }: Scene): boolean {
  if (masked.slice(quantity.from - sentence.from, quantity.to - sentence.from).includes(WISH))
    return true;
  // 你们提出的由市财政出资20亿元组建X, 关于给予每月500元补贴.
  const before = tokens.slice(indexFrom(tokens, clause.from), indexFrom(tokens, quantity.from));
  return before.some((token) => isWord(token, "proposed"));
}

/** 一半, and 省图书馆一家: of how many, and no number of anything. */
function isNoNumber({ quantity }: Figure, { groups }: Scene, text: string): boolean {
  return (
    // 占全市的一半 tells how much it is, 下调一半 does not.
    (quantity.original === "一半" && !/[的占近约超逾]/.test(text[quantity.from - 1] ?? "")) ||
    (/^一[家所]$/.test(quantity.original) && groups.some(({ to }) => to === quantity.from))
  );
}

/** 松湖储能、澜芯微电子两家: only says how many were named. */
function countsNames({ quantity }: Figure, { groups }: Scene): boolean {
  return (
    /^[两二三四五六七八九十]/.test(quantity.original) &&
    groups.some(
      ({ to, members }) =>
        to === quantity.from && members.length > 1 && members.length === quantity.value,
    )
  );
}

/** 全国16个试点城市之一. */
function isOneOf({ quantity }: Figure, text: string): boolean {
  return /^[^，。；、]{0,10}之一/.test(text.slice(quantity.to, quantity.to + 12));
}

/** A figure as the graph holds it. */
export function measureOf({ quantity, metric, scope, period, growth }: Figure): MeasureProperties {
  const { value, min, max, unit, comparator, original } = quantity;
  return {
    metric,
    ...(value !== undefined && { value }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    unit,
    comparator,
    original,
    ...(period !== undefined && { period: period.period }),
    ...(growth !== undefined && { growth }),
    ...(scope !== undefined && { scope }),
    ...(unit === "元" && value !== undefined && { amountCny: value }),
  };
}

/** 东莞市·协议投资·2020; where two figures would be called the same, the later adds what it is. */
function nameOf(owner: Named, properties: MeasureProperties, taken: Map<string, string>): string {
  const plain = measureName(owner.name, properties);
  const content = JSON.stringify(properties);
  const longer = plain + NAME_DOT + properties.original;
  let name = plain;
  for (let count = 1; (taken.get(name) ?? content) !== content; count += 1)
    name = count === 1 ? longer : longer + NAME_DOT + count;
  taken.set(name, content);
  return name;
}

/** From the owner's name, where it stands near, to the end of the figure. */
function proofOf({ span, sentence }: Figure, at: Span | undefined): Span {
  if (at === undefined || at.from < sentence.from || at.to > sentence.to) return span;
  return { from: Math.min(span.from, at.from), to: Math.max(span.to, at.to) };
}
