import type { Mention } from "../../annotate/mention/mention.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Predication } from "../parse/predication.ts";
import { isPreposition, type Token } from "../parse/token.ts";
import type { Carried } from "./fill.ts";
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
  text: string,
  { types }: Lexicon,
): Carried {
  const own = new Set(Object.values(predication.slots));
  const opened = predication.opened.filter((group) => !own.has(group));
  const isSpoken = ({ type }: { type: string }): boolean => !types.silent.has(type);
  return {
    agent: (fits) => {
      const { clause } = predication;
      const serial = before.findLast(
        ({ clause: other, slots }) => other.from === clause.from && slots.subject !== undefined,
      )?.slots.subject;
      if (serial?.members.some(fits)) return serial.members.filter(fits);
      // 由A牵头，会同B申报X: who leads goes on.
      const last = before.at(-1);
      const leader = predication.slots.with === undefined ? undefined : last?.slots.by;
      if (last !== undefined && last.clause.to + 1 === clause.from && leader?.members.some(fits))
        return leader.members.filter(fits);
      const inherited = inheritedSubject(
        opened,
        predication.at.from,
        text,
        scene.topic,
        (one) => fits(one) && isSpoken(one),
      );
      return inherited.length > 0 ? inherited : scene.voice.filter(fits);
    },
    theme: (fits) => {
      const last = lastThing(before, scene.tokens, predication, scene.topic, fits);
      return last.length > 0 ? last : scene.voice.filter(fits);
    },
  };
}

/** What the clauses before came to: the thing named last that is no adjunct there, else the topic. */
function lastThing(
  before: readonly Predication[],
  tokens: readonly Token[],
  { clause }: Predication,
  topic: readonly Mention[],
  fits: (mention: Mention) => boolean,
): readonly Mention[] {
  const aside = new Set(
    before.flatMap(({ slots }) => [
      slots.by,
      slots.with,
      slots.at,
      slots.base,
      slots.from,
      slots.to,
    ]),
  );
  const named = tokens.flatMap((token, index) =>
    token.kind === "name" && !isPreposition(tokens[index - 1]) ? [token.group] : [],
  );
  const last = named.findLast(
    (group) => group.to <= clause.from && !aside.has(group) && group.members.some(fits),
  );
  return (last?.members ?? topic).filter(fits);
}
