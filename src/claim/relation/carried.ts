import type { Mention } from "../../annotate/mention/mention.ts";
import { indexFrom, lastBefore } from "../../letter/spans.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Predication } from "../parse/predication.ts";
import { isWord } from "../parse/token.ts";
import { type Carried, isOfTwo } from "./fill.ts";
import type { FrameLexicon } from "./frame.ts";
import type { Group } from "./group.ts";
import type { Scene } from "./scene.ts";
import { inheritedSubject } from "./subject.ts";

/**
 * Whom a verb without a subject goes on about: somebody who acts, or a thing that something becomes of.
 * Where nobody before it fits, nobody is meant.
 */
export function carriedIn(
  scene: Scene,
  predication: Predication,
  before: readonly Predication[],
  after: readonly Predication[],
  text: string,
  { types, frames }: Lexicon,
): Carried {
  const own = new Set(Object.values(predication.slots));
  const opened = predication.opened.filter(
    (group) => !own.has(group) && !isHandedOn(group, scene, predication, text),
  );
  const isSpoken = ({ type }: { type: string }): boolean => !types.silent.has(type);
  // 支持A与B联合申报X: neither A nor B is who supports.
  const named = new Set([...own].flatMap(({ members }) => members));
  const last = before.at(-1);
  // 基金A、B向X投资: neither is what the other pays for.
  const thing: Carried["thing"] = (fits) =>
    lastThing(before, scene, predication, fits, frames, text).filter((one) => !named.has(one));
  return {
    // X由A牵头，B共同组建: 由 still holds.
    passive: last?.slots.by !== undefined && follows(last, predication),
    agent: (suits) => {
      const told = predication.slots.with === undefined && sharedOut(last, predication, frames);
      const fits = (one: Mention): boolean =>
        suits(one) && !named.has(one) && !(told && types.parties.has(one.type));
      const { clause } = predication;
      if (predication.its) return lastThing(before, scene, predication, fits, frames, text);
      const serial = before.findLast(
        ({ clause: other, slots }) => other.from === clause.from && slots.subject !== undefined,
      )?.slots.subject;
      if (serial?.members.some(fits)) return serial.members.filter(fits);
      // 引进A，投资2.3亿元建设X: it is A that pays.
      const brought = /^(?:计划|预计|拟)?(?:总|累计)?投资|^斥资/.test(
        text.slice(clause.from, clause.from + 6),
      )
        ? broughtIn(last, predication, frames)?.members.filter((one) => one.type === "Company")
        : undefined;
      if (brought?.some(fits)) return brought.filter(fits);
      // 由A牵头，会同B申报X: who leads goes on.
      const leader = predication.slots.with === undefined ? undefined : last?.slots.by;
      if (follows(last, predication) && leader?.members.some(fits))
        return leader.members.filter(fits);
      const inherited = inheritedSubject(
        opened,
        predication.at.from,
        text,
        scene.topic,
        (one) => fits(one) && isSpoken(one),
        scene.sentence.from,
      );
      return inherited.length > 0 ? inherited : scene.voice.filter(fits);
    },
    ahead: (fits) =>
      after
        .map(({ slots: { object } }) => object?.members.filter(fits) ?? [])
        .find(({ length }) => length > 0) ?? [],
    thing,
    theme: (fits) => {
      const last = thing(fits);
      return last.length > 0 ? last : scene.voice.filter(fits);
    },
  };
}

/** 支持A与B合作；申报X: A does only what its own part of the sentence says. */
function isHandedOn(
  { from, to }: Group,
  { tokens }: Scene,
  { at }: Predication,
  text: string,
): boolean {
  return (
    text.slice(to, at.from).includes("；") && isWord(tokens[indexFrom(tokens, from) - 1], "pivot")
  );
}

/** Whether the last verb stands in the clause right before this one's. */
function follows(last: Predication | undefined, { clause }: Predication): last is Predication {
  return last?.clause.to === clause.from - 1;
}

