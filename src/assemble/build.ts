import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Lexicon, readLexicon } from "../claim/lexicon.ts";
import { readText } from "../data/yaml.ts";
import { withoutTelephones } from "../letter/telephones.ts";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
import { mergeLetters } from "../model/merge.ts";
import { addBackground } from "./background.ts";
import { keepDisagreementsApart } from "./disagreements.ts";
import { createFindings, type Findings } from "./findings.ts";
import { applyJudgements, parseJudgements } from "./judgements.ts";
import { type BuiltLetter, type Overlay, readReviewedLetters } from "./letter-files.ts";
import { keepNamesakesApart } from "./namesakes.ts";

/** The graph of a data folder, and the letters it was made of. */
export interface Build {
  readonly graph: KnowledgeGraph;
  readonly letters: readonly BuiltLetter[];
  /** What people may want to know about their decisions and need not mend. */
  readonly notes: readonly Fault[];
}

/** Letters, reviews, judgements and background knowledge of a data folder as one graph. */
export async function buildGraph(
  dataFolder: string,
  lexicon: Lexicon = readLexicon(dataFolder),
  overlay: Overlay = {},
): Promise<Build> {
  const findings = createFindings();
  const build = await tryBuild(dataFolder, lexicon, findings, overlay);
  if (findings.faults.length === 0) return build;
  throw new LettergraphError("input", "data", findings.faults);
}

/** The same as far as the faults of the data allow, which go to the findings. */
export async function tryBuild(
  dataFolder: string,
  lexicon: Lexicon,
  findings: Findings,
  overlay: Overlay = {},
): Promise<Build> {
  const { ontology, gazetteer } = lexicon;
  const reviewed = await readReviewedLetters(dataFolder, lexicon, findings, overlay);
  const read = keepNamesakesApart(reviewed, lexicon);
  const letters = await findings.collect(() => {
    const file = join(dataFolder, "judgements.yaml");
    const text = overlay.judgements ?? (existsSync(file) ? readText(file) : "[]");
    const judgements = parseJudgements(text, file, ontology);
    const judged = applyJudgements(read, judgements, ontology);
    findings.notes.push(...judged.notes);
    return judged.letters;
  });
  const graphs = (letters ?? read).map(({ graph }) => withoutTelephones(graph));
  const merged = mergeLetters(keepDisagreementsApart(graphs, ontology));
  const graph = await findings.collect(() => addBackground(merged, gazetteer, ontology));
  return { graph: graph ?? merged, letters: letters ?? read, notes: findings.notes };
}
