import { resolveBureau } from "../data/bureau.ts";
import type { Gazetteer } from "../data/gazetteer.ts";
import { SALUTATION } from "./forms.ts";
import type { Field } from "./letter.ts";
import type { Paragraph } from "./match.ts";

const PERSON = /(?:政协)?(?:委员|代表|同志|先生|女士)(?:们)?$/;
const GROUP = /等?[一二三四五六七八九十\d]*[位名]?(?:政协|人大)?(?:委员|代表|同志)?(?:们)?$/;

/** Whom a salutation names: people without their titles, bodies by their full names. */
export function addresseesOf(
  greeting: Paragraph,
  gazetteer: Gazetteer,
  place: string | undefined,
): readonly Field[] {
  const words = (SALUTATION.exec(greeting.text)?.[0] ?? "").replace(/[：:]$/, "");
  const people = PERSON.test(words.replace(/（[^（）]*）$/, ""));
  const fields: Field[] = [];
  let at = words.startsWith("尊敬的") ? 3 : 0;
  for (const part of words.slice(at).split(/([、，和及]|（[^（）]*）)/)) {
    const from = greeting.from + at;
    at += part.length;
    if (/^(?:[、，和及]?|（[^（）]*）)$/.test(part)) continue;
    const printed = people ? part.replace(GROUP, "") : part;
    if (printed === "") continue;
    const value = people
      ? printed
      : (resolveBureau(gazetteer, printed, place ?? "")?.name ?? printed);
    fields.push({ from, to: from + printed.length, value });
  }
  return fields;
}
