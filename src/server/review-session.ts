import { type Build, buildGraph } from "../assemble/build.ts";
import { createFindings } from "../assemble/findings.ts";
import {
  type FileReading,
  type Overlay,
  type RuledLetter,
  readBytes,
} from "../assemble/letter-files.ts";
import { readLexicon } from "../claim/lexicon.ts";
import type { BureauNames } from "../data/bureau-names.ts";
import type { Project } from "../data/project.ts";
import { letterCoverage } from "../explore/letter-coverage.ts";
import { bytesOf } from "../file/letter-bytes.ts";
import { lettersOf } from "../file/letter-folder.ts";
import { sha256 } from "../identity/digest.ts";
import type { LetterCoverage } from "../model/coverage.ts";
import { failure, LettergraphError } from "../model/errors.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
import type { Ontology } from "../model/ontology.ts";
import type { LetterReview } from "../model/review.ts";
import type { SecondReadingView } from "../model/second-reading.ts";
import { modelIn, readRecord } from "../propose/record.ts";
import { secondReading } from "../propose/second-reading.ts";
import { secondReadingView } from "../propose/view.ts";
import { readReviewText, reviewFileOf, reviewNameOf } from "../review/file.ts";
import { reviewItems } from "../review/items.ts";
import { parseReview } from "../review/schema.ts";

/** A letter of the project as rules read it, with the file of its review. */
export interface ReviewableLetter extends RuledLetter {
  readonly letterFile: string;
  readonly reviewFile: string;
}

/** What is not written yet; letters with their bytes, by where they would be. */
export interface Changes extends Pick<Overlay, "reviews" | "judgements"> {
  readonly letters?: ReadonlyMap<string, Uint8Array>;
}

/** The letters of a project while people review them; each is read once and stays at hand. */
export interface ReviewSession {
  /** The words that facts are told in. */
  readonly ontology: Ontology;
  /** What bodies are usually called. */
  readonly bureaus: BureauNames;
  /** The digest of the vocabulary. */
  readonly words: string | undefined;
  letters(): Promise<readonly ReviewableLetter[]>;
  letter(id: string): Promise<ReviewableLetter>;
  /** What the review file of a letter holds now, or would begin with. */
  textOf(letter: ReviewableLetter): string;
  /** The review of a letter, if its file held that text. */
  review(letter: ReviewableLetter, text: string): Omit<LetterReview, "readOnly">;
  /** What a language model said of it, if one was asked, beside the review of that text. */
  second(letter: ReviewableLetter, text: string): SecondReadingView | undefined;
  /** The graph of the project, or what it would be with changes that are not written yet. */
  build(changes?: Changes): Promise<Build>;
  /** What rules read in a letter that is not in the folder. */
  draft(bytes: Uint8Array, file: string): Promise<RuledLetter>;
  /** What a graph holds of a letter's sentences. */
  coverage(letter: ReviewableLetter, graph: KnowledgeGraph): LetterCoverage;
}

/** A session over a project; new review files are in the name of the reviewer. */
export function openReviewSession(
  project: Project,
  reviewer: string,
  reading: FileReading = {},
  withAgreed = false,
): ReviewSession {
  const lexicon = readLexicon(project.vocabulary);
  const kept = new Map<string, { sha256: string; letter: Promise<RuledLetter> }>();
  /** The files that the last graph was made of. */
  let held: ReadonlySet<string> = new Set();

  async function read(file: string): Promise<RuledLetter> {
    const bytes = await bytesOf(file, reading.limits);
    const digest = sha256(bytes);
    const known = kept.get(file);
    if (known?.sha256 === digest) return known.letter;
    const letter = readBytes(bytes, file, lexicon, reading);
    kept.set(file, { sha256: digest, letter });
    return letter;
  }

  /** The letters that can be read; the others were named when the project was loaded. */
  async function letters(): Promise<readonly ReviewableLetter[]> {
    const findings = createFindings();
    const all = await Promise.all(
      (await lettersOf(project, reading.limits)).files.map((letterFile) =>
        findings.collectFrom(letterFile, async () => {
          const reviewFile = reviewFileOf(project, letterFile);
          return { letterFile, reviewFile, ...(await read(letterFile)) };
        }),
      ),
    );
    return all.filter((letter) => letter !== undefined);
  }

  /** A decision about one letter must not take another out of the graph because its file was spoilt since. */
  async function build({ letters: added, ...changes }: Changes = {}): Promise<Build> {
    const built = await buildGraph(project, lexicon, {
      ...changes,
      withAgreed,
      ...(reading.limits && { limits: reading.limits }),
      letters: [...(added?.keys() ?? [])],
      read: (file) => {
        const bytes = added?.get(file);
        return bytes === undefined ? read(file) : readBytes(bytes, file, lexicon, reading);
      },
    });
    const spoilt = built.refused.filter(
      ({ file }) => held.has(file) || changes.reviews?.has(file) || added?.has(file),
    );
    if (spoilt.length > 0) {
      throw new LettergraphError(
        "input",
        "data",
        spoilt.flatMap(({ faults }) => faults),
      );
    }
    held = new Set(built.letters.map(({ file }) => file));
    return built;
  }

  return {
    ontology: lexicon.ontology,
    bureaus: lexicon.gazetteer.bureaus,
    words: lexicon.digest,
    letters,
    letter: async (id) => {
      const all = await letters();
      const found = all.find(({ graph }) => graph.letter.id === id);
      if (found !== undefined) return found;
      const cure = `There are ${all.map(({ graph }) => graph.letter.id).join(", ") || "none"}`;
      throw failure("not-found", "unknown-letter", { what: `there is no letter ${id}`, cure });
    },
    textOf: ({ reviewFile, graph }) => readReviewText(reviewFile, graph.letter.id, reviewer),
    review: ({ reviewFile, graph }, text) => {
      const review = parseReview(text, reviewFile);
      const model = modelIn(reviewFile);
      return {
        letter: graph.letter.id,
        file: reviewNameOf(reviewFile),
        reviewer: review.reviewer,
        revision: sha256(text),
        ...reviewItems(graph, review, lexicon.ontology),
        ...(model !== undefined && { second: model }),
      };
    },
    second: ({ reviewFile, read: letter, graph }, text) => {
      const record = readRecord(reviewFile);
      if (record === undefined) return undefined;
      const review = parseReview(text, reviewFile);
      const { sections } = reviewItems(graph, review, lexicon.ontology);
      const items = sections.flatMap((section) => section.items);
      const second = secondReading(record, letter, graph, lexicon, review);
      return secondReadingView(record, second, items, lexicon.ontology);
    },
    build,
    draft: (bytes, file) => readBytes(bytes, file, lexicon, reading),
    coverage: ({ read: letter }, graph) => letterCoverage(letter, graph, lexicon),
  };
}
