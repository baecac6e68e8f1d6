import { characterClass } from "../../letter/character-class.ts";
import type { Dictionary } from "./dictionary.ts";
import { anyWord, type Mention } from "./mention.ts";

/** The longest words that something lies by. */
const LONGEST = 3;

/** A town that no list names: 落户苏溪镇, 选址佛堂镇. */
const TOWN =
  /^(?!同|会|联|跟|已|将|拟|正|自|由|从|县|市|省|距|至|达|经|过|向|往|沿|入|落|设|位|赴|于|在|到|和|与|及|的|各|该|本|全|小|古|城|乡|重|名|特|强|个|相|有|周|多|两|三|四|五|占|为)[\p{Script=Han}]{2,3}(?<![城乡各小名特强个该本古心])(?:镇|街道)(?![长委政府办党人大级域])/u;
/** 利周瑶族乡, and behind its county any: 集宁区马莲渠乡. */
const ETHNIC =
  /^(?![的在于位由与和及到至是])[\p{Script=Han}]{1,4}(?:瑶|苗|回|壮|满|侗|彝|白|畲|藏|土家|布依|仡佬|傣|黎|蒙古|朝鲜|哈萨克|纳西|拉祜|佤|水|羌|傈僳|毛南|仫佬)族乡/u;
const BEHIND_COUNTY =
  /^(?!城|家|老|下|返|入|回|各|全)[\p{Script=Han}]{2,3}(?:乡|苏木)(?![镇村亲土音情愁贤])/u;
/** 选址工人村街, 位于钢花村街: as some cities call their sub-districts. */
const STREET = /^[\p{Script=Han}]{2,4}街(?![道区头坊巷舞景])/u;
/** 企石镇江边村: a village behind its town. */
const VILLAGE =
  /^(?!自然|行政|各|全|古|农|山|乡|渔|每|多|名|特|强|重点|示范|美丽)\p{Script=Han}{1,3}(?:村|社区)(?![委庄落民镇级民])/u;
const isTownMark = characterClass(/[镇街]/);
/** What can stand right before a town, besides what lies there. */
const BEFORE = "[\\n，、。；：（“在于到和与及的自至跨往赴以]";

/** What the words before a town end in. */
interface Leads {
  /** Something lies there. */
  readonly lies: RegExp;
  readonly toTown: RegExp;
  /** The last character of the two above, to look no further elsewhere. */
  readonly by: (character: string | undefined) => boolean;
}

/** Reads the town that begins at a place of a text and that no list names; `last` is what was found before it. */
export function createTownReader(lies: readonly string[]) {
  const lying = anyWord(lies);
  const leads: Leads = {
    lies: new RegExp(`(?:${lying})$`),
    toTown: new RegExp(`(?:${BEFORE}|[我本全][市县区]|${lying}|途经|连接)$`),
    by: characterClass(new RegExp(`${BEFORE}|${anyWord(lies.map((word) => word.slice(-1)))}`)),
  };
  return (text: string, index: number, last: Mention | undefined): Mention | undefined =>
    townAt(text, index, last, leads);
}

/** A town of another kind than 镇 and 街道. */
function otherTown(
  text: string,
  index: number,
  last: Mention | undefined,
  leads: Leads,
): string | undefined {
  if (last !== undefined && last.to > index) return undefined;
  const placed = last?.to === index && last.type === "Place" && /[县市区旗]$/.test(last.name);
  if (!placed && !leads.by(text[index - 1])) return undefined;
  const words = text.slice(index, index + 9);
  const lies = leads.lies.test(text.slice(Math.max(0, index - LONGEST), index));
  const stands = placed || leads.toTown.test(text.slice(Math.max(0, index - LONGEST), index));
  return (
    (stands ? ETHNIC.exec(words)?.[0] : undefined) ??
    (placed ? BEHIND_COUNTY.exec(words)?.[0] : undefined) ??
    (lies ? STREET.exec(words)?.[0] : undefined)
  );
}

/** 陆良县|建成爨乡…, 雁峰区|建成社区…: what is done in the county stands before. */
export function opensWithWord(town: string, common: Dictionary<string>): boolean {
  const word = common.at(town, 0)?.word ?? "";
  const rest = town.length - word.length;
  return word.length > 1 && (rest > 1 || town.endsWith("社区"));
}

function townAt(
  text: string,
  index: number,
  last: Mention | undefined,
  leads: Leads,
): Mention | undefined {
  if (last?.to === index && last.type === "Place" && /(?:镇|街道|乡|区|县)$/.test(last.name)) {
    const village = VILLAGE.exec(text.slice(index, index + 6))?.[0];
    if (village !== undefined)
      return { from: index, to: index + village.length, type: "Place", name: village, by: "place" };
  }
  const other = otherTown(text, index, last, leads);
  if (other !== undefined)
    return { from: index, to: index + other.length, type: "Place", name: other, by: "place" };
  if (!isTownMark(text[index + 2]) && !isTownMark(text[index + 3])) return undefined;
  const name = TOWN.exec(text.slice(index, index + 6))?.[0];
  if (name === undefined || (last !== undefined && last.to > index)) return undefined;
  const placed = last?.to === index && last.type === "Place";
  if (!placed && !leads.toTown.test(text.slice(Math.max(0, index - LONGEST), index)))
    return undefined;
  return { from: index, to: index + name.length, type: "Place", name, by: "place" };
}
