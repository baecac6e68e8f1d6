import type { Json } from "../../model/query.ts";
import { PARAMETER_TYPES, type ParameterType } from "./question.ts";

/** Notes a fault of the file being read. */
export type Complain = (line: number, what: string, cure: string) => void;

/** A parameter as a header declares it. */
interface Declaration {
  readonly line: number;
  readonly type: ParameterType;
  readonly zh: string;
  readonly en: string;
}

/** The lines above a question's statement; see readQuestions. */
export interface QuestionHeader {
  /** By `zh`, `en`, `answers zh` and `answers en`. */
  readonly words: ReadonlyMap<string, string>;
  readonly declared: ReadonlyMap<string, Declaration>;
  readonly samples: ReadonlyMap<string, Json>;
}

const WORDS = ["zh", "en", "answers zh", "answers en"];
const WORD = /^\/\/\s*(zh|en|answers zh|answers en):\s*(.*)$/;
const PARAMETER = /^\/\/\s*param\s+(\w+):\s*(\w+)\s*\|([^|]*)\|([^|]*)$/;
const SAMPLE = /^:param\s+(\w+)\s*=>\s*(.*?)\s*;?$/;

/** Reads the header; what is wrong with it is complained about. */
export function readHeader(text: string, complain: Complain): QuestionHeader {
  const words = new Map<string, string>();
  const declared = new Map<string, Declaration>();
  const samples = new Map<string, Json>();
  for (const [index, source] of text.split("\n").entries()) {
    const line = index + 1;
    const [, key, word = ""] = WORD.exec(source) ?? [];
    if (key !== undefined) words.set(key, word.trim());
    const parameter = readParameter(source, line, complain);
    if (parameter !== undefined) declared.set(...parameter);
    const sample = readSample(source, line, complain);
    if (sample !== undefined) samples.set(...sample);
  }
  for (const key of WORDS) {
    if (!words.get(key)) {
      complain(1, `no \`// ${key}:\` line`, "Every question says what it answers.");
    }
  }
  return { words, declared, samples };
}

function readParameter(
  source: string,
  line: number,
  complain: Complain,
): [name: string, Declaration] | undefined {
  if (!/^\/\/\s*param\b/.test(source)) return undefined;
  const [, name, printed, zh = "", en = ""] = PARAMETER.exec(source) ?? [];
  if (name === undefined) {
    complain(line, "unreadable parameter", "Write `// param name: type | 中文 | English`.");
    return undefined;
  }
  const type = PARAMETER_TYPES.find((known) => known === printed);
  if (type !== undefined) return [name, { line, type, zh: zh.trim(), en: en.trim() }];
  complain(line, `unknown parameter type ${printed}`, `Use ${PARAMETER_TYPES.join(", ")}.`);
  return undefined;
}

function readSample(
  source: string,
  line: number,
  complain: Complain,
): [name: string, Json] | undefined {
  const [, name, json = ""] = SAMPLE.exec(source) ?? [];
  if (name === undefined) return undefined;
  try {
    return [name, JSON.parse(json)];
  } catch {
    complain(line, `the sample of $${name} is not JSON`, "Quote text with double quotes.");
    return undefined;
  }
}
