import { annotate, type Layers } from "../annotate/annotate.ts";
import type { Figure } from "../claim/figure/figure.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import type { Scene } from "../claim/relation/scene.ts";
import { figuresIn, scenesOf } from "../draft/extract-letter.ts";
import { draftOf, type LetterDraft } from "../draft/letter-draft.ts";
import type { ReadLetter, Sentence } from "../letter/letter.ts";
import type { LetterGraph } from "../model/graph.ts";

/** A letter with all that a proposal about it is checked against. */
export interface Scope {
  readonly read: ReadLetter;
  readonly lexicon: Lexicon;
  readonly layers: Layers;
  readonly figures: readonly Figure[];
  readonly sceneOf: (sentence: Sentence) => Scene | undefined;
  /** What rules read; names mean what they mean there. */
  readonly ruled: LetterGraph;
  readonly draft: LetterDraft;
}

export function scopeOf(read: ReadLetter, ruled: LetterGraph, lexicon: Lexicon): Scope {
  const layers = annotate(read, lexicon);
  const scenes = new Map(
    scenesOf(read, layers, lexicon).map((scene) => [scene.sentence, scene] as const),
  );
  return {
    read,
    lexicon,
    layers,
    figures: figuresIn(read, layers, lexicon),
    sceneOf: (sentence) => scenes.get(sentence),
    ruled,
    draft: draftOf(ruled, lexicon.ontology),
  };
}
