import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { commandOf } from "../../commands/registry.ts";
import { leftPanel } from "../../state/left-panel.ts";
import { collaboration, headlineAt, lensOn, poles } from "../../state/lens.ts";
import { act, network, view } from "../../state/session.ts";
import { nodeName, t } from "../../state/words.ts";
import { CloseLeft } from "../parts/close-left.tsx";
import { CommandButton } from "../parts/command-button.tsx";
import { useCovering } from "../parts/use-covering.ts";
import { HeadlineCard } from "./headline-card.tsx";
import { PoleChoice } from "./pole-choice.tsx";

/** What ties the two poles, told in a few facts; each lights its part of the picture. */
export function StoryPanel(): JSX.Element | null {
  const panel = useRef<HTMLElement>(null);
  const present = leftPanel.value === "story" && poles.value !== undefined;
  useCovering("story", panel, "left", present);
  if (!present) return null;
  const headlines = collaboration.value?.headlines ?? [];
  return (
    <aside class="story panel" ref={panel} aria-label={t("story")} data-letter-keys>
      <header class="panel-header">
        <h2>{t("story")}</h2>
        <CloseLeft />
      </header>
      <div class="panel-body">
        <PoleChoice />
        {headlines.length === 0 ? (
          <p class="quiet story-none">{t("storyNone")}</p>
        ) : (
          <>
            <p class="story-sum">{t("storySum", { n: headlines.length })}</p>
            <ol class="headlines">
              {headlines.map((headline, index) => (
                <HeadlineCard
                  key={headline.links[0]}
                  headline={headline}
                  number={index + 1}
                  open={lensOn.value && headlineAt.value === index}
                  onToggle={() => light(index)}
                />
              ))}
            </ol>
            {(collaboration.value?.untold ?? 0) > 0 && (
              <p class="quiet story-sum">
                {t("storyUntold", { n: collaboration.value?.untold ?? 0 })}
              </p>
            )}
            <div class="story-acts">
              <CommandButton id="tour" worded />
              <button
                type="button"
                class="button small"
                aria-pressed={!lensOn.value}
                onClick={() => commandOf("lens")?.run()}
              >
                {lensOn.value
                  ? t("lightAll", { n: network.value?.nodes.length ?? 0 })
                  : t("lightTies")}
              </button>
            </div>
          </>
        )}
      </div>
    </aside>
  );
}

/** Lights one headline alone, or all of them again. */
function light(index: number): void {
  const { poles: chosen, headline: before } = view.value.lens;
  act({ kind: "select", items: [] }, { passing: true });
  act({
    kind: "lens",
    lens: {
      on: true,
      ...(chosen !== undefined && { poles: chosen }),
      ...(before !== index && { headline: index }),
    },
  });
}

/** The names of the two poles, for sentences about them. */
export function poleNames(): { readonly left: string; readonly right: string } {
  const [left = "", right = ""] = poles.value ?? [];
  return { left: nodeName(left), right: nodeName(right) };
}
