import type { Lexicon } from "../claim/lexicon.ts";
import { extractLetter } from "../draft/extract-letter.ts";
import type { ReadLetter } from "../letter/letter.ts";
import { failure } from "../model/errors.ts";
import type { Proposal } from "../review/propose.ts";
import { readRecord, recordFileOf } from "./record.ts";
import { secondReading } from "./second-reading.ts";

/** The open proposals of the rules that a second reader, asked before, makes too. */
export function agreedProposals(
  reviewFile: string,
  read: ReadLetter,
  proposals: readonly Proposal[],
  lexicon: Lexicon,
): readonly Proposal[] {
  const record = readRecord(reviewFile);
  const second = record && secondReading(record, read, extractLetter(read, lexicon), lexicon);
  if (second === undefined) {
    const what = record === undefined ? "no model was asked" : "the letter has changed since";
    const cure = "Ask one with lettergraph propose";
    throw failure("not-found", "no-second-reading", { what, file: recordFileOf(reviewFile), cure });
  }
  const agreed = new Set(
    second.compared.flatMap(({ standing, proof }) =>
      standing === "agreed" && proof !== undefined ? [proof.id] : [],
    ),
  );
  return proposals.filter(({ proof }) => agreed.has(proof.id));
}
