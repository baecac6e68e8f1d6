import { useEffect, useRef } from "preact/hooks";
import { isField } from "../state/keys.ts";

type Acts = Readonly<Record<string, () => void>>;

/**
 * Keys of a screen, before those of the page; `Ctrl+Z` is that key with Ctrl or ⌘. Fields and
 * buttons keep the keys that are theirs.
 */
export function useKeys(acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.altKey || isField(event.target)) return;
      const ctrl = event.ctrlKey || event.metaKey;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = latest.current[ctrl ? `Ctrl+${key.toUpperCase()}` : key];
      if (act === undefined) return;
      const pressed = event.target instanceof HTMLButtonElement;
      if (pressed && (event.key === "Enter" || event.key === " ")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    };
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}
