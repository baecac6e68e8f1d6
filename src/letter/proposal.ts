import type { Gazetteer } from "../data/gazetteer.ts";
import type { Field, Frame, ProposalFrame } from "./letter.ts";
import { findField, type Paragraph } from "./match.ts";
import { placeAtHead, placeMarked } from "./places.ts";

const ORDINAL = "第?[一二三四五六七八九十百\\d]{1,4}";
const COUNCIL = "政协|人大|人民代表大会|政治协商会议";
const SESSION = new RegExp(
  `(?:^|关于对|对|关于|[在，：（《])?((?:(?:(?!关于)[^，。：、（）《》对]){0,14}?)(?:${COUNCIL})(?:[^，。：、（）《》]{0,8}?委员会)?${ORDINAL}届(?:委员会)?(?:${COUNCIL}|常委会)?${ORDINAL}次(?:会议|全体会议|大会)?|(?:(?!关于)[^，。：、（）《》对]){0,14}?${ORDINAL}届(?:${COUNCIL})(?:常委会)?${ORDINAL}次(?:会议|全体会议|大会)?)`,
);
const NUMBER = /(?:第|提案|建议)(?:第)?\s?([A-Za-z]{0,2}\d{1,12})\s?号/;
const KIND = /号.{0,6}?(提案|建议|议案)|(提案|建议|议案)第?[A-Za-z]{0,2}\d+号|(提案|建议|议案)/;
const TITLE = /《((?:[^《》]|《[^《》]*》)+)》|“(关于[^“”]+)”/;
const LETTER_NUMBER = /《[^《》]*(?:《[^《》]*》[^《》]*)*》（([^（）]*〔\d{4}〕\d+号)）/;
const CONSULTED =
  /(?:经|并|后|，)?(?:会同|商请|商|征求|征询|会商|联合)(?!后)([^。；：]*?)(?:等单位|等部门|意见|的意见|共同|认真|联合)?(?:研究|办理|会办|后|，|提出|意见|共同)/;

/** What is answered: a proposal or a suggestion, or another letter. */
export function proposalOf(
  gazetteer: Gazetteer,
  place: string | undefined,
  title: Paragraph | undefined,
  opening: Paragraph | undefined,
): Pick<Frame, "proposal" | "answeredLetter"> {
  const sources = [title, opening].filter((source) => source !== undefined);
  const session = sessionOf(gazetteer, sources);
  const number = first(sources, NUMBER);
  const quoted = findField(opening, TITLE);
  const isProposal =
    number !== undefined ||
    session !== undefined ||
    /提案|建议/.test(title?.text ?? "") ||
    /(?:您|你|贵).{0,12}提出/.test(opening?.text ?? "");
  if (!isProposal) {
    const docNumber = findField(opening, LETTER_NUMBER);
    if (quoted === undefined && docNumber === undefined) return {};
    return {
      answeredLetter: { ...(docNumber && { docNumber }), ...(quoted && { title: quoted }) },
    };
  }
  const body = session && bodyOf(gazetteer, session.value, place);
  const proposal: ProposalFrame = {
    kind: kindOf(sources),
    ...(number && { number }),
    ...(quoted && { title: quoted }),
    ...(session && { session }),
    ...(body && { body }),
    proposers: proposersIn(opening),
  };
  return { proposal };
}

function first(sources: readonly Paragraph[], pattern: RegExp): Field | undefined {
  for (const source of sources) {
    const field = findField(source, pattern);
    if (field !== undefined) return field;
  }
  return undefined;
}

/** The session with its place named in full, where the letter does so anywhere. */
function sessionOf(gazetteer: Gazetteer, sources: readonly Paragraph[]): Field | undefined {
  const found = sources
    .map((source) => findField(source, SESSION))
    .filter((field) => field !== undefined);
  return found.find((field) => placeAtHead(gazetteer, field.value) !== undefined) ?? found[0];
}

function kindOf(sources: readonly Paragraph[]): "提案" | "建议" {
  for (const { text } of sources) {
    const match = KIND.exec(text.replaceAll(/《[^》]*》/g, ""));
    const word = match?.slice(1).find((group) => group !== undefined);
    if (word !== undefined) return word === "提案" ? "提案" : "建议";
  }
  return sources.some(({ text }) => /人大|人民代表大会|代表/.test(text)) ? "建议" : "提案";
}

/** The council or congress of a session: 市七届人大四次会议 in a letter from 深圳市 → 深圳市人民代表大会. */
function bodyOf(
  gazetteer: Gazetteer,
  session: string,
  place: string | undefined,
): string | undefined {
  const where =
    placeAtHead(gazetteer, session) ??
    (/^全国/.test(session)
      ? "全国"
      : place && (placeMarked(gazetteer, place, session[0] ?? "") ?? place));
  if (where === undefined) return undefined;
  return where + (/政协|政治协商/.test(session) ? "政协" : "人民代表大会");
}

/** A body that proposed it, named in the text: 民进广东省委会提出的《…》. */
function proposersIn(opening: Paragraph | undefined): readonly Field[] {
  const field = findField(
    opening,
    /(?:^|：)([^，。：《》“”]{2,30}?)(?:在[^，。]{2,30}会议上)?提出的?[关《“]/,
  );
  if (field === undefined || /^(?:您|你|贵|尊敬|.{0,4}代表|.{0,4}委员$)/.test(field.value))
    return [];
  return [field];
}

/** Bodies consulted for the answer: 经会同市发改局、滨海湾新区管委会研究. */
export function consultedIn(opening: Paragraph): readonly Field[] {
  const list = findField(opening, CONSULTED);
  if (list === undefined) return [];
  const fields: Field[] = [];
  let at = list.from;
  for (const part of list.value.split(/([、，及和与]|以及)/)) {
    const printed = part.replace(/等(?:单位|部门)?$/, "");
    if (/(?:局|委|会|厅|办|府|院|部|行|中心|集团|公司|署|站|队)$/.test(printed))
      fields.push({ from: at, to: at + printed.length, value: printed });
    at += part.length;
  }
  return merged(fields, opening);
}

/** Puts a name back together that was cut at a 和 inside it: 区发展 和 改革局. */
function merged(fields: readonly Field[], opening: Paragraph): readonly Field[] {
  return fields.map((field) => {
    const before = opening.text.slice(0, field.from - opening.from);
    const lost =
      /([省市区县州]?(?:发展|人力资源|社会|住房|工业|规划|自然资源|经济|交通运输|文化广电旅游|城乡建设|自然资源和规划|科学技术|农业农村|民族|退役军人)*(?:和))$/.exec(
        before,
      )?.[1];
    if (lost === undefined || lost === "和") return field;
    const from = field.from - lost.length;
    return { from, to: field.to, value: lost + field.value };
  });
}
