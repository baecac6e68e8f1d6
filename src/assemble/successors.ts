import type { Renaming } from "../data/renamings.ts";

/** What makes one body the successor of the other, by the gazetteer of renamings; undefined where nothing does. */
export type SuccessorReader = (one: string, other: string) => Renaming | undefined;

/**
 * Tells of two full names whether one body became the other: 环境保护局 became
 * 生态环境局 in one place, and never that of another.
 */
export function successors(renamings: readonly Renaming[]): SuccessorReader {
  return (one, other) =>
    renamings.find(
      (renaming) => isRenamed(one, other, renaming) || isRenamed(other, one, renaming),
    );
}

function isRenamed(before: string, after: string, { former, successor }: Renaming): boolean {
  if (!before.endsWith(former) || !after.endsWith(successor)) return false;
  return before.slice(0, -former.length) === after.slice(0, -successor.length);
}
