import type { JSX } from "preact";
import type { LetterCoverage, ReadSection } from "../../../../src/model/coverage.ts";
import { source } from "../../data/source.ts";
import { chosenSentence } from "../../state/reading.ts";
import { go } from "../../state/session.ts";
import { language, t } from "../../state/words.ts";
import { sectionName, sentencesOf, shareOf } from "../../text/reading.ts";
import { LetterChoice } from "./letter-choice.tsx";
import { SentenceFacts } from "./sentence-facts.tsx";
import { SilentSwitch } from "./silent-switch.tsx";

/** How much of a letter was understood: in all, by section, and by rule. */
export function CoveragePanel({ coverage }: { readonly coverage: LetterCoverage }): JSX.Element {
  const sentences = sentencesOf(coverage);
  const share = shareOf(sentences);
  const chosen = sentences.find(({ start }) => start === chosenSentence.value);
  return (
    <>
      <header class="desk-header">
        <LetterChoice />
        <p class="big-figure">
          {t("tellingCount", { n: share.sentences - share.silent, all: share.sentences })}
        </p>
        <SilentSwitch share={share} />
        {source.hasServer && (
          <button type="button" class="button" onClick={() => go({ mode: "review" })}>
            {t("reviewLetter")}
          </button>
        )}
      </header>
      <div class="desk-scroll">
        <SentenceFacts sentence={chosen} />
        <h2>{t("bySection")}</h2>
        <ul class="sections">
          {coverage.sections.map((section) => (
            <SectionRow key={section.id} section={section} />
          ))}
        </ul>
        <Rules coverage={coverage} />
      </div>
    </>
  );
}

function SectionRow({ section }: { readonly section: ReadSection }): JSX.Element {
  const { sentences, silent } = shareOf(section.sentences);
  const first = section.sentences.find(({ facts }) => facts.length === 0) ?? section.sentences[0];
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          chosenSentence.value = first?.start;
        }}
      >
        <span lang="zh-CN">{sectionName(section, language.value)}</span>
        <span class="count">{t("silentOf", { n: silent, all: sentences })}</span>
        <meter min={0} max={sentences} value={sentences - silent} aria-hidden="true" />
      </button>
    </li>
  );
}

function Rules({ coverage }: { readonly coverage: LetterCoverage }): JSX.Element {
  const unused = coverage.rules.filter(({ here, elsewhere }) => here + elsewhere === 0);
  const elsewhere = coverage.rules.filter((rule) => rule.here === 0 && rule.elsewhere > 0);
  const used = coverage.rules.filter(({ here }) => here > 0);
  return (
    <>
      <h2>
        {t("rules")} <span class="count">{coverage.rules.length}</span>
      </h2>
      <RuleList title={t("rulesUnused")} rules={unused} open={true} />
      {elsewhere.length > 0 && <RuleList title={t("rulesElsewhere")} rules={elsewhere} />}
      <RuleList title={t("rulesUsed")} rules={used} />
    </>
  );
}

interface RuleListProps {
  readonly title: string;
  readonly rules: LetterCoverage["rules"];
  readonly open?: boolean;
}

function RuleList({ title, rules, open = false }: RuleListProps): JSX.Element {
  return (
    <details class="rules" open={open}>
      <summary>
        {title} <span class="count">{rules.length}</span>
      </summary>
      <ul>
        {rules.map(({ rule, here, elsewhere }) => (
          <li key={rule}>
            <code>{rule}</code>
            {here + elsewhere > 0 && <span class="count">{here > 0 ? here : elsewhere}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
