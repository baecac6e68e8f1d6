import type { Project } from "../data/project.ts";
import { failure } from "../model/errors.ts";

/** Decisions are kept in projects, never in what came with the program. */
export function refuseShipped({ isShipped, folder }: Project): void {
  if (!isShipped) return;
  throw failure("usage", "shipped", {
    file: folder,
    what: "this came with the program, where no decisions are kept",
    cure: "Make a project of your own from it: lettergraph init --sample",
  });
}
