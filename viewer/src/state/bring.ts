import { signal } from "@preact/signals";
import type { KeptLetter, LetterDraftReport } from "../../../src/model/curation.ts";
import { keepLetter, readDraft, unpackParcel } from "../data/curation-client.ts";
import type { Refusal } from "../data/refusal.ts";
import { mayWrite } from "../data/writing.ts";
import { pageLayer } from "./layers.ts";
import { refreshNetwork } from "./refresh.ts";
import { holdWhile } from "./rest.ts";

/** A file that a person brought, and how far it has come. */
export interface Brought {
  readonly key: number;
  readonly file: File;
  readonly stage:
    | { readonly state: "reading" | "keeping" }
    | { readonly state: "draft"; readonly draft: LetterDraftReport }
    | { readonly state: "kept"; readonly letter: KeptLetter }
    | { readonly state: "refused"; readonly refusal: Refusal };
}

export const brought = signal<readonly Brought[]>([]);
/** Whether files are held over the window. */
export const hovering = signal(false);

/** Files that letters come in. */
const PARCEL = /\.(?:zip|eml)$/i;

let next = 0;

/** Reads files as drafts, one after the other; nothing is kept yet. */
export async function bring(files: Iterable<File>): Promise<void> {
  pageLayer.value = "bring";
  for (const file of files) await (PARCEL.test(file.name) ? unpack(file) : read(file));
}

async function read(file: File): Promise<void> {
  const key = add(file);
  const answer = await holdWhile(readDraft(file));
  if (answer.state === "refused") refuse(key, answer.refusal);
  else put(key, { state: "draft", draft: answer.outcome });
}

/** Reads the letters of a parcel in its place; what else is in it is told. */
async function unpack(file: File): Promise<void> {
  const key = add(file);
  const answer = await holdWhile(unpackParcel(file));
  if (answer.state === "refused") return refuse(key, answer.refusal);
  const { letters, strangers } = answer.outcome;
  const faults = strangers.map(({ what, ...fault }) => ({
    ...fault,
    what: `${fault.file}: ${what}`,
  }));
  if (faults.length > 0) refuse(key, { code: "stranger", faults });
  else drop(key);
  for (const { name, content } of letters) {
    const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    await read(new File([bytes], name));
  }
}

/** Keeps a letter among the letters; the picture follows. */
export async function keep({ key, file }: Brought): Promise<void> {
  put(key, { state: "keeping" });
  const answer = await holdWhile(keepLetter(file));
  if (answer.state === "refused") return refuse(key, answer.refusal);
  put(key, { state: "kept", letter: answer.outcome });
  await refreshNetwork();
}

export function drop(key: number): void {
  brought.value = brought.value.filter((each) => each.key !== key);
}

function add(file: File): number {
  const key = next++;
  brought.value = [...brought.value, { key, file, stage: { state: "reading" } }];
  return key;
}

function refuse(key: number, refusal: Refusal): void {
  put(key, { state: "refused", refusal });
}

function put(key: number, stage: Brought["stage"]): void {
  brought.value = brought.value.map((each) => (each.key === key ? { ...each, stage } : each));
}

/** Files may be dropped anywhere on the window. */
export function listenToDrops(): void {
  if (!mayWrite()) return;
  const holdsFiles = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes("Files") === true;
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    hovering.value = true;
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) hovering.value = false;
  });
  addEventListener("drop", (event) => {
    hovering.value = false;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    void bring(event.dataTransfer?.files ?? []);
  });
}
