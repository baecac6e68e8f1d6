import type { SecondReadingView } from "../../../src/model/second-reading.ts";
import { hasKeys, load } from "./http-source.ts";
import type { Loadable } from "./loadable.ts";

/** What a language model reads in a letter beside the rules, as of now. */
export function fetchSecondReading(letter: string): Promise<Loadable<SecondReadingView>> {
  return load(`api/reviews/${encodeURIComponent(letter)}/second`, isSecondReading);
}

function isSecondReading(value: unknown): value is SecondReadingView {
  return hasKeys(value, ["letter", "pairs", "drops"]);
}
