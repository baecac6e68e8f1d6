import { indexFrom } from "../../letter/spans.ts";
import type { Predication } from "../parse/predication.ts";
import { isWord } from "../parse/token.ts";
import type { Frame } from "./frame.ts";
import type { Group } from "./group.ts";
import type { Scene } from "./scene.ts";

/** Whether a verb says what its frame says, by what stands around it besides the names that have a part. */
export function applies(
  frame: Frame,
  predication: Predication,
  after: readonly Predication[],
  scene: Scene,
  text: string,
  ofCapacity: readonly Frame[],
): boolean {
  const { construction, clause, hoped, slots } = predication;
  if (frame.sum !== undefined && frame.sum !== hasSum(scene, predication, text)) return false;
  // 支持X升级为Y: it has not become it yet.
  if (frame.status === "done" && hoped) return false;
  if (frame.hoped && !hoped) return false;
  if (frame.postless && givesPost(scene, predication)) return false;
  if (frame.kind === "value" && isAskedFor(predication, text)) return false;
  // 作为B批准设立的T，A…: T is A's, and not B's.
  const within = construction !== "capacity" && text.startsWith("作为", clause.from);
  if (within && ofCapacity.includes(frame)) return false;
  return !(frame.bare && acts(slots.object, after));
}

/** So many tokens of a clause can hold the sum that a verb is about. */
const PRICED = 64;

/** Whether the clause names a sum of money. */
function hasSum({ tokens }: Scene, { clause }: Predication, text: string): boolean {
  const first = indexFrom(tokens, clause.from);
  return tokens
    .slice(first, first + PRICED)
    .some(({ kind, to }) => kind === "figure" && to <= clause.to && text[to - 1] === "元");
}

/** 日常管理由A承担: what is taken on is a post. */
function givesPost({ tokens }: Scene, { clause, at }: Predication): boolean {
  const before = tokens.slice(indexFrom(tokens, clause.from), indexFrom(tokens, at.from));
  return before.some((token) => isWord(token, "post"));
}

/** How long the words are between what is asked for and the word that says so. */
const ASKED = 12;

/** 将X列入T名单的申请: somebody asks for it. */
function isAskedFor({ slots: { object, complement } }: Predication, text: string): boolean {
  const to = (complement ?? object)?.to;
  return (
    to !== undefined &&
    /^(?:[名清]单|名录|行列)?的(?:申请|申报|请示|建议)/.test(text.slice(to, to + ASKED))
  );
}

/** Whether what a verb is done to does something itself behind it: 批准|A|建设B. */
function acts(object: Group | undefined, after: readonly Predication[]): boolean {
  const [first] = object?.members ?? [];
  return first !== undefined && after.some(({ slots }) => slots.subject?.members.includes(first));
}
