import type { Fault } from "../../model/errors.ts";
import type { Build } from "../build.ts";
import { placesIn } from "./place.ts";

/** 联系电话：0769-28685020 and the like, as letters print them. */
const PHONE =
  /(?:电话|手机|传真)[^\d\n]{0,12}((?:\d[\d\s—–-]{5,}\d)(?:\s*[、，,/]\s*\d[\d\s—–-]{5,}\d)*)/gu;

/** Telephone numbers of a letter that found their way into the graph. */
export function phoneFaults(build: Build): Fault[] {
  const placeAt = placesIn(build);
  const { entities, facts } = build.graph;
  return build.graph.letters.flatMap(({ id, text }) =>
    [...text.matchAll(PHONE)].flatMap((match) =>
      (match[1] ?? "").split(/[、，,/]/u).flatMap((printed): Fault[] => {
        const digits = printed.replace(/\D/gu, "");
        const holds = (value: unknown): boolean =>
          JSON.stringify(value)
            .replace(/[\s—–-]/gu, "")
            .includes(digits);
        const holders = [
          ...entities.filter(({ mentions: _, ...entity }) => holds(entity)).map((one) => one.id),
          ...facts
            .filter(({ qualifiers, evidence }) => holds({ qualifiers, evidence }))
            .map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`),
        ];
        const offset = Array.from(text.slice(0, match.index)).length;
        const cure = "Telephone numbers stay out of the graph: end names and quotes before them";
        return holders.map((holder) => ({
          ...placeAt(id, offset),
          what: `a telephone number is in ${holder}`,
          cure,
        }));
      }),
    ),
  );
}
