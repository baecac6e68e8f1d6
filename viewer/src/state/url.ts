import { PARTS, type Part } from "./url-parts.ts";
import { DEFAULT_VIEW, type ViewState } from "./view-state.ts";

const VERSION = "1";

/** A state read from a link, and the parts of the link that could not be read. */
export interface ReadHash {
  readonly state: Partial<ViewState>;
  readonly dropped: readonly string[];
}

/** `#v=1&sel=n:Place:东莞市&hide=Measure,Person&lang=en`: readable, and only what differs from the start. */
export function toHash(view: ViewState): string {
  const parts: [string, string][] = [["v", VERSION]];
  for (const [key, part] of Object.entries<Part>(PARTS)) {
    const value = part.write(view);
    if (value !== undefined && (part.always === true || value !== part.write(DEFAULT_VIEW))) {
      parts.push([key, value]);
    }
  }
  return `#${parts.map(([key, value]) => `${key}=${escapeValue(value)}`).join("&")}`;
}

/** The state in a link; parts that are damaged are left out and named. */
export function fromHash(hash: string): ReadHash {
  let state: Partial<ViewState> = {};
  const dropped: string[] = [];
  for (const text of hash.replace(/^#/, "").split("&")) {
    if (text === "") continue;
    const at = text.indexOf("=");
    const key = at < 0 ? text : text.slice(0, at);
    const value = unescapeValue(at < 0 ? "" : text.slice(at + 1));
    if (key === "v" && value === VERSION) continue;
    const part: Part | undefined = Object.hasOwn(PARTS, key)
      ? PARTS[key as keyof typeof PARTS]
      : undefined;
    const read = value === undefined ? undefined : part?.read(value);
    if (read === undefined) dropped.push(key);
    // Parts of a scope stand apart in a link.
    else
      state = {
        ...state,
        ...read,
        ...("scope" in read && { scope: { ...state.scope, ...read.scope } }),
      };
  }
  return { state, dropped };
}

/** Escapes what would end a part or be lost in transit; Chinese stays readable. */
function escapeValue(value: string): string {
  return value.replaceAll(/[%&#\s"<>`+\\^{}|]/g, (character) => encodeURIComponent(character));
}

function unescapeValue(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
