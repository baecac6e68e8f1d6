/** Shapes of lines and paragraphs that letters of the genre share. */

const ORDINAL = "[一二三四五六七八九十]{1,3}";

/** Numbering at the start of a paragraph, by kind, from the outermost inwards. */
export const NUMBERINGS = [
  { kind: "chapter", pattern: new RegExp(`^(${ORDINAL})、`) },
  { kind: "item", pattern: new RegExp(`^[（(](${ORDINAL})[）)]`) },
  { kind: "point", pattern: /^(\d{1,2})[.．、](?!\d)/ },
  { kind: "subpoint", pattern: /^[（(](\d{1,2})[）)]/ },
  { kind: "circled", pattern: /^([①-⑳])/ },
] as const;

export type NumberingKind = (typeof NUMBERINGS)[number]["kind"] | "run";

export interface Numbering {
  readonly kind: NumberingKind;
  readonly ordinal: number;
  /** As printed, with its punctuation. */
  readonly printed: string;
}

/** The numbering that a paragraph starts with. */
export function numberingOf(text: string): Numbering | undefined {
  for (const { kind, pattern } of NUMBERINGS) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return { kind, ordinal: ordinalOf(match[1]), printed: match[0] };
  }
  return undefined;
}

/** 十二 → 12, 12 → 12, ③ → 3. */
export function ordinalOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".indexOf(printed);
  if (circled >= 0) return circled + 1;
  const [tens, ones] = printed.includes("十") ? printed.split("十") : ["零", printed];
  const digit = (han: string | undefined, empty: number): number =>
    han === undefined || han === "" ? empty : "零一二三四五六七八九".indexOf(han);
  return digit(tens, 1) * 10 + digit(ones, 0);
}

const CHINESE_DIGIT = "[〇○OoＯ0零一二三四五六七八九]";
const DATE_WORDS = `(?:\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|[二一]${CHINESE_DIGIT}{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})`;
export const DATE = new RegExp(DATE_WORDS);
export const DATE_LINE = new RegExp(`^[（(]?${DATE_WORDS}[）)]?$`);

/** Who a letter speaks to: 殷毓德委员：, 尊敬的罗嘉颖等六位代表：, 省科技厅：. */
export const SALUTATION =
  /^(?:尊敬的)?[^。；，,;：:！？“”《》|>]{2,60}?(?:委员|代表|同志|先生|女士|委员会|委|厅|局|政府|办公室|办|部|院|会|团|组|党派|支部|界别|们|小组|中心|公司|大学|协会)(?:（[^（）]{1,40}）|\([^()]{1,40}\))?[：:]/;

/** Lines of a web page, a form or a closing, which never continue the line above. */
const LABEL =
  /^[（(【[]?(?:附件(?:\d|[：:]|$)|抄送|抄报|主送|联系人|联系电话|电话[：:]|领导签[字名]|签发人|签发[：:]|承办人|承办单位|经办人|主管领导|分管领导|公开方式|公开属性|公开类别|公开选项|是否公开|信息公开|答复类[别型]|办理类[别型]|类别[：:]|主动公开|依申请公开|此件|此复|专此|特此|版权所有|网站标识码|主办单位?[：:]|信息来源|来源[：:]|发布时间|发布日期|发布机构|索引号|文号|发文[字文]?号|成文日期|发文日期|名\s*称[：:]|您?当前的?位置|打印|分享|【?字体|浏览次数|上一篇|下一篇)/;

export function isLabelled(text: string): boolean {
  return LABEL.test(text);
}

const TITLE_START = /^(?:[^。；：:《》|>]{0,40}?关于|对.{2,40}第.{1,12}号)/;
const TITLE_END =
  /(?:答复|答复函|答复意见|回复|回复函|复函|[的情况结果见]函|意见|办理情况|办理结果|的函|批复|报告)(?:[（(][^（()）]{1,30}[）)])?$/;

/** Whether a line starts a title of the genre. */
export function startsTitle(text: string): boolean {
  return TITLE_START.test(text) && !/[。！？]/.test(text);
}

export function isTitle(text: string): boolean {
  return startsTitle(text) && TITLE_END.test(text);
}
