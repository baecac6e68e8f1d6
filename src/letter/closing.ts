import { isoDate } from "./dates.ts";
import { DATE, DATE_LINE } from "./forms.ts";
import type { Field, Frame } from "./letter.ts";
import { findField, findFirst, type Paragraph } from "./match.ts";

type ClosingFields = Pick<
  Frame,
  "signer" | "handler" | "date" | "attachments" | "copies" | "category" | "publicity"
>;

const NAME =
  "([\\p{Script=Han}·]{2,6}?)(?=[，；。、（）|\\s\\d]|联系|电话|承办|签发|领导|答复|办理|类别|公开|$)";
const SIGNER = new RegExp(
  `(?:领导签[字名发]|签发人|签发|(?:主管|分管|主要)领导(?:签[字名发])?|负责人(?:签[字名])?)[：:]\\s?${NAME}`,
  "u",
);
const HANDLER = new RegExp(
  `(?:承办人(?:员)?(?:姓名)?|联系人(?:姓名)?(?:及(?:联系)?电话)?|经办人(?:姓名)?|联系人员)[：:]\\s?${NAME}`,
  "u",
);
const BODY = "局|委|委员会|厅|办公室|政府|办|院|部|中心|公司|支队|总队|银行|会";
const SIGNATURE = new RegExp(
  `^([^。；，：、（）|>]{2,40}(?:${BODY}))(?:（[^（）]*章）)?(?=$|${DATE.source})`,
);
const HEAD_DATE = new RegExp(
  `(?:成文日期|发文日期|印发日期|生成日期|答复日期|落款日期)[：:]?[|\\s]*(${DATE.source})`,
);
const CATEGORY =
  /(?:答复|办理|建议|提案)?(?:类[别型]|分类)[：:]?[|\s]*([A-D])类?|^[（(]?([A-D])类?[）)]?$/;
const PUBLICITY =
  /(?:公开方式|公开属性|公开类别|公开类型|公开选项|是否公开|信息公开)[：:]?[|\s]*(主动公开|依申请公开|不予公开|全文公开|部分公开|不公开|公开)|[（(](?:此件)?(主动公开|依申请公开|不予公开|公开发布|不公开)[）)]/;

/** Who signed and when, from the closing lines; what stands only in the head, from there. */
export function closingOf(
  head: readonly Paragraph[],
  closing: readonly Paragraph[],
): { readonly signature?: Field; readonly fields: ClosingFields } {
  const lines = [...closing, ...head];
  const signature = signatureIn(closing);
  const signer = findFirst(lines, SIGNER);
  const handler = findFirst(lines, HANDLER);
  const date = dateIn(head, closing);
  const category = findFirst(lines, CATEGORY);
  const publicity = findFirst(lines, PUBLICITY);
  return {
    ...(signature && { signature }),
    fields: {
      ...(signer && { signer }),
      ...(handler && { handler }),
      ...(date && { date }),
      attachments: attachmentsIn(closing),
      copies: copiesIn(closing),
      ...(category && { category }),
      ...(publicity && { publicity }),
    },
  };
}

function signatureIn(closing: readonly Paragraph[]): Field | undefined {
  return findFirst(
    closing.filter(({ text }) => !/^[（(]|印章/.test(text)),
    SIGNATURE,
  );
}

function dateIn(head: readonly Paragraph[], closing: readonly Paragraph[]): Field | undefined {
  const signed = closing.find(
    ({ text }) =>
      DATE_LINE.test(text) || (SIGNATURE.test(text.replace(DATE, "")) && DATE.test(text)),
  );
  const own = signed && findField(signed, DATE);
  const field =
    own ??
    findFirst(head, HEAD_DATE) ??
    findFirst(
      head.filter(({ text }) => DATE_LINE.test(text)),
      DATE,
    );
  const value = field && isoDate(field.value);
  return field === undefined || value === undefined ? undefined : { ...field, value };
}

function attachmentsIn(closing: readonly Paragraph[]): readonly Field[] {
  const start = closing.findIndex(({ text }) => /^附件[：:\d]/.test(text));
  if (start < 0) return [];
  const fields: Field[] = [];
  for (const paragraph of closing.slice(start)) {
    if (fields.length > 0 && !/^\d{1,2}[.．、]/.test(paragraph.text)) break;
    const field = findField(paragraph, /^(?:附件\d?[：:]?)?\s?(?:\d{1,2}[.．、])?(.+)$/);
    if (field !== undefined) fields.push(field);
  }
  return fields;
}

function copiesIn(closing: readonly Paragraph[]): readonly Field[] {
  const list = findFirst(closing, /^抄[送报][：:](.+?)[。.]?$/);
  if (list === undefined) return [];
  let at = list.from;
  return list.value.split(/([、，；])/).flatMap((part) => {
    const from = at;
    at += part.length;
    return /^[、，；]?$/.test(part) ? [] : [{ from, to: from + part.length, value: part }];
  });
}
