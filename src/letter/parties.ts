import { resolveBureau } from "../data/bureau.ts";
import type { Gazetteer } from "../data/gazetteer.ts";
import { anyOf, type Forms } from "./forms.ts";
import type { Party } from "./letter.ts";
import { type Paragraph, splitField } from "./match.ts";

/** What names are resolved with: the letter's place may be unknown. */
export interface Naming {
  readonly forms: Forms;
  readonly gazetteer: Gazetteer;
  readonly place?: string | undefined;
}

const MARK = /[、，]|以及|及/g;
const ASIDE = /（[^（）]*）$/;
const COURTESY = /^(?:尊敬的|各位)/;

/** Whom a list names: 范若霖、许立为委员; 民建市委、张三委员. People lose their titles, bodies get full names. */
export function partiesIn(list: Paragraph, naming: Naming): Party[] {
  const { forms } = naming;
  const titles = anyOf(forms.words.people);
  const title = new RegExp(
    `(?:等(?:[一二三四五六七八九十两\\d]{0,3}[位名])?)?(?:政协|人大)?${titles}?们?$`,
  );
  const courtesy = COURTESY.exec(list.text)?.[0].length ?? 0;
  const words = {
    ...list,
    from: list.from + courtesy,
    text: list.text.slice(courtesy).replace(ASIDE, ""),
  };
  const people = forms.peopleEnd.test(words.text);
  return splitField(words, MARK).flatMap(({ from, text }): Party[] => {
    const printed = text.replace(ASIDE, "");
    const isPerson = people && (forms.peopleEnd.test(printed) || !forms.bodyEnd.test(printed));
    const name = isPerson ? printed.replace(title, "") : printed;
    if (name === "") return [];
    const span = { from, to: from + name.length };
    return isPerson
      ? [{ ...span, kind: "person", value: name }]
      : [{ ...span, kind: "body", value: fullName(name, naming) }];
  });
}

/** The full name of a body, or the printed one where its kind is not known. */
export function fullName(printed: string, { gazetteer, place }: Naming): string {
  return resolveBureau(gazetteer, printed, place ?? "")?.name ?? printed;
}

/** Whom the salutation names: 尊敬的罗嘉颖等六位代表：. */
export function addresseesOf(greeting: Paragraph, naming: Naming): Party[] {
  const words = naming.forms.salutation.exec(greeting.text)?.[0].slice(0, -1) ?? "";
  return partiesIn({ ...greeting, text: words }, naming);
}

/** Who proposed it, where the opening says so: 民进广东省委会提出的《…》. */
export function proposersOf(opening: Paragraph, naming: Naming): Party[] {
  const match =
    /(?:^|[：，。])(?:现将|现就|关于|对)?((?:(?!提出|[，。：《》“”]).){2,40}?)(?:在[^，。]{2,30}上?)?(?:所|联名)?提出的?(?:[关《“]|第)/.exec(
      opening.text,
    );
  const printed = match?.[1];
  if (match === null || printed === undefined || /^(?:您|你|贵|代表们|委员们|各位)/.test(printed))
    return [];
  const from = opening.from + match.index + match[0].indexOf(printed);
  return partiesIn({ from, to: from + printed.length, text: printed }, naming);
}
