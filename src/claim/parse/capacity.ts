import type { TokenClause } from "./clauses.ts";
import { openingGroup } from "./openers.ts";
import type { Predication } from "./predication.ts";
import { isWord, type Token } from "./token.ts";

/** 作为国家骨干冷链物流基地，金华市建设…: the clause before says what the subject of the next is. */
export function capacitiesIn(
  tokens: readonly Token[],
  clauses: readonly TokenClause[],
  unreal: readonly boolean[],
): Predication[] {
  return clauses.flatMap((clause, index) => {
    const next = clauses[index + 1];
    let at = clause.start;
    while (at < clause.end && (isWord(tokens[at], "adverb") || tokens[at]?.kind === "time"))
      at += 1;
    const as = at < clause.end && isWord(tokens[at], "as") ? tokens[at] : undefined;
    const what = tokens[clause.end - 1];
    const who = next === undefined ? undefined : openingGroup(tokens, next);
    if (as?.kind !== "word" || what?.kind !== "name" || who === undefined || unreal[at]) return [];
    return [
      {
        verb: as.word,
        at: { from: as.from, to: as.to },
        from: as.from,
        to: who.to,
        slots: { subject: who, object: what.group },
        construction: "capacity",
        stranger: false,
        pivoted: false,
        hoped: false,
        unknown: false,
        passed: false,
        figured: false,
        passive: false,
        takes: false,
        its: false,
        joint: false,
        respectively: false,
        clause: { from: as.from, to: who.to },
        opened: [],
      },
    ];
  });
}
