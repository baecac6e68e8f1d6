import type { Span } from "../letter/letter.ts";
import type { Status } from "../model/graph.ts";
import type { QuantityLexicon } from "./quantity/lexicon.ts";
import { maskOf, nameSpans } from "./quantity/mask.ts";
import type { Anchor, PeriodSpan } from "./time/period.ts";
import { periodsOf } from "./time/period.ts";
import type { DateSpan } from "./time/stretch.ts";

/** How far a thing has come, and the words that say so; without a cue it is the default. */
export interface StatusReading {
  readonly status: Status;
  readonly cue?: Span;
  /** Whether the cue decides by itself; a weak one gave way to nothing but the default. */
  readonly sure: boolean;
}

export interface StatusContext extends Anchor {
  /** The heading or the clause before speaks of plans. */
  readonly planned?: boolean;
  /** The dates of the clause, in order. */
  readonly dates: readonly DateSpan[];
}

const ORDER: readonly Status[] = ["planned", "applied", "ongoing", "done"];

/** Whether a heading announces plans: 下一步工作打算. */
export function headsPlans(heading: string, lexicon: QuantityLexicon): boolean {
  return lexicon.planHeading.test(heading);
}

/** The status of what the clause `from`..`to` says. A plan is never reported as done. */
export function statusOf(
  text: string,
  from: number,
  to: number,
  context: StatusContext,
  lexicon: QuantityLexicon,
): StatusReading {
  const clause = withoutNames(text, from, to);
  const sure = firstCue(clause, from, "sure", lexicon);
  if (sure?.status === "planned") return sure;
  const own = firstCue(clause, from, "own", lexicon);
  if (own !== undefined) return { ...own, sure: false };
  const future = futurePeriod(text, from, to, context);
  if (future !== undefined && sure?.status !== "done") {
    return { status: "planned", cue: { from: future.from, to: future.to }, sure: true };
  }
  if (sure !== undefined) return sure;
  if (context.planned === true) return { status: "planned", sure: false };
  return firstCue(clause, from, "weak", lexicon) ?? { status: "done", sure: false };
}

function firstCue(
  clause: string,
  from: number,
  kind: "sure" | "own" | "weak",
  lexicon: QuantityLexicon,
): StatusReading | undefined {
  for (const status of ORDER) {
    const found = lexicon.cues[status][kind]?.exec(clause);
    if (found == null) continue;
    const cue = { from: from + found.index, to: from + found.index + found[0].length };
    return { status, cue, sure: kind === "sure" };
  }
  return undefined;
}

/** The clause with the names in it blotted out, because 《…行动计划》 plans nothing. */
function withoutNames(text: string, from: number, to: number): string {
  let clause = "";
  let at = from;
  for (const name of nameSpans(text, from, to).sort((a, b) => a.from - b.from)) {
    if (name.from < at) continue;
    clause += text.slice(at, name.from) + "□".repeat(name.to - name.from);
    at = name.to;
  }
  return clause + text.slice(at, to);
}

/** A time in the clause that lies behind the letter's date. */
function futurePeriod(
  text: string,
  from: number,
  to: number,
  context: StatusContext,
): PeriodSpan | undefined {
  const { date } = context;
  if (date === undefined) return undefined;
  const names = maskOf(nameSpans(text, from, to), from, to);
  return periodsOf(text, context.dates, context).find((span) => {
    if (names[span.from - from] === 1 && names[span.to - 1 - from] === 1) return false;
    const time = span.period.end ?? span.period.start;
    return time !== undefined && time > date.slice(0, time.length);
  });
}
