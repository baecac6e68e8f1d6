import type { Mention } from "../../annotate/mention/mention.ts";
import type { Span } from "../../letter/letter.ts";
import type { TextProvenance } from "../../model/graph.ts";
import type { Named } from "../claim.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Scene } from "../relation/scene.ts";
import type { Figure } from "./figure.ts";

/** What a figure is a figure of. */
export interface Owner {
  readonly named: Named;
  /** Where it is named, if in the same sentence. */
  readonly at?: Span;
  readonly rule: string;
  readonly provenance: TextProvenance;
}

/** A figure where it stands. */
export interface Place extends Scene {
  readonly figure: Figure;
  readonly mentions: readonly Mention[];
  readonly text: string;
  readonly lexicon: Lexicon;
}
