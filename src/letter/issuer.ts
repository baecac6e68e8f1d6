import { resolveBureau } from "../data/bureau.ts";
import { issuerOfNumber } from "../data/document-number.ts";
import type { Gazetteer } from "../data/gazetteer.ts";
import { signatureIn } from "./closing.ts";
import { anyOf, type Forms, labelled } from "./forms.ts";
import type { Field } from "./letter.ts";
import { findField, findFirst, type Paragraph } from "./match.ts";
import { commonCity, homeOf, placeAtHead } from "./places.ts";

/** What tells who issued a letter. */
export interface IssuerSources {
  readonly head: readonly Paragraph[];
  readonly closing: readonly Paragraph[];
  readonly title: Paragraph | undefined;
  readonly opening: Paragraph | undefined;
  readonly docNumber: Field | undefined;
}

export interface Issuer {
  readonly issuer?: Field;
  /** Full name of the issuer's place, else of the council's. */
  readonly place?: string;
}

/** The issuing body: from the signature, the title, a label, or the document number, in this order. */
export function issuerOf(
  sources: IssuerSources,
  paragraphs: readonly Paragraph[],
  forms: Forms,
  gazetteer: Gazetteer,
): Issuer {
  const printed = printedIssuer(sources, forms);
  const { docNumber, title, opening } = sources;
  const prefix = docNumber?.value.replace(/〔.*/, "");
  const texts = [printed?.value, title?.text, opening?.text].filter((text) => text !== undefined);
  const hints = [
    () => prefix && issuerOfNumber(gazetteer, prefix)?.place,
    () => sourcePlace(sources, forms, gazetteer),
    () => commonCity(gazetteer, paragraphs),
  ];
  const home = homeIn(gazetteer, texts, hints);
  const bureau =
    printed === undefined
      ? prefix && issuerOfNumber(gazetteer, prefix, home)
      : resolveBureau(gazetteer, printed.value, home ?? "");
  const field = printed ?? docNumber;
  const value = bureau ? bureau.name : printed?.value;
  const place = bureau ? bureau.place && homeOf(gazetteer, bureau.place) : home;
  return {
    ...(field && value && { issuer: { ...field, value } }),
    ...(place && { place }),
  };
}

function printedIssuer(
  { head, closing, title, docNumber }: IssuerSources,
  forms: Forms,
): Field | undefined {
  const bodies = anyOf(forms.words.bodies);
  return (
    signatureIn(closing, forms) ??
    findField(title, new RegExp(`^([^《》。关]{2,40}?${bodies})(?=关于|对)`)) ??
    labelledIssuer(head, closing, docNumber, forms)
  );
}

/** 承办单位：… in the closing lines or 发布机构：… in the head; the head only where no number tells better. */
function labelledIssuer(
  head: readonly Paragraph[],
  closing: readonly Paragraph[],
  docNumber: Field | undefined,
  { words }: Forms,
): Field | undefined {
  const labels = anyOf(Object.values(words.labels).flat());
  const name = `([^|：，。；（）]{2,30}?${anyOf(words.bodies)})(?=$|[|：，。；（）\\s\\d]|${labels})`;
  const body = labelled(words.labels.issuer, name);
  return findFirst(docNumber === undefined ? [...closing, ...head] : closing, body);
}

/** The place that the texts start with, read with each hint until one tells; else the first hint. */
function homeIn(
  gazetteer: Gazetteer,
  texts: readonly string[],
  hints: readonly (() => string | undefined)[],
): string | undefined {
  const heads = texts.flatMap((text) => [
    text,
    text.replace(/^(?:关于对|关于|对)?(?:中国人民政治协商会议|政协)?/, ""),
  ]);
  for (const hint of [() => "", ...hints]) {
    const near = hint();
    if (near === undefined) continue;
    for (const words of heads) {
      const place = placeAtHead(gazetteer, words, near);
      if (place !== undefined) return place;
    }
    if (near !== "") return homeOf(gazetteer, near);
  }
  return undefined;
}

/** The place of whoever put the letter on the web: 信息来源：…, 版权所有：…. */
function sourcePlace(
  { head, closing }: IssuerSources,
  { words }: Forms,
  gazetteer: Gazetteer,
): string | undefined {
  const { issuer, source } = words.labels;
  const name = findFirst(
    [...head, ...closing],
    labelled([...issuer, ...source], "([^|：，。；]{2,40})"),
  );
  return name && placeAtHead(gazetteer, name.value);
}
