import { isMark, isWord, type Token } from "./token.ts";

/** For each token of a sentence, whether what a verb there says is not so: denied, wished or only thought of. */
export function unrealIn(tokens: readonly Token[]): readonly boolean[] {
  let denied = false;
  let wished = false;
  let reported = false;
  const unreal = tokens.map((token) => {
    // 未: up to the end of the clause. 如果, 建议: what follows in the sentence hangs on it.
    if (isMark(token, "，；：。、")) denied = false;
    if (isMark(token, "；。")) wished = false;
    if (isWord(token, "negation")) denied = true;
    if (isWord(token, "unreal")) wished = true;
    // 您提出进一步建立A、促进B等建议: so does all that they have said.
    if (isMark(token, "，；：。")) reported = false;
    if (isWord(token, "proposed")) reported = true;
    return denied || wished || reported;
  });
  // 进入X公示名单: not yet, back to the beginning of the clause.
  let pending = false;
  return unreal
    .toReversed()
    .map((not, index) => {
      const token = tokens[tokens.length - 1 - index];
      if (isMark(token, "，；：。")) pending = false;
      if (isWord(token, "pending")) pending = true;
      return not || pending;
    })
    .toReversed();
}
