import { compareText } from "../model/compare.ts";
import type { Entity, KnowledgeGraph } from "../model/graph.ts";
import type { Gazetteer } from "../place/gazetteer.ts";
import { withJudgements } from "./judgement-edits.ts";
import type { Judgement } from "./judgements.ts";
import { type SuccessorReader, successors } from "./successors.ts";

/** Two entities that may be one, for a person to judge. */
export interface JudgementProposal {
  readonly entities: readonly [string, string];
  readonly why: string;
}

/** Frames and figures are known by parsed keys. */
const NEVER = new Set(["Letter", "Proposal", "Measure"]);

/**
 * Pairs of entities that a person should judge: of one type, with a name in common, or one the successor of
 * the other, or, but for people, one name at the end of the other. Names of different places, or with different numbers, are never
 * proposed, nor is what was judged already.
 */
export function proposeJudgements(
  { entities }: KnowledgeGraph,
  judgements: readonly Judgement[],
  gazetteer: Gazetteer,
): readonly JudgementProposal[] {
  const judged = new Set(
    judgements.flatMap(({ entities: ids }) =>
      ids.flatMap((one) => ids.map((other) => pairKey(one, other))),
    ),
  );
  const successorOf = successors(gazetteer.renamings);
  const named = entities.filter(({ type, mentions }) => !NEVER.has(type) && mentions.length > 0);
  const groups = [...new Set(named.map(({ type }) => type))].map((type) =>
    named.filter((entity) => entity.type === type),
  );
  const proposals = groups.flatMap((group) =>
    group.flatMap((one, index) =>
      group.slice(index + 1).flatMap((other): JudgementProposal[] => {
        const why = reasonFor(one, other, successorOf);
        if (why === undefined || judged.has(pairKey(one.id, other.id))) return [];
        // A surname may be that of a place, and what stands behind a person's name is not part of it.
        if (one.type !== "Person" && isBlocked(one.name, other.name, gazetteer)) return [];
        return [{ entities: [one.id, other.id], why }];
      }),
    ),
  );
  return proposals.sort((a, b) => compareText(a.entities.join(), b.entities.join()));
}

/** The text of judgements.yaml with the proposals at its end, undecided; all that stands there stays. */
export function withJudgementProposals(
  text: string,
  proposals: readonly JudgementProposal[],
): string {
  return withJudgements(
    text,
    proposals.map(({ entities, why }) => ({
      verdict: "unsure",
      entities,
      who: "lettergraph",
      why,
    })),
  );
}

function pairKey(one: string, other: string): string {
  return [one, other].sort(compareText).join("\n");
}

function plain(name: string): string {
  return name.normalize("NFKC").replace(/[\s“”"《》]/gu, "");
}

function reasonFor(one: Entity, other: Entity, successorOf: SuccessorReader): string | undefined {
  const renaming = one.type === "Department" ? successorOf(one.name, other.name) : undefined;
  if (renaming !== undefined) {
    const { former, successor, date, source } = renaming;
    return `${former} became ${successor} in ${date}: ${source.publisher}, ${source.title}`;
  }
  const names = [one.name, ...one.aliases].map(plain);
  const shared = [other.name, ...other.aliases].map(plain).find((name) => names.includes(name));
  if (shared !== undefined) return `both are called ${shared}`;
  if (one.type === "Person") return undefined;
  const [short = "", long = ""] = [plain(one.name), plain(other.name)].sort(
    (a, b) => a.length - b.length,
  );
  return [...short].length >= 3 && long.endsWith(short) ? `${long} ends in ${short}` : undefined;
}

/** Numbers and places are parsed keys; 松山湖 within 东莞松山湖 is not another place for looking like 松山区. */
function isBlocked(one: string, other: string, gazetteer: Gazetteer): boolean {
  if (differ(numbersIn(one), numbersIn(other))) return true;
  if (plain(one).includes(plain(other)) || plain(other).includes(plain(one))) return false;
  return differ(placeOf(one, gazetteer), placeOf(other, gazetteer));
}

/** Whether both are known, and are not the same. */
function differ(one: string, other: string): boolean {
  return one !== "" && other !== "" && one !== other;
}

function numbersIn(name: string): string {
  return (plain(name).match(/\d+/gu) ?? []).join(" ");
}

/** The code of the place whose name a name begins with; empty where it begins with none, or with several. */
function placeOf(name: string, { placesByName }: Gazetteer): string {
  for (let length = Math.min(name.length, 12); length > 1; length--) {
    const places = placesByName.get(name.slice(0, length)) ?? [];
    const [place] = places;
    if (place !== undefined) return places.length === 1 ? place.code : "";
  }
  return "";
}
