import type {
  JudgementEntry,
  JudgementOutcome,
  Judgements,
  KeptLetter,
  LetterDraftReport,
  UnpackedParcel,
} from "../../../src/model/curation.ts";
import { hasKeys, load } from "./http-source.ts";
import type { Loadable } from "./loadable.ts";
import { jsonBody, type Sent, sendWriting } from "./writing.ts";

/** What people decided about entities of all letters. */
export function fetchJudgements(): Promise<Loadable<Judgements>> {
  return load("api/judgements", isJudgements);
}

export function sendJudgement(entry: JudgementEntry): Promise<Sent<JudgementOutcome>> {
  return sendWriting("api/judgements", { method: "POST", ...jsonBody(entry) }, isOutcome);
}

export function takeBackJudgement(id: string): Promise<Sent<JudgementOutcome>> {
  return sendWriting(`api/judgements/${encodeURIComponent(id)}`, { method: "DELETE" }, isOutcome);
}

/** What rules read in a file; nothing is kept. */
export function readDraft(file: File): Promise<Sent<LetterDraftReport>> {
  return sendFile("drafts", file, isDraft);
}

/** The letters that lie in a file, as files. */
export function unpackParcel(file: File): Promise<Sent<UnpackedParcel>> {
  return sendFile("parcels", file, isParcel);
}

export function keepLetter(file: File): Promise<Sent<KeptLetter>> {
  return sendFile("letters", file, isKept);
}

function sendFile<Outcome>(
  path: string,
  file: File,
  is: (value: unknown) => value is Outcome,
): Promise<Sent<Outcome>> {
  const headers = { "content-type": "application/octet-stream" };
  const init = { method: "POST", headers, body: file };
  return sendWriting(`api/${path}?name=${encodeURIComponent(file.name)}`, init, is);
}

function isJudgements(value: unknown): value is Judgements {
  return hasKeys(value, ["reviewer", "judgements"]);
}

function isOutcome(value: unknown): value is JudgementOutcome {
  return isJudgements(value) && "graph" in value;
}

function isDraft(value: unknown): value is LetterDraftReport {
  return hasKeys(value, ["letter", "facts", "known"]);
}

function isParcel(value: unknown): value is UnpackedParcel {
  return hasKeys(value, ["letters", "strangers"]);
}

function isKept(value: unknown): value is KeptLetter {
  return hasKeys(value, ["letter", "file", "graph"]);
}
