import type { JSX } from "preact";
import { t } from "../../state/words.ts";
import { toCsv } from "../../text/csv.ts";
import { IconButton } from "./icon-button.tsx";
import { saveFile } from "./save-file.ts";

interface SaveCsvProps {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: () => readonly (readonly string[])[];
}

/** Saves rows as they are shown. */
export function SaveCsv({ name, head, rows }: SaveCsvProps): JSX.Element {
  return (
    <IconButton
      glyph="save"
      label={t("saveCsv")}
      onClick={() => saveFile(name, "text/csv", toCsv(head, rows()))}
    />
  );
}
