import { unrealIn } from "../claim/parse/reality.ts";
import type { Scene } from "../claim/relation/scene.ts";
import type { Span } from "../letter/letter.ts";
import type { Scope } from "./scope.ts";

/**
 * Whether the words of a proposal say that something is not so: denied, wished for or only thought of,
 * by the rules' own reading of the verb that governs the place in question.
 */
export function isUnreal(scene: Scene, quote: Span, at: Span, { layers }: Scope): boolean {
  if (layers.wishes.some(({ from, to }) => from < quote.to && quote.from < to)) return true;
  const unreal = unrealIn(scene.tokens);
  const inside = scene.tokens
    .map((token, index) => ({ token, index }))
    .filter(({ token }) => token.from < quote.to && quote.from < token.to);
  const verbs = inside.filter(({ token }) => token.kind === "verb");
  const before = verbs.findLast(({ token }) => token.to <= at.from);
  const behind = verbs.find(({ token }) => token.from >= at.to);
  const around = inside.find(({ token }) => token.from <= at.from && at.from < token.to);
  const governing = before ?? behind ?? around;
  return governing !== undefined && unreal[governing.index] === true;
}
