import { type Camera, DEFAULT_VIEW, MODES, type Selection, type ViewState } from "./view-state.ts";

const VERSION = "1";
const LISTS = { hide: "hiddenTypes", rel: "hiddenRelations", status: "hiddenStatuses" } as const;

/** A state read from a link, and the parts of the link that could not be read. */
export interface ReadHash {
  readonly state: Partial<ViewState>;
  readonly dropped: readonly string[];
}

/** `#v=1&sel=n:Place:东莞市&hide=Measure,Person&lang=en`: readable, and only what differs from the start. */
export function toHash(view: ViewState): string {
  const parts: [string, string][] = [["v", VERSION]];
  if (view.selected !== undefined) {
    parts.push(["sel", `${view.selected.kind === "node" ? "n" : "f"}:${view.selected.id}`]);
  }
  if (view.evidence !== undefined) parts.push(["ev", view.evidence]);
  for (const [key, field] of Object.entries(LISTS)) {
    const list = view[field].join(",");
    if (list !== DEFAULT_VIEW[field].join(",")) parts.push([key, list]);
  }
  if (!view.background) parts.push(["bg", "0"]);
  if (view.camera !== undefined) {
    const { x, y, ratio } = view.camera;
    parts.push(["cam", [x, y, ratio].map((value) => String(round(value))).join(",")]);
  }
  if (view.mode !== "graph") parts.push(["view", view.mode]);
  if (view.letter !== undefined) parts.push(["letter", view.letter]);
  parts.push(["lang", view.language], ["th", view.theme]);
  return `#${parts.map(([key, value]) => `${key}=${escapeValue(value)}`).join("&")}`;
}

/** The state in a link; parts that are damaged are left out and named. */
export function fromHash(hash: string): ReadHash {
  const state: { -readonly [Key in keyof ViewState]?: ViewState[Key] } = {};
  const dropped: string[] = [];
  for (const part of hash.replace(/^#/, "").split("&")) {
    if (part === "") continue;
    const at = part.indexOf("=");
    const key = at < 0 ? part : part.slice(0, at);
    const value = unescapeValue(at < 0 ? "" : part.slice(at + 1));
    const known = value !== undefined && read(state, key, value);
    if (!known) dropped.push(key);
  }
  return { state, dropped };
}

function read(
  state: { -readonly [Key in keyof ViewState]?: ViewState[Key] },
  key: string,
  value: string,
): boolean {
  switch (key) {
    case "v":
      return value === VERSION;
    case "sel": {
      const selected = readSelection(value);
      if (selected !== undefined) state.selected = selected;
      return selected !== undefined;
    }
    case "ev":
      state.evidence = value;
      return true;
    case "hide":
    case "rel":
    case "status":
      state[LISTS[key]] = value === "" ? [] : value.split(",");
      return true;
    case "bg":
      state.background = value !== "0";
      return value === "0" || value === "1";
    case "cam": {
      const camera = readCamera(value);
      if (camera !== undefined) state.camera = camera;
      return camera !== undefined;
    }
    case "view": {
      const mode = MODES.find((each) => each === value);
      if (mode !== undefined) state.mode = mode;
      return mode !== undefined;
    }
    case "letter":
      state.letter = value;
      return value !== "";
    case "lang":
      if (value === "zh" || value === "en") state.language = value;
      return state.language === value;
    case "th":
      if (value === "light" || value === "dark") state.theme = value;
      return state.theme === value;
    default:
      return false;
  }
}

function readSelection(value: string): Selection | undefined {
  const kind = value.slice(0, 2);
  const id = value.slice(2);
  if (id === "") return undefined;
  if (kind === "n:") return { kind: "node", id };
  return kind === "f:" ? { kind: "fact", id } : undefined;
}

function readCamera(value: string): Camera | undefined {
  const numbers = value.split(",").map(Number);
  const [x, y, ratio] = numbers;
  if (x === undefined || y === undefined || ratio === undefined || numbers.length !== 3) {
    return undefined;
  }
  return numbers.every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : undefined;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
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
