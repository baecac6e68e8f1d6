import { readdirSync, readFileSync } from "node:fs";
import { readLetterForms } from "../../src/data/letter-forms.ts";
import type { Field, Frame, ReadLetter } from "../../src/letter/letter.ts";
import { type ReadOptions, readLetter } from "../../src/letter/read-letter.ts";
import { LettergraphError } from "../../src/model/errors.ts";
import { readGazetteer } from "../../src/place/gazetteer.ts";

export const FLAGSHIP = "data/letters/dongguan-2021-109.txt";
const FIXTURES = "tests/fixtures/letters";

/** The annotated letters, without the flagship. */
export const DEV_LETTERS = readdirSync(FIXTURES)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => `${FIXTURES}/${name}`);

const KNOWLEDGE = {
  gazetteer: readGazetteer("data/gazetteer"),
  forms: readLetterForms("data/letter-forms.yaml"),
};

export function readBytes(
  bytes: Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<ReadLetter> {
  return readLetter(bytes, { file: "letter.txt", ...KNOWLEDGE, ...options });
}

export function readFile(file: string): Promise<ReadLetter> {
  return readBytes(readFileSync(file), { file });
}

export function read(text: string): Promise<ReadLetter> {
  return readBytes(new TextEncoder().encode(text));
}

/** A frame with the values alone. */
export function valuesOf(frame: Frame): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(frame, (_, value: unknown) => (isField(value) ? value.value : value)),
  );
}

function isField(value: unknown): value is Field {
  return typeof value === "object" && value !== null && "value" in value && "from" in value;
}

export const USUAL_BODY =
  "　　一、工作情况\n　　我们开展了有关工作，取得了积极成效。\n　　二、下一步打算\n　　我们将继续推进有关工作。";

/** The values of the frame of a letter that has these lines around a usual body. */
export async function frameOf(head: string, tail = ""): Promise<Record<string, unknown>> {
  return valuesOf((await read(`${head}\n${USUAL_BODY}\n${tail}`)).frame);
}

/** The error of a reading that must fail. */
export async function refusalOf(reading: Promise<unknown>): Promise<LettergraphError> {
  const result = await reading.catch((error: unknown) => error);
  if (result instanceof LettergraphError) return result;
  throw new Error("the letter was not refused", { cause: result });
}
