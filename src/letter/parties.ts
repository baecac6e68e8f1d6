import { resolveBureau } from "../place/bureau.ts";
import type { Gazetteer } from "../place/gazetteer.ts";
import type { Home } from "../place/home.ts";
import { anyOf, type Forms, labelled } from "./forms.ts";
import type { Party } from "./letter.ts";
import { findField, findFirst, type Paragraph, splitField } from "./match.ts";
import { onceFor } from "./once.ts";

/** What names are resolved with. */
export interface Naming {
  readonly forms: Forms;
  readonly gazetteer: Gazetteer;
  readonly home: Home;
  /** Where the letter printed each unit of the text: its spaces show there. */
  readonly offsets: Uint32Array;
}

const MARK = /[、，]|以及|及/g;
const ASIDE = /（[^（）]*）$/;
const COURTESY = /^(?:致(?!公党)：?)?(?:尊敬的)?(?:各位)?/;
const LONGEST_NAME = 4;
const PROPOSED =
  /(?:^|[：，。])(?:现将|现就|关于|对)?((?:(?!提出|[，。：《》“”]).){2,40}?)(?:在[^，。]{2,30}上?)?(?:所|联名)?提出的?(?:[关《“]|第)/;
/** 你委转来的九三学社深圳市委员会《…》: who only hands a proposal on has not made it. */
const HANDED_ON =
  /(?:转来|转办|转送|转交|批转|送来|交办)的?((?:(?!提出|[，。：《》“”]).){0,40}?)(?:所|联名)?(?:提出)?的?(?=[关《“]|第)/;
/** Not those that the letter speaks to. */
const NAMED = /^(?!您|你|贵|代表们|委员们|各位)/;

/** What parties stand in, made once for all letters. */
const expressionsOf = onceFor((forms: Forms) => ({
  title: new RegExp(
    `(?:等(?:[一二三四五六七八九十两\\d]{0,3}[位名])?)?(?:政协|人大)?${anyOf(forms.words.people)}?们?$`,
  ),
  proposers: labelled(forms, ["proposers"], "([^|：；。]{2,80})"),
}));

/** Whom a list names: 范若霖、许立为委员; 民建市委、张三委员. People lose their titles, bodies get full names. */
function partiesIn(list: Paragraph, naming: Naming): Party[] {
  const { forms } = naming;
  const { title } = expressionsOf(forms);
  const courtesy = COURTESY.exec(list.text)?.[0].length ?? 0;
  const text = list.text.slice(courtesy).replace(ASIDE, "");
  const people = forms.peopleEnd.test(text);
  return splitField({ ...list, from: list.from + courtesy, text }, MARK).flatMap(
    (piece): Party[] => {
      const printed = piece.text.replace(ASIDE, "");
      const isPerson = people && (forms.peopleEnd.test(printed) || !forms.bodyEnd.test(printed));
      if (!isPerson) {
        const to = piece.from + printed.length;
        return [{ from: piece.from, to, kind: "body", value: fullName(printed, naming) }];
      }
      const names = printed.replace(title, "");
      return splitNames({ ...piece, text: names }, naming).map(({ from, text: value }) => ({
        from,
        to: from + value.length,
        kind: "person",
        value,
      }));
    },
  );
}

/** Names that only spaces keep apart: 王建国　李小红　张　强. A single character is half of a name. */
function splitNames(names: Paragraph, { offsets }: Naming): Paragraph[] {
  const { from, text } = names;
  if (text === "") return [];
  if (text.length <= LONGEST_NAME || /[·a-z]/i.test(text)) return [names];
  const starts = [0];
  for (let at = 1; at < text.length; at += 1) {
    const spaced = (offsets[from + at] ?? 0) - (offsets[from + at - 1] ?? 0) > 1;
    const isHalf = at - (starts.at(-1) ?? 0) === 1;
    if (spaced && !isHalf) starts.push(at);
  }
  return starts.map((start, at) => {
    const name = text.slice(start, starts[at + 1]);
    return { from: from + start, to: from + start + name.length, text: name };
  });
}

/** The full name of a body, or the printed one where its kind is not known. */
function fullName(printed: string, { gazetteer, home }: Naming): string {
  return resolveBureau(gazetteer, printed, home)?.name ?? printed;
}

/** Whom the salutation names: 尊敬的罗嘉颖等六位代表：. */
export function addresseesOf(greeting: Paragraph, naming: Naming): Party[] {
  const { salutation, greeting: bare } = naming.forms;
  const words =
    salutation.exec(greeting.text)?.[0].slice(0, -1) ?? bare.exec(greeting.text)?.[1] ?? "";
  return partiesIn({ ...greeting, text: words }, naming);
}

/** Whether the addressee only handed the proposal on. */
export function isHandedOn(opening: Paragraph | undefined): boolean {
  return opening !== undefined && HANDED_ON.test(opening.text);
}

/** Who proposed it, where the opening or a table in the head says so: 民进广东省委会提出的《…》. */
export function proposersOf(
  opening: Paragraph | undefined,
  head: readonly Paragraph[],
  naming: Naming,
): Party[] {
  const { people } = naming.forms.words;
  const handedOn = findField(opening, HANDED_ON);
  const printed =
    (handedOn?.value ? handedOn : undefined) ??
    findField(opening, PROPOSED) ??
    findFirst(head, expressionsOf(naming.forms).proposers);
  if (printed === undefined || !NAMED.test(printed.value)) return [];
  const isLabelled = printed.from < (opening?.from ?? 0);
  // A table names people without their titles.
  const title = isLabelled && !naming.forms.bodyEnd.test(printed.value) ? people[0] : "";
  return partiesIn({ ...printed, text: `${printed.value}${title}` }, naming);
}
