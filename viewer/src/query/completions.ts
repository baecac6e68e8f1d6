import { FUNCTIONS, KEYWORDS } from "./cypher-words.ts";

/** A word that may come next. */
export interface Completion {
  readonly label: string;
  readonly detail?: string;
  readonly kind:
    | "type"
    | "relation"
    | "property"
    | "keyword"
    | "function"
    | "variable"
    | "parameter";
}

/** What the graph at hand has names for; the details are in the language of the interface. */
export interface Vocabulary {
  readonly types: readonly { readonly name: string; readonly detail: string }[];
  readonly relations: readonly { readonly name: string; readonly detail: string }[];
  readonly properties: readonly { readonly name: string; readonly detail: string }[];
}

/** Where the word begins that is being typed, and what it may become. */
export interface Offer {
  readonly from: number;
  readonly options: readonly Completion[];
}

const WORD = "[\\p{L}_][\\p{L}\\p{N}_]*";
const LAST_WORD = new RegExp(`(?:${WORD})?$`, "u");

/** What may stand at the end of `before`, by what leads up to it. */
export function completionsAt(before: string, text: string, words: Vocabulary): Offer {
  const from = before.search(LAST_WORD);
  const lead = before.slice(0, from);
  const named = (kind: "type" | "relation" | "property", list: Vocabulary["types"]): Offer => ({
    from,
    options: list.map(({ name, detail }) => ({ label: name, detail, kind })),
  });
  if (/\[[^\][]*[:|]\s*$/u.test(lead)) return named("relation", words.relations);
  if (/\([^()]*:\s*$/u.test(lead) && !/\{[^}]*$/u.test(lead)) return named("type", words.types);
  if (new RegExp(`${WORD}\\.$`, "u").test(lead) || /[([][^()[\]]*\{(?:[^}]*,)?\s*$/u.test(lead))
    return named("property", words.properties);
  if (/\$$/u.test(lead)) {
    return { from, options: names(text, /:param\s+([\p{L}_][\p{L}\p{N}_]*)/gu, "parameter") };
  }
  if (from === before.length) return { from, options: [] };
  return {
    from,
    options: [
      ...names(text, /[([]\s*([\p{L}_][\p{L}\p{N}_]*)(?=\s*[:)\]{])/gu, "variable"),
      ...KEYWORDS.map((label): Completion => ({ label, kind: "keyword" })),
      ...FUNCTIONS.map((label): Completion => ({ label, kind: "function" })),
    ],
  };
}

function names(text: string, pattern: RegExp, kind: Completion["kind"]): Completion[] {
  const found = new Set([...text.matchAll(pattern)].map(([, name = ""]) => name));
  return [...found].sort().map((label) => ({ label, kind }));
}
