import { isNoteMark } from "../note-mark.ts";
import { rowLines } from "../table-row.ts";

/** Gathers the words of an RTF file into lines. */
export class Printed {
  readonly #lines: string[] = [];
  readonly #notes: string[] = [];
  #words = "";
  #note = "";
  #cells: string[][] = [];

  add(words: string, isNote: boolean, isRaised: boolean): void {
    if (isNote) this.#note += words;
    else if (!isRaised || !isNoteMark(words, this.#words)) this.#words += words;
  }

  endParagraph(isInTable: boolean): void {
    if (isInTable) this.#words += "\n";
    else this.#end();
  }

  endCell(): void {
    this.#cells.push(this.#words.split("\n"));
    this.#words = "";
  }

  endRow(): void {
    this.#lines.push(...rowLines(this.#cells));
    this.#cells = [];
  }

  endNote(): void {
    this.#notes.push(...this.#note.split("\n"));
    this.#note = "";
  }

  lines(): string[] {
    if (this.#cells.length > 0) this.endRow();
    this.#end();
    return [...this.#lines, ...this.#notes]
      .map((line) => line.trimEnd())
      .filter((line) => line.trim() !== "");
  }

  #end(): void {
    this.#lines.push(...this.#words.split("\n"));
    this.#words = "";
  }
}
