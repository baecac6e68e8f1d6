import type { BureauWords } from "../../data/grammar.ts";
import { characterClass } from "../../letter/character-class.ts";
import { resolveBureau } from "../../place/bureau.ts";
import type { Gazetteer } from "../../place/gazetteer.ts";
import { type Home, homeAt, provinceOf } from "../../place/home.ts";
import { zoneMarkerBefore } from "../../place/seat.ts";
import { composedOf } from "./composed.ts";
import { IS_OF } from "./copula.ts";
import { createDictionary, type Dictionary, wordDictionary } from "./dictionary.ts";
import { anyWord, type Mention } from "./mention.ts";
import type { NameScanner } from "./names.ts";

/** Finds bodies of the state in the texts of letters. */
export interface BureauScanner {
  readonly find: (text: string, home: Home, seatAt: SeatAt) => Mention[];
}

/** Where a place or zone name that ends at `end` begins. */
export type SeatAt = (end: number) => number | undefined;

const isLevelMark = characterClass(/[省市区县州]/);
const UNLISTED =
  /^(?:自治区|[省市区县州])[\p{Script=Han}]{2,12}?(?:(?<![一二三四五六七八九十])局|厅|(?<!专家|指导|咨询|评审|组织|学术|顾问)委员会|办公室)(?!长|面|部|限|域)/u;
const BRANCH = /^(?:[\p{Script=Han}]{2,4}管理局|分局|提案委员会|办公室|办公厅)/u;
/** 团市委: the league's committee. */
const LEAGUE = /^(?:共青团|团)(?=[省市区县州]委)/;
const PARTY_COMMITTEE =
  /^(?:自治区党|[省市区县州])委(?![员托派任办会宣组政编网统机老军科外金社改])/;
/** 政务服务 + 局面: the last character begins another word. */
const WORD_OF_ITS_OWN = /^局(?:面(?![向对])|限(?![期时额])|域)/;
/** 深圳市委、市政府: the second is of the same place as the first. */
const PARTY = /^中共(.+)委$/;
const GOVERNMENT = /^[省市区县州](?:人民)?(?:政府|人大|政协)/;
const SHORTEST_BARE = 3;
const isOf = new RegExp(IS_OF);

/** How bodies that no list names are told. */
interface Looks {
  readonly notLevel: ReadonlySet<string>;
  /** 市委统战部, 市委外办: an organ of the party's committee. */
  readonly organ: RegExp;
  /** 广州分行 behind 中国人民银行. */
  readonly branch: RegExp;
  /** 市财政 before what it pays. */
  readonly purse: RegExp;
  /** 九三学社深圳市委员会, 民建四川省委: the place stands inside. */
  readonly party: RegExp;
  /** What `party` begins with: every character of a letter is asked. */
  readonly beginsParty: (character: string | undefined) => boolean;
  /** 乡村振兴和协作交流: whether a body can be called by these words. */
  readonly ofDuties: (words: string) => boolean;
}

function looksOf({
  notLevel,
  parties,
  partyDepartments,
  partyOffices,
  branches,
  purse,
  duties,
}: BureauWords): Looks {
  const departments = `(?:${anyWord(partyDepartments)})部`;
  const offices = `(?:${anyWord(partyOffices)})(?:工作)?(?:办公室|办|委员会|委)`;
  return {
    notLevel: new Set(notLevel),
    organ: new RegExp(`^(?:自治区党|[省市区县州])委(?:${departments}|${offices})`),
    branch: new RegExp(`^[\\p{Script=Han}]{2,5}(?:${anyWord(branches)})`, "u"),
    purse: new RegExp(
      `^[省市区县州]财政(?=(?:首期|另|已|拟|将|共|累计|分别)*(?:${anyWord(purse)}))`,
    ),
    party: new RegExp(
      `^(?:中国)?(?:${anyWord(parties)})[\\p{Script=Han}]{1,8}?(?:委员会|委会|委)(?![员托派任办])`,
      "u",
    ),
    beginsParty: characterClass(
      new RegExp(`^(?:中|${anyWord(parties.map(([first = ""]) => first))})`),
    ),
    ofDuties: composedOf(duties),
  };
}

