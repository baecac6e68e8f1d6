import { SCREEN } from "../state/screens.ts";
import { view } from "../state/session.ts";
import { type Command, isEnabled } from "./command.ts";
import { keyName } from "./key-name.ts";
import { commands } from "./registry.ts";

/** Does what keys ask for; those of a text field stay its own. */
export function listenToKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const key = keyName(event);
    const command = commands.value.find(
      (each) => each.keys?.includes(key) === true && isEnabled(each) && mayAct(each, key, event),
    );
    if (command === undefined) return;
    event.preventDefault();
    command.run();
  });
}

function mayAct(command: Command, key: string, { target }: KeyboardEvent): boolean {
  const held = key.startsWith("Ctrl+");
  if (isField(target)) return key === "Ctrl+K" || (key === "Escape" && command.id === "back");
  if (command.onGraphOnly === true && !isOn(target, ".canvas")) return false;
  const pressed =
    target instanceof HTMLButtonElement || isOn(target, "summary, [role=option], [role=menuitem]");
  if (pressed && (key === "Enter" || key === " ")) return false;
  const isSign = key.length === 1 || /^Shift\+[A-Z]$/.test(key);
  if (held || !isSign) return true;
  // Single signs may be switched off, and never act while a button or a menu has the focus (WCAG 2.1.4).
  return view.value.letterKeys && (isOn(target, "[data-letter-keys]") || isBare(target));
}

/** Whether nothing in particular has the focus. */
function isBare(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.id === SCREEN);
}

/** Whether letters that are typed there are text. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea, select, [data-typing]");
}

function isOn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
