import { existsSync } from "node:fs";
import { type Lexicon, readLexicon } from "../claim/lexicon.ts";
import type { Project } from "../data/project.ts";
import { readText } from "../data/yaml-document.ts";
import { withoutTelephones } from "../letter/telephones.ts";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { KnowledgeGraph, LetterGraph } from "../model/graph.ts";
import { mergeLetters } from "../model/merge.ts";
import { addBackground } from "./background.ts";
import { keepDisagreementsApart } from "./disagreements.ts";
import { createFindings, type Findings, type Refused } from "./findings.ts";
import { applyJudgements, parseJudgements } from "./judgements.ts";
import { type BuiltLetter, type Overlay, readReviewedLetters } from "./letter-files.ts";
import { keepNamesakesApart } from "./namesakes.ts";

/** The graph of a project, and the letters it was made of. */
export interface Build {
  readonly graph: KnowledgeGraph;
  readonly letters: readonly BuiltLetter[];
  /** The graphs of the letters as they were merged. */
  readonly parts: readonly LetterGraph[];
  /** Files that were left out. */
  readonly refused: readonly Refused[];
  /** What people may want to know about their decisions and need not mend. */
  readonly notes: readonly Fault[];
}

/** Letters, reviews, judgements and background knowledge of a project as one graph. */
export async function buildGraph(
  project: Project,
  lexicon: Lexicon = readLexicon(project.vocabulary),
  overlay: Overlay = {},
): Promise<Build> {
  const findings = createFindings();
  const build = await tryBuild(project, lexicon, findings, overlay);
  if (findings.faults.length === 0) return build;
  throw new LettergraphError("input", "data", findings.faults);
}

/** The same as far as the faults of the data allow, which go to the findings. */
export async function tryBuild(
  project: Project,
  lexicon: Lexicon,
  findings: Findings,
  overlay: Overlay = {},
): Promise<Build> {
  const { ontology, gazetteer } = lexicon;
  const reviewed = await readReviewedLetters(project, lexicon, findings, overlay);
  const read = keepNamesakesApart(reviewed, lexicon);
  const letters = await findings.collect(() => {
    const { judgements: file } = project;
    const judgements = parseJudgements(
      overlay.judgements ?? (existsSync(file) ? readText(file) : "[]"),
      file,
      ontology,
    );
    const judged = applyJudgements(read, judgements, ontology);
    findings.notes.push(...judged.notes);
    return judged.letters;
  });
  const graphs = (letters ?? read).map(({ graph }) => withoutTelephones(graph));
  const parts = keepDisagreementsApart(graphs, ontology);
  const merged = mergeLetters(parts);
  const graph = await findings.collect(() => addBackground(merged, gazetteer, ontology));
  const notes = [...project.notes, ...findings.notes];
  const { refused } = findings;
  return { graph: graph ?? merged, letters: letters ?? read, parts, refused, notes };
}
