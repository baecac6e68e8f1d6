import type { Mention } from "./mention.ts";
import { pointer } from "./pointer.ts";

/** 深圳段由A建设: the stretch in a place of the line that was named last, as much of it as facts know. */
export function resolveStretches(text: string, mentions: readonly Mention[]): Mention[] {
  const named = mentions.filter(({ nested }) => !nested);
  let line: Mention | undefined;
  return named.flatMap((mention) => {
    if (mention.type === "Project") line = mention;
    if (line === undefined || mention.type !== "Place" || text[mention.to] !== "段") return [];
    const from = line.to === mention.from ? line.from : mention.from;
    return [pointer(from, text.slice(from, mention.to + 1), line)];
  });
}
