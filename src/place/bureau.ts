import type { BureauName } from "../data/bureau-names.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type Home, type Seat, seatOf } from "./home.ts";
import { type SeatedName, seatsAtHead } from "./seat.ts";

/** A body of the state under its full name. */
export interface Bureau {
  /** 东莞市发展和改革局, 深圳市光明区科技创新局, 工业和信息化部. */
  readonly name: string;
  /** Full name of its place or zone; absent for national bodies. */
  readonly place?: string;
  readonly level: Seat["level"] | "national";
}

/** Shorter names without a place, such as 政府, mean no body in particular. */
const SHORTEST_BARE = 3;

/**
 * The body that a printed name means in a letter that is at home there: 市发改局 → 东莞市发展和改革局. A name that
 * is not in the list stays as printed, after its place.
 */
export function resolveBureau(
  gazetteer: Gazetteer,
  printed: string,
  home: Home,
): Bureau | undefined {
  const national = gazetteer.bureaus.national.get(printed);
  if (national !== undefined) return { name: national, level: "national" };
  const around = placeInside(gazetteer, printed, home);
  if (around !== undefined) return around;
  const seated = seatsAtHead(gazetteer, printed, home).filter(({ rest }) => rest !== "");
  for (const { seat, rest } of seated) {
    const name = nameAt(gazetteer, rest, seat);
    if (name !== undefined) return bureau(name, seat);
  }
  if (printed.length >= SHORTEST_BARE) {
    const seat = seatOf(home);
    const name = seat && nameAt(gazetteer, printed, seat);
    if (seat && name !== undefined) return bureau(name, seat);
  }
  const best = seated.find(({ full }) => full);
  if (best !== undefined) return bureau(best.rest, best.seat);
  // 凉山州文化广电旅游局: a prefecture is called so in full, too.
  const prefecture = seated.find(
    ({ rest, seat }) => rest.startsWith("州") && seat.fullName.endsWith("自治州"),
  );
  if (prefecture !== undefined) return bureau(prefecture.rest.slice(1), prefecture.seat);
  // 深圳证监局 and the like are called so in full.
  const [brief] = seated;
  return brief && { ...bureau(brief.rest, brief.seat), name: printed };
}

/** The full name, with the place left out or as `…`, that a form without place has there. */
function nameAt(gazetteer: Gazetteer, form: string, seat: Seat): string | undefined {
  const { byForm, preferred } = gazetteer.bureaus;
  const own = preferred.get(seat.fullName) ?? [];
  if (own.includes(form)) return form;
  const names = byForm.get(form) ?? [];
  const exact = names.find(({ name }) => name === form);
  return (exact ?? names.find(({ name }) => own.includes(name)) ?? fitting(names, seat))?.name;
}

/** The body of the seat among several names of one kind, such as 发展和改革局 and 发展和改革委员会. */
export function bodyAt(
  gazetteer: Gazetteer,
  names: readonly BureauName[],
  seat: Seat,
): Bureau | undefined {
  const own = gazetteer.bureaus.preferred.get(seat.fullName) ?? [];
  const name = names.find(({ name }) => own.includes(name)) ?? fitting(names, seat);
  return name && bureau(name.name, seat);
}

function fitting(names: readonly BureauName[], seat: Seat): BureauName | undefined {
  const level = seat.level === "province" ? "province" : "city";
  return names.find((name) => name.level === level || name.level === "any") ?? names[0];
}

/** A body whose place stands inside its name: 民盟合肥市委, 中共东莞市委员会. */
function placeInside(gazetteer: Gazetteer, printed: string, home: Home): Bureau | undefined {
  for (const { before, after, name } of gazetteer.bureaus.around) {
    if (!printed.startsWith(before) || !printed.endsWith(after)) continue;
    const place = printed.slice(before.length, printed.length - after.length);
    const whole = ({ rest }: SeatedName) => rest === "";
    const seat = seatsAtHead(gazetteer, place, home).find(whole)?.seat;
    if (seat !== undefined) return bureau(name, seat);
  }
  return undefined;
}

function bureau(name: string, { fullName, level }: Seat): Bureau {
  const full = name.includes("…") ? name.replace("…", fullName) : fullName + name;
  return { name: full, place: fullName, level };
}
