import type { JSX } from "preact";
import { legendOpen } from "../state/graph-handle.ts";
import { drawingFault, network, t, update, view } from "../state/session.ts";
import { MODES } from "../state/view-state.ts";
import { IconButton } from "./icon-button.tsx";
import { helpOpen } from "./key-help.tsx";
import { SearchBox } from "./search-box.tsx";

/** Where one is, the search, and how the page is shown. */
export function TopBar(): JSX.Element {
  const { language, theme, mode } = view.value;
  const title = network.value?.title[language] ?? t("appName");
  const letters = network.value?.letters ?? [];
  const [letter] = letters;
  return (
    <header class="top-bar">
      <div class="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M9 12 23 20" stroke="currentColor" stroke-width="2" opacity=".4" />
          <circle cx="9" cy="12" r="5.5" fill="#d55e00" />
          <circle cx="23" cy="20" r="5.5" fill="#0072b2" />
        </svg>
        <div>
          <p class="brand-title">{title}</p>
          {letters.length > 1 && (
            <p class="brand-letter">{t("letterCount", { n: letters.length })}</p>
          )}
          {letter !== undefined && letters.length === 1 && (
            <p class="brand-letter" lang="zh-CN" title={letter.title}>
              {letter.docNumber ?? letter.title}
            </p>
          )}
        </div>
      </div>
      <SearchBox />
      <nav class="tools" aria-label={t("tools")}>
        <div class="segments">
          {MODES.filter((each) => each !== "graph" || drawingFault.value === undefined).map(
            (each) => (
              <IconButton
                key={each}
                glyph={each}
                label={t(each)}
                pressed={mode === each}
                onClick={() => update({ mode: each })}
              />
            ),
          )}
        </div>
        {(mode === "graph" || mode === "list") && (
          <IconButton
            glyph="legend"
            label={t("legend")}
            pressed={legendOpen.value}
            onClick={() => {
              legendOpen.value = !legendOpen.value;
            }}
          />
        )}
        <IconButton
          glyph={theme === "light" ? "moon" : "sun"}
          label={theme === "light" ? t("toDark") : t("toLight")}
          onClick={() => update({ theme: theme === "light" ? "dark" : "light" })}
        />
        <IconButton
          glyph="help"
          label={t("help")}
          pressed={helpOpen.value}
          onClick={() => {
            helpOpen.value = !helpOpen.value;
          }}
        />
        <button
          type="button"
          class="language"
          lang={language === "zh" ? "en" : "zh-CN"}
          aria-label={t("switchLanguageLabel")}
          onClick={() => update({ language: language === "zh" ? "en" : "zh" })}
        >
          {t("switchLanguage")}
        </button>
      </nav>
    </header>
  );
}
