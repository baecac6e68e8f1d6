import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { failure, LettergraphError } from "../model/errors.ts";
import { WORD } from "./schema-parts.ts";

/** Marks the folder of a project. */
export const PROJECT_FILE = "lettergraph.json";

/** What a project file says of the project; everything else in it is a setting of the command line. */
const RECORD = z.object({
  id: WORD.exactOptional(),
  name: WORD.exactOptional(),
  letters: WORD.exactOptional(),
  extends: z.int().min(1).exactOptional(),
});

/** What is known of a project without looking at its letters. */
export type ProjectRecord = Readonly<z.infer<typeof RECORD>>;

/** A project file, taken apart. */
export interface ProjectFile {
  readonly record: ProjectRecord;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The project file of a folder; what it would say empty when there is none. */
export function readProjectFile(folder: string): ProjectFile {
  const file = join(folder, PROJECT_FILE);
  if (!existsSync(file)) return { record: {}, settings: {} };
  const whole = parse(file);
  const result = RECORD.safeParse(whole);
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => ({
      file,
      what: `${path.map(String).join(".")}: ${message}`,
    }));
    throw new LettergraphError("usage", "bad-config", faults);
  }
  const own = Object.keys(RECORD.shape);
  const settings = Object.entries(whole).filter(([key]) => !own.includes(key));
  return { record: result.data, settings: Object.fromEntries(settings) };
}

function parse(file: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, ""));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure("usage", "bad-config", { file, what: reason, cure: "Write JSON." }, { cause });
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw failure("usage", "bad-config", {
    file,
    what: "no JSON object",
    cure: 'Write {"port": 80}.',
  });
}
