import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { isEnabled } from "../../commands/command.ts";
import { expand } from "../../commands/expanding.ts";
import { commandOf, commands } from "../../commands/registry.ts";
import { openMenu, targets } from "../../commands/targets.ts";
import { expansionsOf } from "../../state/expansions.ts";
import { EXPANSION } from "../../state/picture.ts";
import { linksById, select } from "../../state/session.ts";
import { nodeName, relationName, t } from "../../state/words.ts";
import { keyText } from "../frame/key-text.ts";
import { Glyph } from "../parts/glyph.tsx";

/** What can be done with the thing, the fact or the ground that the menu was opened on. */
export function ThingMenu(): JSX.Element | null {
  const menu = openMenu.value;
  return menu === undefined ? null : <OpenThingMenu key={`${menu.at.x} ${menu.at.y}`} />;
}

function OpenThingMenu(): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  const menu = openMenu.value;
  // Before the next key is pressed.
  useLayoutEffect(() => {
    const cameFrom = document.activeElement;
    box.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const outside = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === true) return;
      openMenu.value = undefined;
    };
    addEventListener("pointerdown", outside, { capture: true });
    return () => {
      removeEventListener("pointerdown", outside, { capture: true });
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected)
        cameFrom.focus({ preventScroll: true });
    };
  }, []);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null || menu === undefined) return;
    // Near the window's edge it opens inwards.
    current.style.left = `${Math.max(8, Math.min(menu.at.x, innerWidth - current.offsetWidth - 8))}px`;
    current.style.top = `${Math.max(8, Math.min(menu.at.y, innerHeight - current.offsetHeight - 8))}px`;
  }, [menu]);
  if (menu === undefined) return null;
  const things = targets();
  const title =
    menu.target?.kind === "fact"
      ? relationName(linksById.value.get(menu.target.id)?.predicate ?? "")
      : things.map(nodeName).join("、");
  return (
    <div
      ref={box}
      class="thing-menu panel"
      role="menu"
      tabIndex={-1}
      aria-label={title === "" ? t("menu") : title}
      onKeyDown={(event) => moveThrough(event, box.current)}
    >
      {title !== "" && (
        <p class="menu-title" lang="zh-CN">
          {title}
        </p>
      )}
      {menu.target?.kind === "fact" ? <FactItems id={menu.target.id} /> : <Items things={things} />}
    </div>
  );
}

function Items({ things }: { readonly things: readonly string[] }): JSX.Element {
  const [only] = things;
  const acts =
    things.length > 0
      ? commands.value.filter(
          (each) => each.onThings === true && each.id !== "expand" && isEnabled(each),
        )
      : ["lens", "fit", "trim", "lasso", "undo", "redo"]
          .flatMap((id) => commandOf(id) ?? [])
          .filter(isEnabled);
  return (
    <>
      {only !== undefined && things.length === 1 && <Expansions id={only} />}
      {acts.map((command) => (
        <MenuItem
          key={command.id}
          run={command.run}
          note={command.keys?.[0] && keyText(command.keys[0])}
        >
          {command.glyph !== undefined && <Glyph name={command.glyph} />}
          {t(command.id === "pin" && command.pressed?.() === true ? "unpin" : command.title)}
        </MenuItem>
      ))}
    </>
  );
}

/** How many neighbours there are of each relation, before any is brought to light. */
function Expansions({ id }: { readonly id: string }): JSX.Element | null {
  const { all, shown, byRelation } = expansionsOf(id);
  const next = Math.min(all, shown + EXPANSION);
  if (all === 0) return null;
  return (
    <>
      {shown < all && (
        <MenuItem run={() => expand(shown === 0 ? id : `${id}>>${next}`)} note={keyText("E")}>
          <Glyph name="plus" />
          {next < all || shown > 0
            ? t("expandSome", { n: next - shown, all })
            : t("expandAll", { n: all })}
        </MenuItem>
      )}
      {byRelation.length > 1 &&
        byRelation.map(({ predicate, count }) => (
          <MenuItem key={predicate} run={() => expand(`${id}>${predicate}`)} note={String(count)}>
            <span class="menu-indent">{relationName(predicate)}</span>
          </MenuItem>
        ))}
      <hr />
    </>
  );
}

function FactItems({ id }: { readonly id: string }): JSX.Element | null {
  const link = linksById.value.get(id);
  if (link === undefined) return null;
  return (
    <>
      <MenuItem run={() => select({ kind: "fact", id })}>
        <Glyph name="quote" />
        {t("openProof")}
      </MenuItem>
      {[link.source, link.target].map((end) => (
        <MenuItem key={end} run={() => select({ kind: "node", id: end })}>
          <Glyph name="right" />
          <span lang="zh-CN">{nodeName(end)}</span>
        </MenuItem>
      ))}
    </>
  );
}

interface MenuItemProps {
  readonly run: () => void;
  readonly note?: string | undefined;
  readonly children: JSX.Element | (JSX.Element | string | false)[];
}

function MenuItem({ run, note, children }: MenuItemProps): JSX.Element {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={() => {
        // The command reads what the menu was opened on.
        run();
        openMenu.value = undefined;
      }}
    >
      {children}
      {note !== undefined && <span class="menu-note">{note}</span>}
    </button>
  );
}

function moveThrough(event: KeyboardEvent, box: HTMLElement | null): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (event.key === "Tab" || event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    openMenu.value = undefined;
  }
  if (step === 0 || box === null) return;
  event.preventDefault();
  event.stopPropagation();
  const items = [...box.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
}
