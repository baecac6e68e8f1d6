import type { Build } from "../assemble/build.ts";
import type { FileReading } from "../assemble/letter-files.ts";
import type { Project } from "../data/project.ts";
import type { LetterCoverage } from "../model/coverage.ts";
import { type Fault, failure, LettergraphError } from "../model/errors.ts";
import type { Ontology } from "../model/ontology.ts";
import type { LetterReview, ReviewOutcome, ReviewSummary } from "../model/review.ts";
import type { SecondReadingView } from "../model/second-reading.ts";
import { contradictions, type Edit, withEdits } from "../review/decision-edits.ts";
import { replaceFile } from "../review/file.ts";
import { whileLocked } from "../review/project-lock.ts";
import type { Store } from "../store/store.ts";
import { type JudgementService, judgementService } from "./judgement-service.ts";
import { type LetterIntake, letterIntake } from "./letter-intake.ts";
import type { Library } from "./library.ts";
import { openReviewSession, type ReviewableLetter, type ReviewSession } from "./review-session.ts";
import { type ReviewTarget, reviewTarget } from "./review-target.ts";
import { type SeenRevisions, seenRevisions } from "./seen-revisions.ts";

/** Reviewing letters: decisions come in, and the review file and the store follow. */
export interface ReviewService {
  list(): Promise<readonly ReviewSummary[]>;
  read(letter: string): Promise<LetterReview>;
  /** What the store's graph holds of a letter's sentences. */
  coverage(letter: string): Promise<LetterCoverage>;
  /** What a language model said of a letter, beside the rules. */
  second(letter: string): Promise<SecondReadingView>;
  /** The words that decisions are told in. */
  ontology(): Ontology;
  /** Edits a review, one at a time; `revision` is the one that the person saw. */
  edit(letter: string, revision: string, editsFor: EditsFor): Promise<ReviewOutcome>;
  /** What people say about entities of all letters. */
  readonly judgements: JudgementService;
  /** Letters that people bring. */
  readonly intake: LetterIntake;
}

/** The edits that a person wants, from the letter, its review as it is, and as the person saw it. */
type EditsFor = (
  letter: ReviewableLetter,
  now: LetterReview,
  seen: LetterReview | undefined,
) => readonly Edit[];

export interface ReviewServiceOptions {
  readonly project: Project;
  readonly store: Store;
  readonly library: Library;
  /** In whose name a new review file is. */
  readonly reviewer: string;
  /** Of the program, for the history of the store. */
  readonly version?: string;
  /** How the files of letters are read. */
  readonly reading?: FileReading;
  /** Whether facts are marked that a second reader found too. */
  readonly withAgreed?: boolean;
}

/** What an edit works with. */
interface Workings {
  readonly session: () => ReviewSession;
  readonly target: ReviewTarget;
  readonly seen: SeenRevisions;
}

const KEPT_REVISIONS = 100;
/** Times that a decision is made anew because an editor wrote the file at the same moment. */
const ATTEMPTS = 3;

/** Reviews the letters of a project whose graph the store holds; reads it when first asked. */
export function createReviewService(options: ReviewServiceOptions): ReviewService {
  let opened: ReviewSession | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const session = (): ReviewSession => {
    opened ??= openReviewSession(
      options.project,
      options.reviewer,
      options.reading,
      options.withAgreed,
    );
    return opened;
  };
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(() =>
      whileLocked(`${options.project.judgements}.lock`, () => {
        // Another server may have decided since.
        if (options.store.isShared) options.library.forget();
        return work();
      }),
    );
    turn = mine.catch(() => undefined);
    return mine;
  };
  const target = reviewTarget({ ...options, session });
  const workings = { session, target, seen: seenRevisions(KEPT_REVISIONS) };
  const current = (letter: ReviewableLetter): Omit<LetterReview, "readOnly"> =>
    showAs(letter, session().textOf(letter), workings);
  return {
    list: async () => {
      const readOnly = await target.reasonToRefuse();
      return (await session().letters()).map((letter) => {
        const { sections, notes, ...summary } = current(letter);
        return { ...summary, ...(readOnly && { readOnly }) };
      });
    },
    read: async (id) => {
      const letter = await session().letter(id);
      const readOnly = await target.reasonToRefuse();
      return { ...current(letter), ...(readOnly && { readOnly }) };
    },
    coverage: async (id) => {
      const letter = await session().letter(id);
      return session().coverage(letter, (await options.library.read()).graph);
    },
    second: async (id) => {
      const letter = await session().letter(id);
      const view = session().second(letter, session().textOf(letter));
      if (view !== undefined) return view;
      const cure = "Ask one with lettergraph propose";
      throw failure("not-found", "no-second-reading", {
        what: `no model was asked about ${id}`,
        cure,
      });
    },
    ontology: () => session().ontology,
    edit: (id, revision, editsFor) => inTurn(() => edit(id, revision, editsFor, workings)),
    judgements: judgementService({
      file: options.project.judgements,
      reviewer: options.reviewer,
      ...workings,
      inTurn,
    }),
    intake: letterIntake({ project: options.project, ...workings, inTurn }),
  };
}

/** The review as it is if its file holds that text, which counts as seen from now on. */
function showAs(letter: ReviewableLetter, text: string, { session, seen }: Workings) {
  const review = session().review(letter, text);
  seen.remember(review.revision, text);
  return review;
}

async function edit(
  id: string,
  revision: string,
  editsFor: EditsFor,
  workings: Workings,
): Promise<ReviewOutcome> {
  const { session, target, seen } = workings;
  await target.refuseIfReadOnly();
  const letter = await session().letter(id);
  const { reviewFile } = letter;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const text = session().textOf(letter);
    const now = showAs(letter, text, workings);
    const before = seen.textOf(revision);
    const known = before === undefined ? undefined : showAs(letter, before, workings);
    const edits = editsFor(letter, now, known);
    const stale = now.revision !== revision;
    if (stale) refuseIfAny(contradictions(before, text, reviewFile, edits));
    const edited = withEdits(text, edits);
    const build = await graphAfter(letter, edited, stale, session());
    // An editor may have saved the file while the graph was built.
    if (session().textOf(letter) !== text) continue;
    if (edited !== text) replaceFile(reviewFile, edited);
    return { graph: await target.load(build), review: showAs(letter, edited, workings) };
  }
  const cure = "Close it in other programs, then decide again";
  throw failure("input", "stale-review", {
    what: "the file keeps changing",
    file: reviewFile,
    cure,
  });
}

/** The graph with the decisions; what is wrong with them comes of somebody else's when `stale`. */
async function graphAfter(
  letter: ReviewableLetter,
  text: string,
  stale: boolean,
  session: ReviewSession,
): Promise<Build> {
  try {
    return await session.build({ reviews: new Map([[letter.letterFile, text]]) });
  } catch (error) {
    if (stale && error instanceof LettergraphError) refuseIfAny(error.faults);
    throw error;
  }
}

function refuseIfAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new LettergraphError("input", "stale-review", faults);
}
