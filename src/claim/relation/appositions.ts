import type { Mention } from "../../annotate/mention/mention.ts";
import type { Claim } from "../claim.ts";
import type { Lexicon } from "../lexicon.ts";
import { isMark, isWord, PLACES, type Token } from "../parse/token.ts";
import type { Group } from "./group.ts";
import type { Scene } from "./scene.ts";

/** Where things are by the place that stands beside them: 谢岗镇的银瓶荔枝庄园, 桥头镇X园, 深圳企业X公司. */
export function appositionClaims(
  scene: Scene,
  unreal: readonly boolean[],
  text: string,
  { types }: Pick<Lexicon, "types">,
): Claim[] {
  const { tokens } = scene;
  return tokens.flatMap((token, at) => {
    if (token.kind !== "name" || unreal[at] === true) return [];
    const before = isTaken(tokens, at) ? undefined : placeOf(token.group);
    const thing = before && thingBehind(tokens, at);
    const behind =
      before && thing ? thing.members.map((one) => ({ place: before, thing: one })) : [];
    return [...token.group.seats, ...behind].flatMap(({ place, thing: one }): Claim[] => {
      // Of what lies in the letter's own place nothing is said by 我市的.
      const own =
        place.name === scene.deixis.place?.name ||
        /^[全我本]/.test(text.slice(place.from, place.to));
      const isPart = !PLACES.has(place.type);
      if (own || !types.locatable.has(one.type) || one.name === place.name) return [];
      const proof = { from: place.from, to: one.to };
      return [
        {
          subject: one,
          predicate: isPart ? "SUBORDINATE_TO" : "LOCATED_IN",
          object: place,
          status: "done",
          proof,
          rule: "apposition",
          provenance: behind.length > 1 ? "coordinated" : "explicit",
        },
      ];
    });
  });
}

/** The one place that a group is. */
function placeOf({ members }: Group): Mention | undefined {
  const [place] = members;
  return members.length === 1 && place !== undefined && PLACES.has(place.type) ? place : undefined;
}

/** The thing that the place at `at` describes by 的 or by what kind of thing of the place it is. */
function thingBehind(tokens: readonly Token[], at: number): Group | undefined {
  const [next, third, fourth] = tokens.slice(at + 1, at + 4);
  if (next?.kind !== "of" && !isWord(next, "kind")) return undefined;
  const thing = isMark(third, "“") ? fourth : third;
  return thing?.kind === "name" ? thing.group : undefined;
}

/** 落户东莞市的X, 来自深圳的X: the verb before the place says what it is to the thing. */
function isTaken(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before?.kind === "verb" ||
    before?.kind === "gap" ||
    isWord(before, "from", "to", "at", "aspect")
  );
}
