import { failure } from "../model/errors.ts";
import { type FileText, plainText } from "./file-text.ts";
import { type Limits, RAISED_BY } from "./limits.ts";
import { binary } from "./refusal.ts";
import { PUT_IN, resynced } from "./resync.ts";

/** The encodings a letter without a mark may have, the most usual first. */
const MULTIBYTE = ["utf-8", "gb18030", "big5"] as const;
const UTF16 = ["utf-16le", "utf-16be"] as const;

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

/** Characters that every letter is full of, simplified and traditional; a wrong encoding yields hardly any. */
const COMMON = new Set(
  "的一是在不了有和人中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子产种面方后多定行学法所民得经十三之进等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日社义事平形相全表间样与关各重新线内数正心反明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严案复函會個為們來時國發動經過與關從產業學後開應實現點體機當對無說種長這還進東電話議題員兩",
);
/** Below this share of common characters the encoding is wrong, or the text no Chinese. */
const LEAST_COMMON = 0.1;
const SAMPLE = 20_000;

/** The text in the bytes of a plain text file; a byte order mark is no part of it. `named` is tried before others. */
export function decode(bytes: Uint8Array, file: string, limits: Limits, named?: string): FileText {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = marked?.encoding ?? named;
  if (encoding !== undefined) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return plainText(refuseBinary(text, file));
    if (marked !== undefined) return mended(bytes, encoding, file, limits);
  }
  const isWide = bytes.includes(0);
  const utf8 = isWide ? undefined : tryDecode(bytes, "utf-8");
  if (utf8 !== undefined) return plainText(refuseBinary(utf8, file));
  const [best] = (isWide ? UTF16 : [...MULTIBYTE, ...UTF16])
    .map((each) => tryDecode(bytes, each))
    .flatMap((text) => (text === undefined ? [] : [{ text, share: commonShare(text) }]))
    .sort((a, b) => b.share - a.share);
  if (best !== undefined && (best.share >= LEAST_COMMON || isAscii(best.text))) {
    return plainText(refuseBinary(best.text, file));
  }
  const [nearest] = (isWide ? [] : named === undefined ? MULTIBYTE : [named, ...MULTIBYTE])
    .filter(isEncoding)
    .map((each) => ({ each, share: commonShare(new TextDecoder(each).decode(bytes)) }))
    .filter(({ share }) => share >= LEAST_COMMON)
    .sort((a, b) => b.share - a.share);
  if (nearest === undefined) throw binary(file);
  return mended(bytes, nearest.each, file, limits);
}

/** The text with � where bytes mean nothing, unless these are too many. */
function mended(bytes: Uint8Array, encoding: string, file: string, limits: Limits): FileText {
  const { bytes: whole, places: extra } = resynced(bytes, encoding, commonShare, limits.unreadable);
  const decoded = new TextDecoder(encoding).decode(whole);
  const shown = extra.length === 0 ? decoded : decoded.replaceAll(String.fromCharCode(PUT_IN), "�");
  const text = refuseBinary(shown, file);
  const places = text.match(/\ufffd+/g)?.length ?? 0;
  const first = Math.min(firstFault(whole, encoding), ...extra);
  const what = `Byte ${first} of the file cannot be read as ${encoding.toUpperCase()}`;
  if (places > limits.unreadable) {
    const others = `${what}, nor can ${places - 1} other places`;
    const cure = `Save the letter again, as UTF-8, or raise the limit of ${limits.unreadable}: ${RAISED_BY.unreadable}`;
    throw failure("input", "letter-undecodable", { file, what: others, cure });
  }
  const others = places > 1 ? `, nor can ${places - 1} other place(s)` : "";
  return { text, notes: [`${what}${others}; there the text has �`] };
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "";
  } catch {
    return false;
  }
}

/** Text in a named encoding, as web pages name theirs; undefined when it is not in that encoding. */
function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuseBinary(text: string, file: string): string {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary files.
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (controls > sample.length / 100) throw binary(file);
  return text;
}

/** How many bytes can be read before the first that cannot; all of them where only the end is missing. */
function firstFault(bytes: Uint8Array, encoding: string): number {
  const reads = (end: number): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (reads(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Whether the text is English, or figures. */
function isAscii(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(/[\t\n\r -~]/g)?.length ?? 0) > sample.length * 0.8;
}

/** The share of common characters among the Han characters of a text. */
function commonShare(text: string): number {
  const han = text.slice(0, SAMPLE).match(/\p{Script=Han}/gu) ?? [];
  return han.length === 0
    ? 0
    : han.filter((character) => COMMON.has(character)).length / han.length;
}
