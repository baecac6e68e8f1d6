import type { Quantity } from "../../annotate/quantity/quantity.ts";
import type { PeriodSpan } from "../../annotate/time/period.ts";
import type { Sentence, Span } from "../../letter/letter.ts";
import type { Growth } from "../../model/measure.ts";
import type { Respectively } from "./respectively.ts";

/** A figure with all that its letter says of it but whom it is about. */
export interface Figure {
  readonly quantity: Quantity;
  /** From the first word that says what is measured to the end of its growth. */
  readonly span: Span;
  readonly clause: Span;
  readonly sentence: Sentence;
  /** What is measured; empty where the letter leaves it open. */
  readonly metric: string;
  /** What picks out the things that are counted: 超亿元内资项目. */
  readonly scope?: string;
  readonly period?: PeriodSpan;
  /** The period stands in an earlier sentence of the paragraph. */
  readonly periodInherited: boolean;
  readonly growth?: Growth;
  /** The figure of which this is a part (其中, 包括), by its place in the list. */
  readonly partOf?: number;
  readonly respectively?: Respectively;
}
