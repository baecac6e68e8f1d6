import { existsSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { RuledLetter } from "../assemble/letter-files.ts";
import type { Project } from "../data/project.ts";
import { LETTER_ENDINGS } from "../file/letter-name.ts";
import { DEFAULT_LIMITS } from "../file/limits.ts";
import { openParcel, type PackedLetter } from "../file/parcel/parcel.ts";
import type { KeptLetter, LetterDraftReport, UnpackedParcel } from "../model/curation.ts";
import { failure, type LettergraphError } from "../model/errors.ts";
import { isTextEvidence } from "../model/graph.ts";
import { nameOf } from "../model/ids.ts";
import { replaceFile } from "../review/file.ts";
import type { ReviewSession } from "./review-session.ts";
import type { ReviewTarget } from "./review-target.ts";

/** Letters that a person brings: read as a draft, and kept among the letters when the person says so. */
export interface LetterIntake {
  read(name: string, bytes: Uint8Array): Promise<LetterDraftReport>;
  keep(name: string, bytes: Uint8Array): Promise<KeptLetter>;
  /** What is in a parcel, to be read one by one; a file that is a letter itself is the only one. */
  unpack(name: string, bytes: Uint8Array): Promise<UnpackedParcel>;
}

export interface IntakeWorkings {
  readonly project: Project;
  readonly session: () => ReviewSession;
  readonly target: ReviewTarget;
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** Of one letter; the longest of those that were read has 60 KB. */
export const LARGEST_LETTER = 8 * 2 ** 20;

/** Of all that a parcel holds: it goes to the page and comes back letter by letter. */
const MOST_UNPACKED = 4 * LARGEST_LETTER;

/** Names that every system can keep, and none that leads elsewhere or hides. */
const NAME =
  /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._()（）〔〕【】《》“”-]{0,120}\.(?:txt|html?|mht(?:ml)?|eml|docx|odt|rtf|ofd|pdf)$/iu;

export function letterIntake({ project, session, target, inTurn }: IntakeWorkings): LetterIntake {
  const folder = project.letters ?? project.folder;
  const fileOf = (name: string): string => {
    const plain = name.normalize("NFC");
    if (!NAME.test(plain) || basename(plain) !== plain) throw badName(name);
    return join(folder, plain);
  };

  return {
    read: async (name, bytes) => {
      const file = fileOf(name);
      const draft = await session().draft(bytes, file);
      const letters = await session().letters();
      const isSame = ({ graph }: RuledLetter): boolean => graph.letter.id === draft.graph.letter.id;
      return reportOf(name, draft, existsSync(file) || letters.some(isSame));
    },
    unpack: async (name, bytes) => {
      const parcel = await openParcel(bytes, name, {
        ...DEFAULT_LIMITS,
        unpackedBytes: MOST_UNPACKED,
      });
      const { letters, strangers } = parcel ?? { letters: [{ name, bytes }], strangers: [] };
      if (letters.length + strangers.length === 0) throw nothingIn(name);
      return { letters: letters.map(sendable), strangers };
    },
    keep: (name, bytes) =>
      inTurn(async () => {
        const file = fileOf(name);
        await target.refuseIfReadOnly();
        if (existsSync(file)) throw taken(name);
        const { letter } = (await session().draft(bytes, file)).graph;
        // A letter that is there already under another name is refused here, before anything is written.
        const build = await session().build({ letters: new Map([[file, bytes]]) });
        replaceFile(file, bytes);
        return {
          letter: letter.id,
          file: relative(project.folder, file),
          graph: await target.load(build),
        };
      }),
  };
}

function reportOf(name: string, { graph }: RuledLetter, known: boolean): LetterDraftReport {
  const { letter, entities, facts } = graph;
  return {
    name,
    letter: letter.id,
    title: letter.title,
    ...(letter.docNumber !== undefined && { docNumber: letter.docNumber }),
    ...(letter.date !== undefined && { date: letter.date }),
    ...(letter.issuer !== undefined && { issuer: nameOf(letter.issuer) }),
    known,
    entities: entities.length,
    facts: facts.map(({ subject, predicate, object, status, evidence }) => ({
      subject: nameOf(subject),
      predicate,
      object: nameOf(object),
      status,
      exact: evidence.find(isTextEvidence)?.exact ?? "",
    })),
  };
}

function sendable({ name, bytes }: PackedLetter): UnpackedParcel["letters"][number] {
  return { name: basename(name), content: Buffer.from(bytes).toString("base64") };
}

function nothingIn(name: string): LettergraphError {
  const cure = `Letters end in ${LETTER_ENDINGS}`;
  return failure("input", "no-letter", { file: name, what: "there is no letter in it", cure });
}

function badName(name: string): LettergraphError {
  return failure("usage", "letter-name", {
    what: `a letter cannot be kept as ${JSON.stringify(name)}`,
    cure: `Name the file with letters and numbers, and ${LETTER_ENDINGS} at the end`,
  });
}

function taken(name: string): LettergraphError {
  return failure("input", "letter-taken", {
    what: `there is a letter called ${name} already`,
    cure: "Give the file another name",
  });
}