/** 引进A: whom the clause right before has brought in. */
function broughtIn(
  last: Predication | undefined,
  predication: Predication,
  { byVerb }: FrameLexicon,
): Group | undefined {
  const brings = (byVerb.get(last?.verb ?? "") ?? []).some(({ facts }) =>
    facts.some(({ predicate }) => predicate === "INTRODUCES_FROM"),
  );
  return brings && follows(last, predication) ? last.slots.object : undefined;
}

/** 由A牵头、B配合，实施X: the clause before has told who does what in it. */
function sharedOut(
  last: Predication | undefined,
  predication: Predication,
  { byVerb }: FrameLexicon,
): boolean {
  if (!follows(last, predication) || predication.slots.subject !== undefined) return false;
  const open = last.slots.object === undefined && last.slots.head === undefined;
  return open && (byVerb.get(last.verb) ?? []).some(({ parts }) => parts);
}

/** 莞惠旅游公路谢岗段: a part of a way is the way. */
const STRETCH = /^\p{Script=Han}{1,6}段/u;

/**
 * What the clauses before came to: what one of them opened with, or what was done or made in it, the last
 * that fits; else the topic. What a thing lies in or rests on is not what the sentence goes on about.
 */
function lastThing(
  before: readonly Predication[],
  scene: Scene,
  { clause, slots: own }: Predication,
  fits: (mention: Mention) => boolean,
  { byVerb }: FrameLexicon,
  text: string,
): readonly Mention[] {
  const made = before.flatMap(
    ({ verb, pivoted, slots: { object, head, taken, nominal, subject } }) => {
      // 支持A申报T；建设X: A does only what its own part of the sentence says.
      if (pivoted && subject !== undefined && text.slice(subject.to, clause.from).includes("；"))
        return [];
      const frames = byVerb.get(verb) ?? [];
      // X系A牵头、B参建，主体由C施工; 委托B管理，入选T: B has done something, and is not what is told of.
      const doer =
        (own.by !== undefined || object === undefined) &&
        !frames.some(({ middle }) => middle.has(verb));
      // X落地新区，由A经营: what it lies in is not what A runs.
      const reached = frames.some(
        ({ kind, types }) =>
          kind === "value" && object?.members.every(({ type }) => types.get("value")?.has(type)),
      );
      if (reached) return [subject];
      return frames.some(({ kind }) => kind === "act")
        ? [object, head, taken, nominal, doer ? undefined : subject]
        : [subject];
    },
  );
  const described = before.map(({ slots: { modifier, object } }) =>
    modifier ? object : undefined,
  );
  // 由A投资，选址X: A did it, and is not what lies there.
  const used = new Set([...Object.values(own), ...before.map(({ slots }) => slots.by)]);
  const candidates = [...lastBefore(scene.opened, clause.from), ...made, ...described]
    .filter((group): group is Group => group !== undefined && !used.has(group))
    .filter(({ to, members }) => to <= clause.from && members.some(fits));
  // X占地210亩，A与B合力兴建，6月获评T: who has done it together is not what is told of.
  const together = new Set(
    before.flatMap(({ verb, slots: { subject, object } }) =>
      object === undefined &&
      isOfTwo(subject) &&
      byVerb.get(verb)?.some(({ joint }) => joint.size > 0)
        ? (subject ?? [])
        : [],
    ),
  );
  const things = candidates.filter((group) => !together.has(group));
  const last = (things.length > 0 ? things : candidates).reduce<Group | undefined>(
    (late, group) => (late && late.from >= group.from ? late : group),
    undefined,
  );
  // 徐州高新区安全谷由A承建: what the clause names first and is no subject of it is not what A builds.
  const acted = new Set(before.flatMap(({ slots: { subject } }) => subject?.members ?? []));
  const topic = scene.topic.filter(
    (one) =>
      one.from < clause.from ||
      one.from >= clause.to ||
      acted.has(one) ||
      STRETCH.test(text.slice(one.to, one.to + 8)),
  );
  return (last?.members ?? topic).filter(fits);
}
