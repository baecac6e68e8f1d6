import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import { TypeMark } from "./type-mark.tsx";

export interface Option {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** The entity type whose mark it carries. */
  readonly type?: string;
}

interface ComboboxProps {
  readonly label: string;
  /** What is chosen, in words. */
  readonly value: string;
  readonly options: (query: string) => readonly Option[];
  readonly onChoose: (key: string) => void;
  readonly focused?: boolean;
  readonly invalid?: boolean;
}

const SHOWN = 7;

/** A field that proposes while one types: arrows choose, Enter or Tab takes. */
export function Combobox(props: ComboboxProps): JSX.Element {
  const { label, value, options, onChoose, focused = false, invalid = false } = props;
  const query = useSignal<string | undefined>(undefined);
  const active = useSignal(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const open = query.value !== undefined;
  const shown = open ? options(query.value ?? "").slice(0, SHOWN) : [];
  const close = (): void => {
    query.value = undefined;
    active.value = 0;
  };
  const choose = (index: number): boolean => {
    const option = shown[index];
    if (option === undefined) return false;
    onChoose(option.key);
    close();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (!open) query.value = "";
      else if (shown.length > 0) active.value = (active.value + step + shown.length) % shown.length;
    } else if (event.key === "Enter" && open && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(active.value);
    } else if (event.key === "Tab" && open && query.value !== "") {
      choose(active.value);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      close();
    }
  };
  return (
    <div class="combobox">
      <input
        ref={(element) => {
          input.current = element;
          if (element !== null && focused && element.dataset.focused !== "yes") {
            element.dataset.focused = "yes";
            element.focus();
          }
        }}
        type="text"
        role="combobox"
        lang="zh-CN"
        aria-label={label}
        aria-invalid={invalid}
        aria-expanded={open}
        aria-controls={`${id}-options`}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? `${id}-${active.value}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={query.value ?? value}
        placeholder={label}
        onFocus={() => input.current?.select()}
        onClick={() => {
          if (!open) query.value = "";
        }}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          active.value = 0;
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-options`} role="listbox" aria-label={label} hidden={shown.length === 0}>
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys act on the input, which keeps the focus
          <div
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active.value}
            onPointerMove={() => {
              active.value = index;
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(index)}
          >
            {option.type !== undefined && <TypeMark type={option.type} />}
            <span lang="zh-CN">{option.label}</span>
            {option.hint !== undefined && <small>{option.hint}</small>}
          </div>
        ))}
      </div>
    </div>
  );
}
