import type { ProvenPath, ResolvedEvidence, ResolvedFact } from "../model/api.ts";
import { compareText } from "../model/compare.ts";
import { isTextEvidence } from "../model/graph.ts";
import type { NetworkLetter } from "../model/network.ts";
import type { Row } from "../model/query.ts";
import type { Io } from "./io.ts";
import { type OutputFlags, printJson, printLines, printRows } from "./output.ts";

const COLUMNS = [
  "path",
  "hop",
  "subject",
  "predicate",
  "object",
  "status",
  "proof",
  "from",
  "date",
];

/** Prints paths in the form that was asked for; for people, each hop with its proof below it. */
export function printPaths(
  io: Io,
  flags: OutputFlags,
  paths: readonly ProvenPath[],
  letters: readonly NetworkLetter[],
): void {
  if (flags.json) printJson(io, paths);
  else if (flags.ndjson) printLines(io, paths);
  else if (flags.csv) printRows(io, flags, { columns: COLUMNS, rows: hopRows(paths, letters) });
  else io.stdout.write(paths.map((path, at) => describe(path, at + 1, letters)).join("\n"));
}

function describe(
  { entities, facts }: ProvenPath,
  number: number,
  letters: readonly NetworkLetter[],
) {
  const arrows = facts.map((fact, hop) => {
    const forward = fact.subject.id === entities[hop]?.id;
    const next = entities[hop + 1]?.name ?? "";
    return forward ? ` ─${fact.predicate}→ ${next}` : ` ←${fact.predicate}─ ${next}`;
  });
  const hops = facts.map((fact, hop) => {
    const { proof, from, date } = proofOf(fact.evidence, letters);
    const status = fact.status === "done" ? "" : ` (${fact.status})`;
    return `   ${hop + 1}. ${proof}${status}\n      ${from}, ${date}\n`;
  });
  return `${number}. ${entities[0]?.name ?? ""}${arrows.join("")}\n${hops.join("")}`;
}

function hopRows(paths: readonly ProvenPath[], letters: readonly NetworkLetter[]): Row[] {
  return paths.flatMap(({ facts }, path) =>
    facts.map((fact: ResolvedFact, hop) => ({
      path: path + 1,
      hop: hop + 1,
      subject: fact.subject.name,
      predicate: fact.predicate,
      object: fact.object.name,
      status: fact.status,
      ...proofOf(fact.evidence, letters),
    })),
  );
}

/** The words and the letter of the newest proof; the publication where no letter states it. */
function proofOf(evidence: readonly ResolvedEvidence[], letters: readonly NetworkLetter[]) {
  const read = evidence
    .filter(isTextEvidence)
    .map(({ exact, start, letter }) => {
      const {
        docNumber,
        title = letter,
        date = "",
      } = letters.find(({ id }) => id === letter) ?? {};
      return { proof: exact, from: docNumber ?? title, date, start };
    })
    .sort((a, b) => compareText(b.date, a.date) || a.start - b.start);
  const [newest] = read;
  if (newest !== undefined) return { proof: newest.proof, from: newest.from, date: newest.date };
  const [cited] = evidence.flatMap((piece) => (piece.provenance === "background" ? [piece] : []));
  const { title = cited?.source ?? "", date = "" } = cited?.publication ?? {};
  return { proof: "background knowledge", from: title, date };
}
