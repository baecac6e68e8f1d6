import { resolveBureau } from "../../data/bureau.ts";
import type { Gazetteer } from "../../data/gazetteer.ts";
import { createDictionary, type Dictionary } from "./dictionary.ts";
import type { Mention } from "./mention.ts";

/** Finds bodies of the state in the texts of letters. */
export interface BureauScanner {
  readonly find: (text: string, home: string, seatAt: SeatAt) => Mention[];
}

/** Where a place or zone name that ends at `end` begins. */
export type SeatAt = (end: number) => number | undefined;

const LEVEL = /[省市区县州]/;
/** 城市, 全市, 各区, 三市: the last character is no bureau's level here. */
const NO_LEVEL = /[城都全我各跨三两本贵该地园社街辖片]/;
const UNLISTED = /^[省市区县][\p{Script=Han}]{2,10}?(?:局|厅|委员会|办公室)(?!长|面|部|限|域)/u;
const BRANCH = /^(?:[\p{Script=Han}]{2,4}管理局|分局|提案委员会|办公室|办公厅)/u;
const PARTY_COMMITTEE = /^[省市区县]委(?![员托派任办会宣组政编网统机老军])/;
const SHORTEST_BARE = 3;

/** A scanner for the bodies that the gazetteer lists, and for others that look like them. */
export function createBureauScanner(gazetteer: Gazetteer, boundary: RegExp): BureauScanner {
  const forms = createDictionary(
    [...gazetteer.bureaus.byForm.keys()].map((form) => [form, form] as const),
  );
  const national = createDictionary(gazetteer.bureaus.national);
  return {
    find(text, home, seatAt) {
      const mentions: Mention[] = [];
      for (let index = 0; index < text.length; index += 1) {
        const span = spanAt(text, index, forms, national, seatAt, boundary);
        if (span === undefined) continue;
        const to = span.to + (BRANCH.exec(text.slice(span.to, span.to + 8))?.[0].length ?? 0);
        const printed = text.slice(span.from, to);
        const bureau = resolveBureau(gazetteer, printed, home);
        if (bureau === undefined) continue;
        mentions.push({ from: span.from, to, type: "Department", name: bureau.name, by: "bureau" });
        index = to - 1;
      }
      return mentions;
    },
  };
}

function spanAt(
  text: string,
  index: number,
  forms: Dictionary<string>,
  national: Dictionary<string>,
  seatAt: SeatAt,
  boundary: RegExp,
): { from: number; to: number } | undefined {
  const ministry = national.at(text, index);
  if (ministry !== undefined && text[index + ministry.word.length] !== "门")
    return { from: index, to: index + ministry.word.length };
  const form = forms.at(text, index);
  if (form !== undefined) {
    const to = index + form.word.length;
    const seat = seatAt(index);
    if (seat !== undefined) return { from: seat, to };
    if (isLevel(text, index - 1)) return { from: index - 1, to };
    if (text.startsWith("自治区", index - 3)) return { from: index - 3, to };
    if (text.startsWith("园区", index - 2)) return { from: index - 2, to };
    return form.word.length >= SHORTEST_BARE && /[局厅委]$/.test(form.word)
      ? { from: index, to }
      : undefined;
  }
  if (!isLevel(text, index)) return undefined;
  if (PARTY_COMMITTEE.test(text.slice(index, index + 3)))
    return { from: seatAt(index + 1) ?? index, to: index + 2 };
  const unlisted = UNLISTED.exec(text.slice(index, index + 16))?.[0];
  if (unlisted === undefined || unlisted.includes("届") || boundary.test(unlisted.slice(1)))
    return undefined;
  return { from: seatAt(index + 1) ?? index, to: index + unlisted.length };
}

function isLevel(text: string, index: number): boolean {
  return LEVEL.test(text[index] ?? "") && !NO_LEVEL.test(text[index - 1] ?? "");
}
