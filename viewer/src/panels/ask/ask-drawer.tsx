import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { MessageKey } from "../../i18n/translate.ts";
import { ASK_PARTS, type AskPart, askPart, fillFrom } from "../../state/ask.ts";
import { loadQuestions } from "../../state/questions.ts";
import { view } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { PillRow } from "../parts/pill-row.tsx";
import { AskBuild } from "./ask-build.tsx";
import { AskCypher } from "./ask-cypher.tsx";
import { AskReady } from "./ask-ready.tsx";

const PARTS: Readonly<Record<AskPart, { title: MessageKey; Part: () => JSX.Element | null }>> = {
  ready: { title: "askReady", Part: AskReady },
  build: { title: "askBuild", Part: AskBuild },
  cypher: { title: "askCypher", Part: AskCypher },
};

/** Three ways to ask the graph: a ready question, one put together, one typed. */
export function AskDrawer(): JSX.Element {
  const { asked } = view.value;
  useEffect(() => {
    void loadQuestions();
  }, []);
  useEffect(() => fillFrom(asked), [asked]);
  const { Part } = PARTS[askPart.value];
  return (
    <div class="ask-drawer">
      <PillRow
        label={t("ask")}
        choices={ASK_PARTS}
        chosen={askPart.value}
        nameOf={(part) => t(PARTS[part].title)}
        onChoose={(part) => {
          askPart.value = part;
        }}
      />
      <Part />
    </div>
  );
}
