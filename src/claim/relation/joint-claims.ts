import type { Layers } from "../../annotate/annotate.ts";
import type { Grammar } from "../../data/grammar.ts";
import type { Span } from "../../letter/letter.ts";
import { onceFor } from "../../letter/once.ts";
import { between } from "../../letter/spans.ts";
import type { Claim, ClaimSink } from "../claim.ts";
import type { Lexicon } from "../lexicon.ts";
import { unrealIn } from "../parse/reality.ts";
import type { Scene } from "./scene.ts";

/** 推动莞深产业功能互补和产业链衔接: the places of a region are to develop together, and in which field. */
export function claimJoint(
  text: string,
  scenes: readonly Scene[],
  { mentions, wishes }: Layers,
  { gazetteer, grammar }: Lexicon,
  draft: ClaimSink,
): void {
  const { drive, tie, most } = wordsOf(grammar);
  const clauses = scenes.flatMap((scene) =>
    scene.sentence.clauses.map((clause) => [scene, clause] as const),
  );
  for (const [scene, clause] of clauses) {
    if (wishes.some((wish) => wish.from < clause.to && clause.from < wish.to)) continue;
    for (const region of between(mentions, clause.from, clause.to)) {
      if (region.type !== "Place") continue;
      const places = gazetteer.regions.find(({ name }) => name === region.name)?.members ?? [];
      if (places.length < 2 || places.length > most) continue;
      const before = drive.exec(text.slice(clause.from, region.from));
      const after = tie.exec(text.slice(region.to, clause.to));
      if (before === null || after === null || isUnreal(scene, region)) continue;
      const proof = { from: clause.from + before.index, to: region.to + after[0].length };
      const status = scene.statusOf(scene.sentence, proof);
      const claim: Omit<Claim, "subject" | "object"> = {
        predicate: "DEVELOPS_WITH",
        // What is pushed on is under way, and not done.
        status: status === "done" ? "ongoing" : status,
        qualifiers: { field: after[0].replace(/^两地|^三地|^的/, "") },
        proof,
        rule: "joint",
        provenance: "explicit",
      };
      for (const [index, one] of places.entries()) {
        for (const other of places.slice(index + 1)) {
          draft.claim({
            ...claim,
            subject: { type: "Place", name: one },
            object: { type: "Place", name: other },
          });
        }
      }
    }
  }
}

/** Whether what is said there is denied, wished or only thought of. */
function isUnreal({ tokens }: Scene, { from }: Span): boolean {
  const at = tokens.findIndex((token) => token.from <= from && from < token.to);
  return unrealIn(tokens)[at] ?? false;
}

const wordsOf = onceFor(({ joint }: Grammar) => {
  const word = `(?:${longestFirst(joint.ties)})`;
  return {
    drive: new RegExp(`(?:${longestFirst(joint.drives)})(?:好|了)?$`),
    tie: new RegExp(`^[^，。；：、]{0,12}?${word}(?:[和与、][^，。；：]{0,12}?${word})*`),
    most: joint.members,
  };
});

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}
