import type { Span } from "../../letter/letter.ts";

const REACH = 16;

/** 领导签字：詹志斌, 殷毓德委员：: the name with what makes it a signature or an address. */
export function withLabel(text: string, { from, to }: Span): Span {
  const label =
    /[\p{Script=Han}]{2,8}：$/u.exec(text.slice(Math.max(0, from - REACH), from))?.[0] ?? "";
  const honour =
    /^(?:、[^：\n]{2,12})?(?:等[^：，\n]{0,6})?(?:委员|代表)(?:们)?：?/.exec(
      text.slice(to, to + REACH),
    )?.[0] ?? "";
  return { from: from - label.length, to: to + honour.length };
}

/** 第20210100号提案 round the digits. */
export function aroundNumber(text: string, { from, to }: Span): Span {
  const before =
    /(?:提案|建议)?(?:第|〔[0-9]{4}〕)$/.exec(text.slice(Math.max(0, from - REACH), from))?.[0] ??
    "";
  const after = /^号?(?:提案|建议)?/.exec(text.slice(to, to + 4))?.[0] ?? "";
  return { from: from - before.length, to: to + after.length };
}

/** 您提出的《…》的提案 round the title. */
export function aroundTitle(text: string, { from, to }: Span): Span {
  const before =
    /[^，。；：\n]{0,12}[《“]$/.exec(text.slice(Math.max(0, from - REACH), from))?.[0] ?? "";
  const after = /^[》”](?:的?(?:提案|建议))?/.exec(text.slice(to, to + 6))?.[0] ?? "";
  return { from: from - before.length, to: to + after.length };
}
