import type { Position } from "../../../src/model/network.ts";
import type { Scope } from "../../../src/model/scope.ts";
import { readAsked, writeAsked } from "./asked.ts";
import { DRAWER_IDS } from "./drawer-ids.ts";
import { joined, parted } from "./url-list.ts";
import { type Camera, LAYOUTS, MODES, type Selection, type ViewState } from "./view-state.ts";

/** One part of a link: how it is written, undefined where there is nothing to say, and how it is read. */
export interface Part {
  readonly write: (view: ViewState) => string | undefined;
  readonly read: (value: string) => Partial<ViewState> | undefined;
  /** Written even where it is as at the start. */
  readonly always?: boolean;
}

const list = (
  field: "hiddenTypes" | "hiddenRelations" | "hiddenStatuses" | "hidden" | "expanded" | "added",
): Part => ({
  write: (view) => joined(view[field]),
  read: (value) => ({ [field]: parted(value) }),
});

const scoped = (field: keyof Scope): Part => ({
  write: ({ scope }) => scope[field],
  read: (value) => (value === "" ? undefined : { scope: { [field]: value } }),
});

const choice = (
  field: "mode" | "drawer" | "layout" | "language" | "theme",
  among: readonly string[],
): Part => ({
  write: (view) => view[field],
  read: (value) => (among.includes(value) ? { [field]: value } : undefined),
});

const flag = (field: "background" | "trimmed", written: string): Part => ({
  write: (view) => (view[field] ? "1" : "0"),
  read: (value) =>
    value === "0" || value === "1" || value === written ? { [field]: value === "1" } : undefined,
});

/** How far a camera may stand, in widths of the whole network. */
const FARTHEST = 100;

/** The parts of a link, in the order in which they are written. */
export const PARTS = {
  sel: {
    write: ({ selected }) =>
      joined(selected.map(({ kind, id }) => `${kind === "node" ? "n" : "f"}:${id}`)) || undefined,
    read: (value) => {
      const selected = parted(value).map(readSelection);
      return selected.includes(undefined)
        ? undefined
        : { selected: selected.filter((each) => each !== undefined) };
    },
  },
  ev: {
    write: ({ evidence }) => evidence,
    read: (evidence) => (evidence === "" ? undefined : { evidence }),
  },
  lens: {
    write: ({ lens }) =>
      !lens.on
        ? "off"
        : lens.poles === undefined && lens.headline === undefined
          ? undefined
          : `${joined(lens.poles ?? [])}${lens.headline === undefined ? "" : `;${lens.headline + 1}`}`,
    read: readLens,
  },
  hide: list("hiddenTypes"),
  rel: list("hiddenRelations"),
  status: list("hiddenStatuses"),
  bg: flag("background", "0"),
  sure: {
    write: ({ surest }) => String(Math.round(100 * surest)),
    read: (value) =>
      /^(?:\d{1,2}|100)$/.test(value) ? { surest: Number(value) / 100 } : undefined,
  },
  doc: scoped("letter"),
  year: scoped("year"),
  place: scoped("place"),
  out: list("hidden"),
  open: list("expanded"),
  add: list("added"),
  only: {
    write: ({ isolated }) => isolated && joined(isolated),
    read: (value) => (value === "" ? undefined : { isolated: parted(value) }),
  },
  near: {
    write: ({ depth }) => depth && joined([String(depth.hops), ...depth.ids]),
    read: (value) => {
      const [hops = "", ...ids] = parted(value);
      return /^[0-5]$/.test(hops) && ids.length > 0
        ? { depth: { hops: Number(hops), ids } }
        : undefined;
    },
  },
  path: {
    write: ({ path }) =>
      path &&
      joined([path.from, path.to, ...(path.way === undefined ? [] : [String(path.way + 1)])]),
    read: (value) => {
      const [from, to, way] = parted(value);
      if (from === undefined || to === undefined || (way !== undefined && !/^[1-9]\d?$/.test(way)))
        return undefined;
      return { path: { from, to, ...(way !== undefined && { way: Number(way) - 1 }) } };
    },
  },
  pin: {
    write: ({ pins }) =>
      joined(
        Object.entries(pins).map(([id, { x, y }]) => `${Math.round(x)}~${Math.round(y)}~${id}`),
      ) || undefined,
    read: readPins,
  },
  lay: choice("layout", LAYOUTS),
  trim: flag("trimmed", "1"),
  cam: {
    write: ({ camera }) =>
      camera && [camera.x, camera.y, camera.ratio].map((value) => String(rounded(value))).join(","),
    read: (value) => {
      const camera = readCamera(value);
      return camera && { camera };
    },
  },
  view: choice("mode", MODES),
  letter: {
    write: ({ letter }) => letter,
    read: (letter) => (letter === "" ? undefined : { letter }),
  },
  tab: choice("drawer", [...DRAWER_IDS, "none"]),
  ask: {
    write: ({ asked }) => asked && writeAsked(asked),
    read: (value) => {
      const asked = readAsked(value);
      return asked && { asked };
    },
  },
  lang: { ...choice("language", ["zh", "en"]), always: true },
  th: { ...choice("theme", ["light", "dark"]), always: true },
} as const satisfies Readonly<Record<string, Part>>;

function readSelection(value: string): Selection | undefined {
  const kind = value.slice(0, 2);
  const id = value.slice(2);
  if (id === "") return undefined;
  if (kind === "n:") return { kind: "node", id };
  return kind === "f:" ? { kind: "fact", id } : undefined;
}

function readLens(value: string): Partial<ViewState> | undefined {
  if (value === "off") return { lens: { on: false } };
  const [names = "", number] = value.split(";");
  const [left, right, ...more] = parted(names);
  if (number !== undefined && !/^[1-9]$/.test(number)) return undefined;
  const headline = number === undefined ? {} : { headline: Number(number) - 1 };
  if (left === undefined && number !== undefined) return { lens: { on: true, ...headline } };
  if (left === undefined || right === undefined || more.length > 0) return undefined;
  // Nothing ties a thing to itself.
  if (left === right) return undefined;
  return { lens: { on: true, poles: [left, right], ...headline } };
}

function readPins(value: string): Partial<ViewState> | undefined {
  const pins: Record<string, Position> = {};
  for (const each of parted(value)) {
    const found = /^(-?\d{1,6})~(-?\d{1,6})~(.+)$/u.exec(each);
    if (found === null) return undefined;
    const [, x, y, id = ""] = found;
    pins[id] = { x: Number(x), y: Number(y) };
  }
  return { pins };
}

function readCamera(value: string): Camera | undefined {
  const numbers = value.split(",").map(Number);
  const [x, y, ratio] = numbers;
  if (x === undefined || y === undefined || ratio === undefined || numbers.length !== 3) {
    return undefined;
  }
  // Written so far from the network, nothing would be seen of it, and nothing said.
  const near = Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST;
  return near && numbers.every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : undefined;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
