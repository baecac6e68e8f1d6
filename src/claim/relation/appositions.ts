import type { Claim } from "../claim.ts";
import { isMark, isWord, PLACES, type Token } from "../parse/token.ts";
import type { Group } from "./group.ts";
import type { Scene } from "./scene.ts";

/** What lies where it is said to be of; a policy or a post of a city does not. */
const SEATED = new Set([
  "Project",
  "Facility",
  "Zone",
  "Company",
  "Platform",
  "Institution",
  "Laboratory",
]);
/** Right before another name only these places say where it is; 深圳X公司 may be called so. */
const TOWN = /[镇乡]$|街道$/;

/** Where things are by the place that stands beside them: 谢岗镇的银瓶荔枝庄园, 桥头镇X园, 深圳企业X公司. */
export function appositionClaims(scene: Scene, unreal: readonly boolean[], text: string): Claim[] {
  const { tokens } = scene;
  return tokens.flatMap((token, at) => {
    if (token.kind !== "name" || unreal[at] === true) return [];
    const place = token.group.members.at(-1);
    const thing = thingBehind(tokens, at, text);
    if (place === undefined || !PLACES.has(place.type) || thing === undefined) return [];
    if (token.group.members.length > 1 || isTaken(tokens, at)) return [];
    return thing.members.flatMap((one): Claim[] => {
      if (!SEATED.has(one.type) || one.name === place.name) return [];
      const proof = { from: token.from, to: one.to };
      return [
        {
          subject: one,
          predicate: "LOCATED_IN",
          object: place,
          status: scene.statusOf(scene.sentence, proof),
          proof,
          rule: "apposition",
          provenance: thing.members.length > 1 ? "coordinated" : "explicit",
        },
      ];
    });
  });
}

/** The thing that the place at `at` describes. */
function thingBehind(tokens: readonly Token[], at: number, text: string): Group | undefined {
  const [token, next, third] = tokens.slice(at, at + 3);
  if (token?.kind !== "name" || next === undefined) return undefined;
  if (next.kind === "name")
    return TOWN.test(text.slice(token.from, token.to)) ? next.group : undefined;
  const ties = next.kind === "of" || isWord(next, "kind");
  const thing = ties && isMark(third, "“") ? tokens[at + 3] : third;
  return ties && thing?.kind === "name" ? thing.group : undefined;
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
