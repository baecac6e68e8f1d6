import type { Build } from "../assemble/build.ts";
import type { Project } from "../data/project.ts";
import { graphHash } from "../identity/graph-hash.ts";
import { failure, LettergraphError } from "../model/errors.ts";
import type { ReadOnlyReason, ReviewOutcome } from "../model/review.ts";
import { keysBeside } from "../picture/presentation.ts";
import { isWritable } from "../review/file.ts";
import { loadGraph } from "../store/load/load.ts";
import type { Store } from "../store/store.ts";
import type { Library } from "./library.ts";
import type { ReviewSession } from "./review-session.ts";

/** Where decisions go: the review files of a project, and the store that holds its graph. */
export interface ReviewTarget {
  /** Why decisions cannot be written; undefined where they can. */
  reasonToRefuse(): Promise<ReadOnlyReason | undefined>;
  /** Throws that reason where there is one. */
  refuseIfReadOnly(): Promise<void>;
  /** Makes the store hold the graph that follows from decisions. */
  load(build: Pick<Build, "graph" | "parts">): Promise<ReviewOutcome["graph"]>;
}

export interface TargetOptions {
  readonly project: Project;
  readonly store: Store;
  readonly library: Library;
  /** In whose name decisions are. */
  readonly reviewer: string;
  /** Of the program. */
  readonly version?: string;
  readonly session: () => ReviewSession;
}

export function reviewTarget({
  project,
  store,
  library,
  reviewer,
  version = "",
  session,
}: TargetOptions): ReviewTarget {
  /** The hash of the graph that the store and the data folder were last known to share. */
  let shared: string | undefined;
  /** Whether a load failed after its decision was written: the store is owed that graph. */
  let behind = false;

  async function holdsOtherGraph(): Promise<boolean> {
    const { hash } = await library.read();
    if (hash !== shared && hash === graphHash((await session().build()).graph)) shared = hash;
    return hash !== shared;
  }

  async function reasonToRefuse(): Promise<ReadOnlyReason | undefined> {
    const folder = project.reviews;
    if (project.isShipped) {
      const what = "this letter came with the program, where no decisions are kept";
      const cure = "Make a project of your own from it: lettergraph init --sample";
      return { code: "shipped", what, cure };
    }
    if (!isWritable(folder)) {
      const cure = "Let the user who runs the server write there";
      return { code: "read-only", what: `${folder} cannot be written to`, cure };
    }
    if (behind || !(await holdsOtherGraph())) return undefined;
    const what = "the store holds another graph than the data folder gives";
    return { code: "store-differs", what, cure: "Stop, then run lettergraph serve" };
  }

  return {
    reasonToRefuse,
    refuseIfReadOnly: async () => {
      const reason = await reasonToRefuse();
      if (reason === undefined) return;
      const { code, ...fault } = reason;
      throw failure("input", code, fault);
    },
    load: async ({ graph, parts }) => {
      try {
        const report = await loadGraph(store, graph, {
          letters: parts,
          looks: (part, known) => keysBeside(part, known, session().bureaus),
          words: session().words,
          by: { what: "decision", who: reviewer, version },
        });
        shared = report.hash;
        behind = false;
        return { ...report, entities: graph.entities.length, facts: graph.facts.length };
      } catch (cause) {
        behind = true;
        throw withAdvice(cause);
      } finally {
        library.forget();
      }
    },
  };
}

/** What a failed load says when the decision behind it is in the file already. */
function withAdvice(cause: unknown): unknown {
  if (!(cause instanceof LettergraphError)) return cause;
  const what = "the decision is written, and the store does not show it yet";
  const fault = { what, cure: "It will with the next decision, or with lettergraph load" };
  return new LettergraphError(cause.kind, cause.code, [...cause.faults, fault], { cause });
}
