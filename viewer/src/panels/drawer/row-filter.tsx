import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { t } from "../../state/words.ts";

/** Where the words are typed that rows of a table must hold. */
export function RowFilter({ typed }: { readonly typed: Signal<string> }): JSX.Element {
  return (
    <input
      type="search"
      aria-label={t("filterRows")}
      placeholder={t("filterRows")}
      value={typed.value}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
      }}
    />
  );
}
