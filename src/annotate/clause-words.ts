import type { Grammar } from "../data/grammar.ts";
import { anyWord } from "./mention/mention.ts";

interface OfMetric {
  readonly metric: RegExp;
  readonly types: ReadonlySet<string>;
}

/** The words of data/extract/clauses.yaml, compiled. */
export interface ClauseWords {
  /** At the end of what stands before a name: it is named on the way. */
  readonly aside: RegExp;
  /** What somebody does for a thing, up to the clause's end. */
  readonly job: RegExp;
  /** At the end of what stands before a place: something lies there, or comes to. */
  readonly lies: RegExp;
  /** Between a figure and the place that has so many. */
  readonly gathers: RegExp;
  /** Right behind a figure and how it has changed; `place` is 全省第2位. */
  readonly rank: RegExp;
  /** At the head of a clause that tells what a policy sets down. */
  readonly setsDown: RegExp;
  /** Between a figure and what it describes. */
  readonly described: RegExp;
  /** Types that have figures of such names only. */
  readonly payers: OfMetric;
  /** Names of what is told off in numbers and is no figure of anything. */
  readonly uncounted: ReadonlySet<string>;
  /** At the end of unknown words: they name one thing. */
  readonly thing: RegExp;
  /** At the end of unknown words: a whole place has them. */
  readonly overall: RegExp;
  /** At the end of unknown words: how large a single thing is. */
  readonly size: RegExp;
  readonly wish: RegExp;
  /** What a figure of such a name is a figure of. */
  readonly owners: readonly (OfMetric & {
    /** Behind a figure and what it counts: 28家企业参会. */
    readonly behind: RegExp | undefined;
  })[];
}

export function compileClauses({ clauses }: Grammar): ClauseWords {
  return {
    aside: new RegExp(`(?:${anyWord([...clauses.aside, ...clauses.lies])})$`),
    job: new RegExp(`^(?!由|交|委托|的)[^，。；、]{0,8}(?:${anyWord(clauses.jobs)})(?=[，；])`),
    lies: new RegExp(`(?:${anyWord(clauses.lies)})$`),
    gathers: new RegExp(`^(?:个?项目|企业)?(?:已|均|都)?(?:${anyWord(clauses.gathers)})$`),
    rank: new RegExp(
      `^(?:，同比[^，。；]{2,14})?，(?:${anyWord(clauses.ranks)})(?<place>[^，。；第]{0,12}第[一二三四五六七八九十\\d]+[位名]?)`,
    ),
    setsDown: new RegExp(`^(?!共[建同享])(?:${anyWord(clauses.setsDown)})`),
    described: new RegExp(`^(?:(?:${anyWord(clauses.described)})的?|的)`),
    payers: {
      metric: new RegExp(anyWord(clauses.payers.metrics)),
      types: new Set(clauses.payers.types),
    },
    uncounted: new Set(clauses.uncounted),
    thing: new RegExp(`(?:${anyWord(clauses.things)})$`),
    overall: new RegExp(`(?:${anyWord(clauses.overall)})$`),
    size: new RegExp(`(?:${anyWord(clauses.sizes)})$`),
    wish: new RegExp(clauses.wishes.join("|"), "g"),
    owners: clauses.owners.map(({ metrics, behind, types }) => ({
      metric: new RegExp(`^(?:${anyWord(metrics)})`),
      behind:
        behind.length === 0
          ? undefined
          : new RegExp(`^\\p{Script=Han}{0,4}?(?:${anyWord(behind)})`, "u"),
      types: new Set(types),
    })),
  };
}
