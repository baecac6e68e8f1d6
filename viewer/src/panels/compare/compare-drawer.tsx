import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import {
  CHANGES,
  type Change,
  type ComparedFact,
  compareLetters,
  inTime,
  type LetterComparison,
} from "../../../../src/model/compare-letters.ts";
import type { NetworkLink } from "../../../../src/model/network.ts";
import { mayWrite } from "../../data/writing.ts";
import { pageLayer } from "../../state/layers.ts";
import { act, go, network, select } from "../../state/session.ts";
import { letterName, nodeName, relationName, statusName, t } from "../../state/words.ts";
import { PillRow } from "../parts/pill-row.tsx";
import { SaveCsv } from "../parts/save-csv.tsx";

const TITLES = {
  changed: "compareChanged",
  fresh: "compareFresh",
  gone: "compareGone",
  kept: "compareKept",
} as const;
const NOTHING: LetterComparison = { changed: [], fresh: [], gone: [], kept: [] };

/** What a letter says that another does not, no longer says, or says with another status. */
export function CompareDrawer(): JSX.Element {
  const letters = [...(network.value?.letters ?? [])].sort(inTime).map(({ id }) => id);
  const older = useSignal(letters.at(-2) ?? "");
  const newer = useSignal(letters.at(-1) ?? "");
  const wanted = useSignal<Change | undefined>(undefined);
  const rows = useComputed(() => comparison(older.value, newer.value));
  // Until one is chosen, the first that holds something: two letters seldom tell of the same fact.
  const kind = useComputed(
    () => wanted.value ?? CHANGES.find((each) => rows.value[each].length > 0) ?? "changed",
  );
  if (letters.length < 2) {
    return (
      <div class="drawer-note">
        <p class="quiet">{t("compareTwo")}</p>
        {mayWrite() && (
          <button
            type="button"
            class="button small"
            onClick={() => {
              pageLayer.value = "bring";
            }}
          >
            {t("bring")}
          </button>
        )}
      </div>
    );
  }
  const shown = rows.value[kind.value];
  return (
    <div class="compare-drawer">
      <div class="table-tools">
        <Choice label={t("compareOlder")} letters={letters} chosen={older} />
        <Choice label={t("compareNewer")} letters={letters} chosen={newer} />
        <PillRow
          label={t("compare")}
          choices={CHANGES}
          chosen={kind.value}
          nameOf={(each) => `${t(TITLES[each])} ${rows.value[each].length}`}
          onChoose={(each) => {
            wanted.value = each;
          }}
        />
        {shown.length > 0 && (
          <button type="button" class="text-button" onClick={() => lightUp(shown)}>
            {t("compareLight")}
          </button>
        )}
        <SaveCsv
          name={`${kind.value}.csv`}
          head={[t("columnFacts"), t("factStatus")]}
          rows={() => shown.map((row) => [wordsOf(row.link), statusWords(row)])}
        />
      </div>
      {shown.length === 0 ? (
        <p class="quiet drawer-note">{t("compareNone")}</p>
      ) : (
        <ul class="compare-list things">
          {shown.map((row) => (
            <li key={row.link.id}>
              <button
                type="button"
                class="neighbour"
                onClick={() => select({ kind: "fact", id: row.link.id })}
              >
                <span lang="zh-CN">{wordsOf(row.link)}</span>
                <span class="status">{statusWords(row)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly letters: readonly string[];
  readonly chosen: { value: string };
}): JSX.Element {
  const { label, letters, chosen } = props;
  return (
    <select
      class="layout-choice letter-select"
      aria-label={label}
      title={label}
      lang="zh-CN"
      value={chosen.value}
      onChange={({ currentTarget }) => {
        chosen.value = currentTarget.value;
      }}
    >
      {letters.map((id) => (
        <option key={id} value={id}>
          {letterName(id)}
        </option>
      ))}
    </select>
  );
}

function comparison(older: string, newer: string): LetterComparison {
  const whole = network.value;
  return whole === undefined || older === newer ? NOTHING : compareLetters(whole, older, newer);
}

/** The status, or what it was and what it became. */
function statusWords({ from, to }: ComparedFact): string {
  const words = [...new Set([from, to].filter((status) => status !== undefined))];
  return words.map(statusName).join(" → ");
}

function lightUp(rows: readonly ComparedFact[]): void {
  const ids = new Set(rows.flatMap(({ link }) => [link.source, link.target]));
  act({ kind: "isolate", ids: [...ids].sort() });
  go({ mode: "graph" });
}

function wordsOf({ source, predicate, target }: NetworkLink): string {
  return `${nodeName(source)} ${relationName(predicate)} ${nodeName(target)}`;
}
