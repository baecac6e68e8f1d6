import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { KeptList } from "../../state/kept.ts";
import { t } from "../../state/words.ts";
import { IconButton } from "./icon-button.tsx";

interface KeptChoiceProps {
  readonly list: KeptList;
  /** What the field asks for. */
  readonly label: string;
  /** What is kept under the name that was typed. */
  readonly valueNow: () => string;
  readonly onOpen: (value: string) => void;
}

/** Gives what is there now a name, and opens what was named before. */
export function KeptChoice({ list, label, valueNow, onOpen }: KeptChoiceProps): JSX.Element {
  const name = useSignal("");
  return (
    <div class="kept">
      <form
        class="kept-form"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = name.value.trim();
          if (typed === "") return;
          list.keep(typed, valueNow());
          name.value = "";
        }}
      >
        <input
          class="text-field"
          type="text"
          maxLength={60}
          placeholder={label}
          aria-label={label}
          value={name.value}
          onInput={({ currentTarget }) => {
            name.value = currentTarget.value;
          }}
        />
        <button type="submit" class="button small" disabled={name.value.trim() === ""}>
          {t("keep")}
        </button>
      </form>
      {list.all.value.length > 0 && (
        <ul class="kept-list">
          {list.all.value.map(({ name: kept, value }) => (
            <li key={kept}>
              <button type="button" class="text-button" onClick={() => onOpen(value)}>
                {kept}
              </button>
              <IconButton
                glyph="close"
                label={t("forget", { name: kept })}
                onClick={() => list.forget(kept)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
