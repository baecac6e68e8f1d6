import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { commandOf } from "../../commands/registry.ts";
import { source } from "../../data/source.ts";
import { mayWrite } from "../../data/writing.ts";
import { title } from "../../state/lens.ts";
import { isNetworkScreen } from "../../state/screens.ts";
import { network, view } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { CommandButton } from "../parts/command-button.tsx";
import { Glyph } from "../parts/glyph.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import { useCovering } from "../parts/use-covering.ts";
import { keyText } from "./key-text.ts";

const SCREENS = ["graph", "list", "matrix", "timeline", "letter", "review"] as const;

/** Where one is, the search, and how the page is shown. */
export function TopBar(): JSX.Element {
  const bar = useRef<HTMLElement>(null);
  useCovering("top-bar", bar, "top");
  const { language, theme } = view.value;
  return (
    <header class="top-bar" ref={bar}>
      <Brand />
      <button type="button" class="find" onClick={() => commandOf("find")?.run()}>
        <Glyph name="search" />
        <span>{t("searchPlaceholder")}</span>
        <kbd>{keyText("Ctrl+K")}</kbd>
      </button>
      <nav class="tools" aria-label={t("tools")}>
        <div class="segments">
          {SCREENS.filter((mode) => mode !== "review" || source.hasServer).map((mode) => (
            <CommandButton key={mode} id={`mode-${mode}`} />
          ))}
        </div>
        {isNetworkScreen.value && (
          <div class="segments steps">
            <CommandButton id="undo" />
            <CommandButton id="redo" />
          </div>
        )}
        <CommandButton id="share" />
        {mayWrite() && <CommandButton id="bring" />}
        <div class="wide-only">
          <IconButton
            glyph={theme === "light" ? "moon" : "sun"}
            label={theme === "light" ? t("toDark") : t("toLight")}
            onClick={() => commandOf("theme")?.run()}
          />
          <CommandButton id="help" />
        </div>
        <button
          type="button"
          class="language"
          lang={language === "zh" ? "en" : "zh-CN"}
          aria-label={t("switchLanguageLabel")}
          onClick={() => commandOf("language")?.run()}
        >
          {t("switchLanguage")}
        </button>
      </nav>
    </header>
  );
}

function Brand(): JSX.Element {
  const letters = network.value?.letters ?? [];
  const [letter] = letters;
  return (
    <div class="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d="M9 12 23 20" stroke="currentColor" stroke-width="2" opacity=".4" />
        <circle cx="9" cy="12" r="5.5" fill="#d55e00" />
        <circle cx="23" cy="20" r="5.5" fill="#0072b2" />
      </svg>
      <div>
        <p class="brand-title">{title.value}</p>
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
  );
}
