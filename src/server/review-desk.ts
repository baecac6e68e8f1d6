import { join } from "node:path";
import { graphHash } from "../identity/graph-hash.ts";
import type { LetterCoverage } from "../model/coverage.ts";
import { type Fault, fail, LettergraphError } from "../model/errors.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
import type { Ontology } from "../model/ontology.ts";
import type {
  LetterReview,
  ReadOnlyReason,
  ReviewOutcome,
  ReviewSummary,
} from "../model/review.ts";
import { presentationBeside } from "../picture/presentation.ts";
import { contradictions, type Edit, withEdits } from "../review/decide.ts";
import { isWritable, replaceFile } from "../review/file.ts";
import { loadGraph } from "../store/load/load.ts";
import type { Store } from "../store/store.ts";
import type { Library } from "./library.ts";
import { openReviewSession, type ReviewableLetter, type ReviewSession } from "./review-session.ts";

/** Where letters are reviewed: decisions come in, and the file and the store follow. */
export interface ReviewDesk {
  list(): Promise<readonly ReviewSummary[]>;
  read(letter: string): Promise<LetterReview>;
  /** What the store's graph holds of a letter's sentences. */
  coverage(letter: string): Promise<LetterCoverage>;
  /** The words that decisions are told in. */
  ontology(): Ontology;
  /** Edits a review, one at a time; `revision` is the one that the person saw. */
  edit(letter: string, revision: string, editsFor: EditsFor): Promise<ReviewOutcome>;
}

/** The edits that a person wants, from the letter, its review as it is, and as the person saw it. */
type EditsFor = (
  letter: ReviewableLetter,
  now: LetterReview,
  seen: LetterReview | undefined,
) => readonly Edit[];

export interface DeskOptions {
  readonly dataFolder: string;
  readonly store: Store;
  readonly library: Library;
  /** In whose name a new review file is. */
  readonly reviewer: string;
}

/** Texts of review files that are kept, to tell what a person had seen. */
const KEPT_REVISIONS = 100;
/** Times that a decision is made anew because an editor wrote the file at the same moment. */
const ATTEMPTS = 3;

/** The desk of a data folder whose graph the store holds. */
export function openReviewDesk({ dataFolder, store, library, reviewer }: DeskOptions): ReviewDesk {
  let opened: ReviewSession | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  /** The hash of the graph that the store and the data folder were last known to share. */
  let shared: string | undefined;
  /** Whether a load failed after its decision was written: the store is owed that graph. */
  let behind = false;
  const seen = new Map<string, string>();

  const session = (): ReviewSession => {
    opened ??= openReviewSession(dataFolder, reviewer);
    return opened;
  };

  function remember(revision: string, text: string): void {
    seen.delete(revision);
    seen.set(revision, text);
    const [oldest] = seen.keys();
    if (seen.size > KEPT_REVISIONS && oldest !== undefined) seen.delete(oldest);
  }

  async function reasonToRefuse(): Promise<ReadOnlyReason | undefined> {
    const folder = join(dataFolder, "reviews");
    if (!isWritable(folder)) {
      const cure = "Let the user who runs the server write there";
      return { code: "read-only", what: `${folder} cannot be written to`, cure };
    }
    if (behind) return undefined;
    const { hash } = await library.read();
    if (hash !== shared && hash === graphHash(await session().build())) shared = hash;
    if (hash === shared) return undefined;
    const what = "the store holds another graph than the data folder gives";
    return { code: "store-differs", what, cure: "Stop, then run lettergraph serve --load" };
  }

  function readAs(letter: ReviewableLetter, text: string): Omit<LetterReview, "readOnly"> {
    const review = session().review(letter, text);
    remember(review.revision, text);
    return review;
  }

  async function load(graph: KnowledgeGraph): Promise<ReviewOutcome["graph"]> {
    const { network } = await library.read();
    const places = new Map(network.nodes.map((node) => [node.id, node]));
    try {
      const report = await loadGraph(
        store,
        graph,
        presentationBeside(graph, places, session().bureaus),
      );
      shared = report.hash;
      behind = false;
      return { ...report, entities: graph.entities.length, facts: graph.facts.length };
    } catch (cause) {
      behind = true;
      throw withAdvice(cause);
    } finally {
      library.forget();
    }
  }

  async function edit(id: string, revision: string, editsFor: EditsFor): Promise<ReviewOutcome> {
    const reason = await reasonToRefuse();
    if (reason !== undefined) {
      const { code, ...fault } = reason;
      throw fail("input", code, fault);
    }
    const letter = await session().letter(id);
    const { reviewFile } = letter;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const text = session().textOf(letter);
      const now = readAs(letter, text);
      const before = seen.get(revision);
      const edits = editsFor(
        letter,
        now,
        before === undefined ? undefined : readAs(letter, before),
      );
      const stale = now.revision !== revision;
      if (stale) refuseIfAny(contradictions(before, text, reviewFile, edits));
      const edited = withEdits(text, edits);
      const graph = await build(letter, edited, stale);
      // An editor may have saved the file while the graph was built.
      if (session().textOf(letter) !== text) continue;
      if (edited !== text) replaceFile(reviewFile, edited);
      return { graph: await load(graph), review: readAs(letter, edited) };
    }
    const cure = "Close it in other programs, then decide again";
    throw fail("input", "stale-review", {
      what: "the file keeps changing",
      file: reviewFile,
      cure,
    });
  }

  /** The graph with the decisions; what is wrong with them comes of somebody else's when `stale`. */
  async function build(letter: ReviewableLetter, text: string, stale: boolean) {
    try {
      return await session().build(letter, text);
    } catch (error) {
      if (stale && error instanceof LettergraphError) refuseIfAny(error.faults);
      throw error;
    }
  }

  return {
    list: async () => {
      const readOnly = await reasonToRefuse();
      return (await session().letters()).map((letter) => {
        const { sections, notes, ...summary } = readAs(letter, session().textOf(letter));
        return { ...summary, ...(readOnly && { readOnly }) };
      });
    },
    read: async (id) => {
      const letter = await session().letter(id);
      const readOnly = await reasonToRefuse();
      return { ...readAs(letter, session().textOf(letter)), ...(readOnly && { readOnly }) };
    },
    coverage: async (id) => {
      const letter = await session().letter(id);
      return session().coverage(letter, (await library.read()).graph);
    },
    ontology: () => session().ontology,
    edit: (id, revision, editsFor) => {
      const mine = turn.then(() => edit(id, revision, editsFor));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

function refuseIfAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new LettergraphError("input", "stale-review", faults);
}

/** What a failed load says when the decision behind it is in the file already. */
function withAdvice(cause: unknown): unknown {
  if (!(cause instanceof LettergraphError)) return cause;
  const what = "the decision is written, and the store does not show it yet";
  const fault = { what, cure: "It will with the next decision, or with lettergraph load" };
  return new LettergraphError(cause.kind, cause.code, [...cause.faults, fault], { cause });
}
