import { placeMarked, seatOf } from "../place/home.ts";
import { type Forms, labelled } from "./forms.ts";
import type { Field, Frame, ProposalFrame } from "./letter.ts";
import { findField, findFirst, type Paragraph } from "./match.ts";
import { onceFor } from "./once.ts";
import { isHandedOn, type Naming, proposersOf } from "./parties.ts";
import { homeAtHead } from "./places.ts";

const ORDINAL = "第?[一二三四五六七八九十百\\d]{1,4}";
const COUNCIL = "(?:政协|人大|人民代表大会|政治协商会议)";
const HAN = "\\p{Script=Han}";
/** 东莞市政协第十三届六次会议, 深圳市第七届人民代表大会第四次会议, 政协第十三届全国委员会第四次会议. */
const SESSION = new RegExp(
  `(?:(?!关于|(?<=关)于|[对您你在的由据按])${HAN}){0,14}?(?:${COUNCIL}${HAN}{0,10}?${ORDINAL}届${HAN}{0,8}?|${ORDINAL}届${HAN}{0,6}?${COUNCIL}${HAN}{0,5}?)${ORDINAL}次(?:全体会议|会议|大会|全会)?`,
  "u",
);
const SESSION_WORDS = new RegExp(
  `中国人民政治协商会议|${COUNCIL}|常务委员会|常委会|委员会|${ORDINAL}届|${ORDINAL}次.*$`,
  "g",
);
/** 第20210100号, 会议杭12号建议, 提案第123号. */
const NUMBER = new RegExp(
  `(?<!〕)第(${HAN}?[A-Za-z]{0,2}\\d[\\dA-Za-z-]{0,13})(?:[号]?[、，]第?\\d+)*号|(?<=会议|提案|建议)(${HAN}?\\d{1,12})号|(?<![\\d〕])(\\d{4,12})号(?=提案|建议|议案)`,
  "u",
);
const KIND = /号.{0,14}?(提案|建议|议案)|(提案|建议|议案)第?[A-Za-z]{0,2}\d+号|(提案|建议|议案)/;
const OWN_TITLE =
  /《(关于(?:[^《》]|《[^《》]*》)+)》|《((?:[^《》]|《[^《》]*》)+(?:提案|建议|议案))》|“([^“”]{6,80})”的?(?:提案|建议|议案)|“(关于[^“”]{4,80}(?:提案|建议|议案))”/;
const ANY_TITLE = /《((?:[^《》]|《[^《》]*》)+)》/;
const UNQUOTED_TITLE = /提出的?《?(关于[^，。：《》]{4,60}?(?:提案|建议|议案))(?=收悉|已|（|，)/;
const LETTER_NUMBER = /（([^（）]{2,20}〔\d{4}〕\d+号)）/;

/** The parts of a letter that say what it answers. */
export interface Sources {
  readonly title: Paragraph | undefined;
  readonly greeting: Paragraph | undefined;
  readonly opening: Paragraph | undefined;
  readonly head: readonly Paragraph[];
}

/** What is answered: a proposal or a suggestion, or another letter. */
export function answeredBy(
  { title, greeting, opening, head }: Sources,
  naming: Naming,
): Pick<Frame, "proposal" | "answeredLetter"> {
  const { forms } = naming;
  const sources = [title, opening].filter((source) => source !== undefined);
  const session = sessionIn(sources, naming);
  const number = findFirst(sources, NUMBER) ?? findFirst(head, expressionsOf(forms).number);
  const titles = [
    findField(opening, OWN_TITLE),
    findField(opening, UNQUOTED_TITLE),
    findField(title, OWN_TITLE),
    findFirst(head, expressionsOf(forms).title),
  ].filter((field) => field !== undefined);
  // Typists lose marks; another place may have the title whole.
  const own = titles.find(({ value }) => isPaired(value)) ?? titles[0];
  const quoted = own ?? findField(opening, ANY_TITLE);
  const isProposal =
    number !== undefined ||
    session !== undefined ||
    /提案|建议/.test(`${title?.text}${quoted?.value}`);
  if (!isProposal) {
    const docNumber = findField(opening, LETTER_NUMBER);
    if (quoted === undefined && docNumber === undefined) return {};
    return {
      answeredLetter: { ...(docNumber && { docNumber }), ...(quoted && { title: quoted }) },
    };
  }
  const body = session && councilOf(session.value, naming);
  const proposal: ProposalFrame = {
    kind: kindOf([...sources, ...(greeting ? [greeting] : []), ...head]),
    ...(number && { number }),
    ...(quoted && { title: quoted }),
    ...(session && { session }),
    ...(body && { body }),
    proposers: proposersOf(opening, head, naming),
    handedOn: isHandedOn(opening),
  };
  return { proposal };
}

/** What number and title stand in, made once for all letters. */
const expressionsOf = onceFor((forms: Forms) => ({
  number: labelled(forms, ["proposalNumber"], "第?([A-Za-z\\d-]{1,14})"),
  title: labelled(forms, ["proposalTitle"], "《?([^|《》]{4,80})"),
}));

/** Whether every quote that opens is closed. */
function isPaired(words: string): boolean {
  return words.split("“").length === words.split("”").length;
}

/** The session, where the letter names it with its place if it does so anywhere. */
function sessionIn(sources: readonly Paragraph[], { gazetteer }: Naming): Field | undefined {
  const found = sources
    .map((source) => findField(source, SESSION))
    .filter((field) => field !== undefined);
  const placed = found.find(({ value }) => homeAtHead(gazetteer, value) !== undefined);
  return placed ?? found[0];
}

function kindOf(sources: readonly Paragraph[]): "提案" | "建议" {
  const word = findFirst(
    sources.map((source) => ({ ...source, text: source.text.replaceAll(/《[^》]*》/g, "") })),
    KIND,
  );
  if (word !== undefined) return word.value === "提案" ? "提案" : "建议";
  return sources.some(({ text }) => /人大|人民代表大会|代表/.test(text)) ? "建议" : "提案";
}

/** The council or congress of a session: 市七届人大四次会议 in a letter from 深圳市 → 深圳市人民代表大会. */
function councilOf(session: string, { gazetteer, home }: Naming): string | undefined {
  const named = session.replaceAll(SESSION_WORDS, "");
  const mark = named.at(-1) ?? "";
  const where = named.startsWith("全国")
    ? "全国"
    : (homeAtHead(gazetteer, named)?.chain[0] ?? placeMarked(home, mark) ?? seatOf(home))?.fullName;
  const name = where && where + (/政协|政治协商/.test(session) ? "政协" : "人民代表大会");
  return name && (gazetteer.bureaus.national.get(name) ?? name);
}
