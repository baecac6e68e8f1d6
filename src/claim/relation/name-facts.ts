import type { Mention } from "../../annotate/mention/mention.ts";
import { between } from "../../letter/spans.ts";
import type { ClaimSink } from "../claim.ts";
import type { Lexicon } from "../lexicon.ts";

const PHASE = /^(.+?)(?:第?[一二三四五]期|核心区|分中心)$/;
/** 中科院科技服务网络计划·东莞专项. */
const BRANCH = /^(.+(?:计划|专项|工程|行动))·.+$/;
/** “光明科学城-松山湖科学城”片区 is made of both; an agreement called so is not. */
const AREAS = new Set(["Zone", "ScienceCity"]);
const JOINED = /城[-—–]/;

/** Facts that names imply: 宏芯微功率器件制造基地 is of 宏芯微, 装置二期 is part of 装置. */
export function claimNames(
  text: string,
  mentions: readonly Mention[],
  { types }: Lexicon,
  draft: ClaimSink,
): void {
  const byName = new Map(
    mentions
      .filter(({ anaphor, nested }) => !anaphor && !nested)
      .map((mention) => [mention.name, mention]),
  );
  for (const mention of mentions) {
    if (mention.nested || mention.anaphor || mention.wish) continue;
    const say = (predicate: string, object: Mention, proof: Mention = mention) =>
      draft.claim({
        subject: mention,
        predicate,
        object,
        status: "done",
        proof,
        rule: "name",
        provenance: "derived-from-name",
      });
    const inside = between(mentions, mention.from, mention.to).filter(({ nested }) => nested);
    const base = byName.get(PHASE.exec(mention.name)?.[1] ?? "");
    if (base !== undefined && base.type === mention.type) say("PART_OF", base);
    const whole = BRANCH.exec(mention.name)?.[1];
    if (whole !== undefined) {
      const object = { type: mention.type, name: whole };
      draft.claim({
        subject: mention,
        predicate: "PART_OF",
        object,
        status: "done",
        proof: mention,
        rule: "name",
        provenance: "derived-from-name",
      });
    }
    const investor = mention.type === "Project" ? investorOf(mention, mentions, text) : undefined;
    if (investor !== undefined) {
      const proof = { from: investor.from, to: mention.to };
      draft.claim({
        subject: mention,
        predicate: "PROJECT_OF",
        object: investor,
        status: "done",
        proof,
        rule: "investor",
        provenance: "explicit",
      });
    }
    for (const part of inside) {
      if (mention.type === "Project" && part.type === "Company") say("PROJECT_OF", part);
      if (
        types.concerning.has(mention.type) &&
        // 《X三年行动计划》 is not about X三年行动计划.
        part.name !== mention.name &&
        ((types.concerned.has(part.type) && byName.has(part.name)) || part.by === "policy-object")
      )
        say("CONCERNS", part);
      if (JOINED.test(mention.name) && AREAS.has(mention.type) && part.type === "ScienceCity") {
        draft.claim({
          subject: part,
          predicate: "PART_OF",
          object: mention,
          status: "done",
          proof: mention,
          rule: "name",
          provenance: "derived-from-name",
        });
      }
      // 城际 in 龙惠城际 is no 惠城区.
      const city =
        /[省市]$/.test(part.name) || /(?:[市县镇]|(?<!湾)区)$/.test(text.slice(part.from, part.to));
      if (mention.type === "Project" && part.type === "Place" && part.from > mention.from && city)
        say("LOCATED_IN", part);
      if (mention.type === "Policy" && part.type === "Policy") say("BASED_ON", part);
    }
  }
}

/** How far before a project its investor can stand, name and all. */
const REACH = 64;
const INVESTS = /^(?:拟|计划|将|总)*(?:投资|斥资)[^，。；的]{2,14}(?:建设|兴建|实施|打造)?的$/;

/** 湘江文投总投资18亿元的橘洲影视文旅综合体. */
function investorOf(
  project: Mention,
  mentions: readonly Mention[],
  text: string,
): Mention | undefined {
  return between(mentions, project.from - REACH, project.from).findLast(
    ({ type, nested, to }) =>
      type === "Company" &&
      !nested &&
      project.from - to < 24 &&
      INVESTS.test(text.slice(to, project.from)),
  );
}
