import { resolveBureau } from "../place/bureau.ts";
import { issuerOfNumber } from "../place/document-number.ts";
import type { Gazetteer } from "../place/gazetteer.ts";
import { type Home, homeAt, NOWHERE, provinceOf } from "../place/home.ts";
import { signatureIn } from "./closing.ts";
import { allLabels, anyOf, type Forms, labelled } from "./forms.ts";
import type { Field } from "./letter.ts";
import { findField, findFirst, type Paragraph } from "./match.ts";
import { onceFor } from "./once.ts";
import { homeAtHead, namesakeHome, usualHome } from "./places.ts";

/** Only provinces have bodies of this kind. */
const PROVINCIAL = /厅$/;
const COMMITTEE = /(?:管理委员会|管委会)$/;

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
  /** Full name of the issuer's place or zone, else of the council's place. */
  readonly place?: string;
  readonly home: Home;
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
    () => placeOfNumber(gazetteer, prefix),
    () => sourceHome(sources, forms, gazetteer),
    () => namesakeHome(gazetteer, texts, paragraphs),
    () => usualHome(gazetteer, paragraphs),
  ];
  const found = homeIn(gazetteer, texts, hints);
  const province = printed && found && PROVINCIAL.test(printed.value) && provinceOf(found);
  const home = province ? homeAt(gazetteer, province.fullName) : (found ?? NOWHERE);
  const numbered = printed ? undefined : prefix && issuerOfNumber(gazetteer, prefix, home);
  const named = numbered ? undefined : (printed ?? labelledIssuer(sources.head, forms));
  const bureau = numbered || (named && resolveBureau(gazetteer, named.value, home));
  const field = named ?? docNumber;
  const value = bureau ? bureau.name : named?.value;
  const place = bureau ? bureau.place : home.chain[0]?.fullName;
  return {
    ...(field && value && { issuer: { ...field, value } }),
    ...(place && { place }),
    home: ownHome(gazetteer, value ?? "", place ?? ""),
  };
}

/** What a zone that no list knows may be called. */
const OF_A_ZONE = /.{2}(?:园|区|城|港|谷|岛|湾|新城|走廊|小镇)$/;

/** Where a body is at home: a zone's own committee in the zone, whether a list knows it or not. */
function ownHome(gazetteer: Gazetteer, issuer: string, place: string): Home {
  const seat = issuer.replace(COMMITTEE, "");
  if (gazetteer.zonesByName.has(seat)) return homeAt(gazetteer, seat);
  const home = homeAt(gazetteer, place);
  const unlisted = seat !== issuer && OF_A_ZONE.test(seat) && !gazetteer.placesByName.has(seat);
  return unlisted ? { ...home, zone: { type: "Zone", name: seat, aliases: [], place } } : home;
}

function printedIssuer(
  { head, closing, title, docNumber }: IssuerSources,
  forms: Forms,
): Field | undefined {
  return (
    signatureIn(closing, forms) ??
    findField(title, expressionsOf(forms).titled) ??
    labelledIssuer(docNumber === undefined ? [...closing, ...head] : closing, forms)
  );
}

/** 承办单位：… in the closing lines or 发布机构：… in the head; the head only where no number tells better. */
function labelledIssuer(paragraphs: readonly Paragraph[], forms: Forms): Field | undefined {
  return findFirst(paragraphs, expressionsOf(forms).labelled);
}

/** What an issuer stands in, made once for all letters. */
const expressionsOf = onceFor((forms: Forms) => {
  const { words } = forms;
  const bodies = anyOf(words.bodies);
  const labels = anyOf(allLabels(words));
  const name = `([^|：，。；（）]{2,30}?${bodies})(?=$|[|：，。；（）[【\\s\\d]|${labels})`;
  return {
    titled: new RegExp(`^([^《》。关]{2,40}?${bodies})(?=关于|对)`),
    labelled: labelled(forms, ["issuer"], name),
    source: labelled(forms, ["issuer", "source"], "([^|：，。；]{2,40})"),
  };
});

/** The place that the texts start with, read with each hint until one tells; else the first hint. */
function homeIn(
  gazetteer: Gazetteer,
  texts: readonly string[],
  hints: readonly (() => Home | undefined)[],
): Home | undefined {
  const heads = texts.flatMap((text) => [
    text,
    text.replace(/^(?:关于对|关于|对)?(?:中国人民政治协商会议|政协)?/, ""),
  ]);
  for (const hint of [() => NOWHERE, ...hints]) {
    const near = hint();
    if (near === undefined) continue;
    for (const words of heads) {
      const home = homeAtHead(gazetteer, words, near);
      if (home !== undefined) return home;
    }
    if (near !== NOWHERE) return near;
  }
  return undefined;
}

/** The place of whoever put the letter on the web: 信息来源：…, 版权所有：…. */
function sourceHome(
  { head, closing }: IssuerSources,
  forms: Forms,
  gazetteer: Gazetteer,
): Home | undefined {
  const name = findFirst([...head, ...closing], expressionsOf(forms).source);
  return name && homeAtHead(gazetteer, name.value);
}

/** Where the body is whose documents are numbered so. */
function placeOfNumber(gazetteer: Gazetteer, prefix: string | undefined): Home | undefined {
  const place = prefix && issuerOfNumber(gazetteer, prefix)?.place;
  return place ? homeAt(gazetteer, place) : undefined;
}
