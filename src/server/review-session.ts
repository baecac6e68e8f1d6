import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Build, buildGraph } from "../assemble/build.ts";
import {
  type FileReading,
  letterFilesIn,
  type Overlay,
  type RuledLetter,
  readByRules,
  readBytes,
} from "../assemble/letter-files.ts";
import { readLexicon } from "../claim/lexicon.ts";
import type { BureauNames } from "../data/bureau-names.ts";
import { letterCoverage } from "../explore/letter-coverage.ts";
import { sha256 } from "../identity/digest.ts";
import type { LetterCoverage } from "../model/coverage.ts";
import { failure } from "../model/errors.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
import type { Ontology } from "../model/ontology.ts";
import type { LetterReview } from "../model/review.ts";
import { readReviewText, reviewFileOf } from "../review/file.ts";
import { reviewItems } from "../review/items.ts";
import { parseReview } from "../review/schema.ts";

/** A letter of the data folder as rules read it, with the file of its review. */
export interface ReviewableLetter extends RuledLetter {
  readonly letterFile: string;
  readonly reviewFile: string;
}

/** Letters that are not written yet, by where they would be. */
export type Bytes = ReadonlyMap<string, Uint8Array>;

/** The letters of a data folder while people review them; each is read once and stays at hand. */
export interface ReviewSession {
  /** The words that facts are told in. */
  readonly ontology: Ontology;
  /** What bodies are usually called. */
  readonly bureaus: BureauNames;
  letters(): Promise<readonly ReviewableLetter[]>;
  letter(id: string): Promise<ReviewableLetter>;
  /** What the review file of a letter holds now, or would begin with. */
  textOf(letter: ReviewableLetter): string;
  /** The review of a letter, if its file held that text. */
  review(letter: ReviewableLetter, text: string): Omit<LetterReview, "readOnly">;
  /** The graph of the data folder, or what it would be with changes that are not written yet. */
  build(changes?: Omit<Overlay, "read"> & { readonly bytes?: Bytes }): Promise<Build>;
  /** What rules read in a letter that is not in the folder. */
  draft(bytes: Uint8Array, file: string): Promise<RuledLetter>;
  /** What a graph holds of a letter's sentences. */
  coverage(letter: ReviewableLetter, graph: KnowledgeGraph): LetterCoverage;
}

/** A session over a data folder; new review files are in the name of the reviewer. */
export function openReviewSession(
  dataFolder: string,
  reviewer: string,
  reading: FileReading = {},
): ReviewSession {
  const lexicon = readLexicon(dataFolder);
  const kept = new Map<string, { sha256: string; letter: Promise<RuledLetter> }>();

  function read(file: string): Promise<RuledLetter> {
    const digest = sha256(readFileSync(file));
    const known = kept.get(file);
    if (known?.sha256 === digest) return known.letter;
    const letter = readByRules(file, lexicon, reading);
    kept.set(file, { sha256: digest, letter });
    return letter;
  }

  async function letters(): Promise<readonly ReviewableLetter[]> {
    return Promise.all(
      letterFilesIn(dataFolder).map(async (letterFile) => {
        const reviewFile = reviewFileOf(dataFolder, letterFile);
        return { letterFile, reviewFile, ...(await read(letterFile)) };
      }),
    );
  }

  return {
    ontology: lexicon.ontology,
    bureaus: lexicon.gazetteer.bureaus,
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
      return {
        letter: graph.letter.id,
        file: `data/reviews/${basename(reviewFile)}`,
        reviewer: review.reviewer,
        revision: sha256(text),
        ...reviewItems(graph, review, lexicon.ontology),
      };
    },
    build: async ({ bytes, ...changes } = {}) => {
      const readAny = (file: string): Promise<RuledLetter> => {
        const given = bytes?.get(file);
        return given === undefined ? read(file) : readBytes(given, file, lexicon, reading);
      };
      return buildGraph(dataFolder, lexicon, { ...changes, read: readAny });
    },
    draft: (bytes, file) => readBytes(bytes, file, lexicon, reading),
    coverage: ({ read: letter }, graph) => letterCoverage(letter, graph, lexicon),
  };
}