/** A scanner for the bodies that the gazetteer lists, and for others that look like them. */
export function createBureauScanner(
  gazetteer: Gazetteer,
  names: NameScanner,
  words: BureauWords,
): BureauScanner {
  const looks = looksOf(words);
  const forms = wordDictionary([...gazetteer.bureaus.byForm.keys()]);
  const national = createDictionary(gazetteer.bureaus.national);

  function nameOf(printed: string, home: Home): string | undefined {
    const league = LEAGUE.exec(printed)?.[0];
    if (league !== undefined) {
      const committee = resolveBureau(gazetteer, printed.slice(league.length), home)?.name;
      return committee?.replace(/^中共/, "共青团");
    }
    if (looks.organ.test(printed)) {
      const end = printed.indexOf("委") + 1;
      const committee = resolveBureau(gazetteer, printed.slice(0, end), home)?.name;
      return committee && committee + printed.slice(end);
    }
    if (/财政$/.test(printed)) {
      const level = printed[0] ?? "";
      return resolveBureau(gazetteer, `${level}财政${level === "省" ? "厅" : "局"}`, home)?.name;
    }
    if (looks.branch.test(printed.slice(6)) && national.at(printed, 0) !== undefined)
      return printed;
    // 科技厅 in a letter of a city is the province's: no city has a 厅.
    const province = /^[^省].*(?<!办公)厅$/.test(printed) ? provinceOf(home) : undefined;
    return resolveBureau(gazetteer, printed, province ? { chain: [province] } : home)?.name;
  }

  return {
    find(text, home, seatAt) {
      const mentions: Mention[] = [];
      const named = new Map<string, string | undefined>();
      const atHome = (printed: string): string | undefined => {
        if (!named.has(printed)) named.set(printed, nameOf(printed, home));
        return named.get(printed);
      };
      for (let index = 0; index < text.length; index += 1) {
        const span = spanAt(text, index, forms, national, seatAt, names, looks);
        if (span === undefined) continue;
        const to = span.to + (BRANCH.exec(text.slice(span.to, span.to + 8))?.[0].length ?? 0);
        const printed = text.slice(span.from, to);
        const last = mentions.at(-1);
        const paired = last?.to === span.from - 1 && GOVERNMENT.test(printed);
        const place = paired ? PARTY.exec(last.name)?.[1] : undefined;
        const name =
          place === undefined ? atHome(printed) : nameOf(printed, homeAt(gazetteer, place));
        if (name === undefined) continue;
        mentions.push({ from: span.from, to, type: "Department", name, by: "bureau" });
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
  names: NameScanner,
  looks: Looks,
): { from: number; to: number } | undefined {
  const ministry = national.at(text, index);
  // 市港澳办 is no body of the state.
  if (ministry?.word.endsWith("办") && isLevel(text, index - 1, looks))
    return { from: index - 1, to: index + ministry.word.length };
  if (ministry !== undefined && text[index + ministry.word.length] !== "门") {
    const end = index + ministry.word.length;
    const branch = /(?:银行|总署|总局|委员会)$/.test(ministry.word)
      ? looks.branch.exec(text.slice(end, end + 10))?.[0]
      : undefined;
    return { from: index, to: end + (branch?.length ?? 0) };
  }
  const form = forms.at(text, index);
  if (form !== undefined) {
    const to = index + form.word.length;
    if (WORD_OF_ITS_OWN.test(text.slice(to - 1, to + 2))) return undefined;
    const seat = seatAt(index);
    if (seat !== undefined) return { from: seat, to };
    if (text.startsWith("自治区", index - 3)) return { from: index - 3, to };
    // 新区科技创新局: of the zone that the letter speaks for.
    const zone = zoneMarkerBefore(text, index);
    if (zone > 0) return { from: index - zone, to };
    if (isLevel(text, index - 1, looks)) return { from: index - 1, to };
    return form.word.length >= SHORTEST_BARE && /[局厅委]$/.test(form.word)
      ? { from: index, to }
      : undefined;
  }
  const party = looks.beginsParty(text[index])
    ? looks.party.exec(text.slice(index, index + 20))?.[0]
    : undefined;
  if (party !== undefined) return { from: index, to: index + party.length };
  const region = text.startsWith("自治区", index);
  if (!region && !isLevel(text, index, looks)) return undefined;
  const organ = looks.organ.exec(text.slice(index, index + 12))?.[0];
  if (organ !== undefined) return { from: index, to: index + organ.length };
  const committee = PARTY_COMMITTEE.exec(text.slice(index, index + 6))?.[0];
  const league = ["共青团", "团"].find((word) => text.startsWith(word, index - word.length));
  if (committee !== undefined && league !== undefined)
    return { from: index - league.length, to: index + committee.length };
  if (committee !== undefined)
    return { from: seatAt(index + 1) ?? index, to: index + committee.length };
  const purse = looks.purse.exec(text.slice(index, index + 14))?.[0];
  if (purse !== undefined) return { from: index, to: index + purse.length };
  const unlisted = UNLISTED.exec(text.slice(index, index + 16))?.[0];
  if (unlisted === undefined || unlisted.includes("届")) return undefined;
  const to = index + unlisted.length;
  const duties = /^(?:自治区|.)(.+?)(?:局|厅|委员会|办公室)$/.exec(unlisted)?.[1] ?? "";
  const body = index + (region ? 3 : 1);
  // 市应急救援指挥中心系|市应急管理局.
  if (isOf.test(duties)) return undefined;
  const whole = names.leftEdge(text, body, to) <= body;
  if (!whole && !looks.ofDuties(duties)) return undefined;
  return { from: seatAt(index + 1) ?? index, to };
}

function isLevel(text: string, index: number, { notLevel }: Looks): boolean {
  // 杭|州市教育局.
  if (text.startsWith("州市", index)) return false;
  return isLevelMark(text[index]) && !notLevel.has(text[index - 1] ?? "");
}
