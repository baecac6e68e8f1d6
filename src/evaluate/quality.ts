import { readFileSync } from "node:fs";
import { z } from "zod";
import { failure } from "../model/errors.ts";
import { ASPECTS, type Scores } from "./evaluate.ts";
import { ratios } from "./tally.ts";

const RATIO = z.number().min(0).max(1);
const QUALITY = z.partialRecord(
  z.enum(ASPECTS),
  z.strictObject({ precision: RATIO, recall: RATIO, f1: RATIO }),
);

/** The scores that were reached, by aspect: what later changes must not fall below. */
export type Quality = z.infer<typeof QUALITY>;

/** The scores rounded down, so that reading the record again never falls below it. */
export function qualityOf(scores: Scores): Quality {
  const down = (ratio: number): number => Math.floor(ratio * 1000) / 1000;
  return Object.fromEntries(
    ASPECTS.map((aspect) => {
      const { precision, recall, f1 } = ratios(scores[aspect].tally);
      return [aspect, { precision: down(precision), recall: down(recall), f1: down(f1) }];
    }),
  );
}

/** The recorded scores in a JSON file. */
export function readQuality(file: string): Quality {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw failure("input", "quality-unreadable", { what, file }, { cause });
  }
  const parsed = QUALITY.safeParse(content);
  if (parsed.success) return parsed.data;
  const what = z.prettifyError(parsed.error);
  throw failure("input", "quality-malformed", { what, file, cure: "Record the scores again" });
}

/** What fell below the record: `facts recall: 0.81 and was 0.84`. */
export function fallsBelow(scores: Scores, recorded: Quality): readonly string[] {
  return ASPECTS.flatMap((aspect) => {
    const before = recorded[aspect];
    if (before === undefined) return [];
    const now = ratios(scores[aspect].tally);
    return (["precision", "recall", "f1"] as const)
      .filter((ratio) => now[ratio] < before[ratio])
      .map((ratio) => `${aspect} ${ratio}: ${now[ratio].toFixed(3)} and was ${before[ratio]}`);
  });
}
