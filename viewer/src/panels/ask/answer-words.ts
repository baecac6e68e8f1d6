import { COLUMN_NAMES } from "../../i18n/columns.ts";
import { termIn } from "../../i18n/translate.ts";
import { language, provenanceName, relationName, statusName, typeName } from "../../state/words.ts";

/** How the words of a column are said, where they are names of the vocabulary. */
const NAMES: Readonly<Record<string, (name: string) => string>> = {
  relation: relationName,
  relations: relationName,
  status: statusName,
  statuses: statusName,
  type: typeName,
  otherType: typeName,
  provenance: provenanceName,
};

export function wordedColumn(column: string): string {
  return termIn(language.value, COLUMN_NAMES[column], column);
}

/** A cell with the names of the vocabulary in the language of the interface. */
export function wordedCell(column: string, text: string): string {
  const nameOf = NAMES[column];
  return nameOf === undefined ? text : text.split("；").map(nameOf).join("；");
}
