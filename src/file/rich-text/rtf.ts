import type { FileText } from "../file-text.ts";
import { type Margins, withMargins } from "../margins.ts";
import { damaged } from "../refusal.ts";
import { Printed } from "./printed.ts";
import { tokensOf } from "./tokens.ts";

/** Groups that are no words of the letter. */
const UNREAD = new Set(
  "fonttbl colortbl stylesheet info pict object headerl footerl annotation atnid atnauthor fldinst listtable listoverridetable revtbl themedata rsidtbl generator datastore latentstyles xmlnstbl ftnsep ftnsepc nonshppict".split(
    " ",
  ),
);
/** Of the groups that programs may pass over, those with words. */
const OPTIONAL = new Set(["footnote", "shptxt", "fldrslt", "shpinst", "shp"]);
/** Old and new ways to say that words are not to be seen. */
const HIDING = new Set(["v", "strike", "striked", "deleted"]);
const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  emdash: "—",
  endash: "–",
  emspace: "\u3000",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  line: "\n",
};
/** Encodings of fonts and of files, by their numbers. */
const CHARSETS: Readonly<Record<number, string>> = { 134: "gb18030", 136: "big5" };
const PAGES: Readonly<Record<number, string>> = { 936: "gb18030", 950: "big5", 65001: "utf-8" };
const DEEPEST = 500;

/** Groups with what stands above and below the words of pages; those of left and right pages say the same. */
const MARGINS: Readonly<Record<string, keyof Margins | undefined>> = {
  header: "head",
  headerr: "head",
  headerf: "firstHead",
  footer: "foot",
  footerr: "foot",
  footerf: "firstFoot",
};

interface State {
  /** The margin whose words these are; undefined in the text itself. */
  readonly margin: keyof Margins | undefined;
  readonly isUnread: boolean;
  readonly isHidden: boolean;
  readonly isRaised: boolean;
  readonly isNote: boolean;
  readonly encoding: string | undefined;
  /** Bytes that stand in for a character that was given by its number. */
  readonly substitutes: number;
}

const START: State = {
  margin: undefined,
  isUnread: false,
  isHidden: false,
  isRaised: false,
  isNote: false,
  encoding: undefined,
  substitutes: 1,
};

/** The text of an RTF file: paragraphs as lines, rows of tables as one; what was struck out or hidden is left out. */
export function rtfText(bytes: Uint8Array, file: string): FileText {
  const body = new Printed();
  const margins = new Map<keyof Margins, Printed>();
  let hasTitlePage = false;
  const fonts = new Map<number, string>();
  const outer: State[] = [];
  let state = START;
  let page = "gb18030";
  let font = 0;
  let isOptional = false;
  let isInTable = false;
  let toSkip = 0;
  let held: number[] = [];

  const printed = (): Printed => {
    if (state.margin === undefined) return body;
    const known = margins.get(state.margin) ?? new Printed();
    margins.set(state.margin, known);
    return known;
  };
  const write = (words: string): void => {
    if (!state.isUnread && !state.isHidden) printed().add(words, state.isNote, state.isRaised);
  };
  const flush = (): void => {
    if (held.length > 0)
      write(new TextDecoder(state.encoding ?? page).decode(Uint8Array.from(held)));
    held = [];
  };
  const leave = (): void => {
    const left = state;
    state = outer.pop() ?? START;
    if (left.isNote && !state.isNote) printed().endNote();
  };
  /** Words that change what is seen. */
  const restate = (word: string, value: number | undefined): boolean => {
    const isOn = value !== 0;
    if (isOptional && !OPTIONAL.has(word)) state = { ...state, isUnread: true };
    isOptional = false;
    if (UNREAD.has(word)) state = { ...state, isUnread: true };
    else if (word in MARGINS) {
      const margin = MARGINS[word];
      // Those of the first section come first.
      const isSaid = margin !== undefined && margins.has(margin);
      state = isSaid ? { ...state, isUnread: true } : { ...state, margin };
    } else if (word === "footnote") state = { ...state, isNote: true };
    else if (HIDING.has(word)) state = { ...state, isHidden: isOn };
    else if (word === "super") state = { ...state, isRaised: isOn };
    else if (word === "nosupersub") state = { ...state, isRaised: false };
    else if (word === "plain") state = { ...state, isHidden: false, isRaised: false };
    else if (word === "uc") state = { ...state, substitutes: value ?? 1 };
    else if (word === "f") {
      font = value ?? 0;
      state = { ...state, encoding: fonts.get(font) };
    } else return false;
    return true;
  };
  const control = (word: string, value: number | undefined): void => {
    if (restate(word, value)) return;
    if (word === "titlepg") hasTitlePage = true;
    if (word === "fcharset") {
      const encoding = CHARSETS[value ?? 0];
      if (encoding !== undefined) fonts.set(font, encoding);
    } else if (word === "ansicpg") page = PAGES[value ?? 0] ?? "windows-1252";
    else if (word === "intbl" || word === "pard") isInTable = word === "intbl";
    else if (state.isUnread) return;
    else if (word === "u") {
      write(String.fromCharCode((value ?? 0) & 0xffff));
      toSkip = state.substitutes;
    } else if (word === "par" || word === "sect" || word === "page") {
      if (state.isNote) write("\n");
      else printed().endParagraph(isInTable);
    } else if (word === "cell" || word === "nestcell") printed().endCell();
    else if (word === "row" || word === "nestrow") printed().endRow();
    else write(SIGNS[word] ?? "");
  };

  for (const token of tokensOf(Buffer.from(bytes).toString("latin1"))) {
    if (token.kind === "byte") {
      if (toSkip > 0) toSkip -= 1;
      else held.push(token.byte);
      continue;
    }
    flush();
    if (token.kind === "word") control(token.word, token.value);
    else if (token.kind === "sign") {
      if (token.sign === "*") isOptional = true;
      else
        write(
          token.sign === "~"
            ? " "
            : token.sign === "_"
              ? "-"
              : /[\\{}]/.test(token.sign)
                ? token.sign
                : "",
        );
    } else {
      toSkip = 0;
      if (token.kind === "close") leave();
      else if (outer.length > DEEPEST)
        throw damaged(file, `The RTF file nests deeper than ${DEEPEST}`);
      else outer.push(state);
    }
  }
  flush();
  if (outer.length > 0) throw damaged(file, "The RTF file breaks off before its end");
  const linesOf = (margin: keyof Margins): string[] => margins.get(margin)?.lines() ?? [];
  const { lines, notes } = withMargins(body.lines(), {
    head: linesOf("head"),
    foot: linesOf("foot"),
    firstHead: hasTitlePage ? linesOf("firstHead") : undefined,
    firstFoot: hasTitlePage ? linesOf("firstFoot") : undefined,
  });
  return { text: lines.join("\n"), notes };
}
