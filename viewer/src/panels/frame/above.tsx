import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { medium } from "../../state/panels.ts";
import { t } from "../../state/words.ts";
import { useCovering } from "../parts/use-covering.ts";
import { FilterChips } from "../picture/filter-chips.tsx";
import { PanelTabs } from "./panel-tabs.tsx";

/** What stands right below the top bar; pages begin where it ends. */
export function Above(): JSX.Element {
  const box = useRef<HTMLElement>(null);
  // On a narrow window it goes right across, so that nothing behind it can be read.
  useCovering("above", box, "top", !medium.value);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const measure = (): void =>
      document.documentElement.style.setProperty("--above", `${current.offsetHeight}px`);
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, []);
  return (
    <section class="above" ref={box} aria-label={t("activeFilters")}>
      <PanelTabs />
      <FilterChips />
    </section>
  );
}
