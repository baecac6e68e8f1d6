import type { LoadingStage } from "../../../../src/model/loading.ts";
import { t } from "../../state/words.ts";

/** How far a load is; undefined while its letters are not counted yet. */
export function loadingWords({ what, done, total }: LoadingStage): string | undefined {
  if (total === 0) return undefined;
  return t(what === "reading" ? "readingLetters" : "loadingLetters", { done, total });
}
