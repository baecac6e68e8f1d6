import type { LetterRecord } from "../../../../src/model/graph.ts";
import { type SearchResult, searchIndexOf } from "../../../../src/model/search.ts";
import { isEnabled } from "../../commands/command.ts";
import { commands } from "../../commands/registry.ts";
import type { MessageKey } from "../../i18n/translate.ts";
import { openQuestion } from "../../state/ask.ts";
import { questions } from "../../state/questions.ts";
import { openPassage } from "../../state/reading.ts";
import { act, network, showInNetwork, view } from "../../state/session.ts";
import { language, letterName, relationName, t, typeName } from "../../state/words.ts";
import { matches } from "../../text/matches.ts";
import { findPassages, type Passage } from "../../text/passages.ts";
import { keyText } from "../frame/key-text.ts";
import type { GlyphName } from "../parts/glyph.tsx";

/** Something to go to or to do. */
export interface Finding {
  readonly key: string;
  readonly name: string;
  readonly isChinese?: boolean;
  readonly hint?: string;
  readonly note?: string;
  readonly type?: string;
  readonly glyph?: GlyphName;
  readonly run: () => void;
}

interface FindingGroup {
  readonly title: MessageKey;
  readonly shown: readonly Finding[];
  readonly more: number;
}

export interface Findings {
  readonly groups: readonly FindingGroup[];
  readonly count: number;
  /** What to say where nothing was found. */
  readonly none?: string;
}

const MOST = { entities: 8, relations: 4, passages: 4, questions: 4, commands: 6 };

/** What fits the words typed: things, relations, words of letters, commands; without words what can be done here. */
export function findingsFor(query: string, texts: readonly LetterRecord[]): Findings {
  const whole = network.value;
  const typed = query.trim();
  const answer = whole === undefined ? undefined : searchIndexOf(whole).find(typed, MOST.entities);
  const { hits = [], more = 0, nearest = [], relations = [] } = answer ?? {};
  const doable = commands.value.filter(
    (command) => command.id !== "find" && isEnabled(command) && matches(t(command.title), typed),
  );
  const groups = [
    { title: "foundEntities" as const, shown: hits.map(entityFinding), more },
    group(
      "foundRelations",
      relations.map(({ predicate, count }) => relationFinding(predicate, count)),
      MOST.relations,
    ),
    group(
      "foundPassages",
      texts.flatMap((letter) => findPassages(letter, typed, 20)).map(passageFinding),
      MOST.passages,
    ),
    group(
      "foundQuestions",
      (questions.value.state === "ready" ? questions.value.value : [])
        .filter(({ title, answers }) => {
          const { value } = language;
          return matches(`${title[value]} ${answers[value]}`, typed);
        })
        .map(({ name, title }) => ({
          key: `question ${name}`,
          name: title[language.value],
          glyph: "ask" as const,
          run: () => openQuestion(name),
        })),
      MOST.questions,
    ),
    group(
      "foundCommands",
      unique(doable).map((command) => ({
        key: command.id,
        name: t(command.title),
        ...(command.keys?.[0] !== undefined && { note: keyText(command.keys[0]) }),
        glyph: command.glyph ?? "right",
        run: command.run,
      })),
      typed === "" ? 12 : MOST.commands,
    ),
    // A guess comes after all that was found.
    group("foundNearest", nearest.map(entityFinding), MOST.entities),
  ].filter(({ shown }) => shown.length > 0);
  const found = groups.some(({ title }) => title !== "foundNearest" && title !== "foundCommands");
  const nothing = typed !== "" && !found;
  return {
    groups,
    count: hits.length + more + relations.length,
    ...(nothing && { none: t("searchNone", { query: typed }) }),
  };
}

function group(title: MessageKey, all: readonly Finding[], most: number): FindingGroup {
  return { title, shown: all.slice(0, most), more: Math.max(0, all.length - most) };
}

function entityFinding({ node, alias }: SearchResult): Finding {
  return {
    key: node.id,
    name: node.name,
    isChinese: true,
    note: typeName(node.type),
    type: node.type,
    ...(alias !== undefined && { hint: alias }),
    run: () => {
      // A result that the filters hide would seem to have gone nowhere.
      const { hiddenTypes, background, hidden } = view.value;
      if (hiddenTypes.includes(node.type)) {
        act({
          kind: "filter",
          change: { hiddenTypes: hiddenTypes.filter((each) => each !== node.type) },
        });
      }
      if (node.background && !background) act({ kind: "filter", change: { background: true } });
      if (hidden.includes(node.id)) act({ kind: "show hidden" });
      showInNetwork({ kind: "node", id: node.id });
    },
  };
}

function passageFinding({ letter, start, words }: Passage): Finding {
  return {
    key: `${letter} ${start}`,
    name: `…${words}…`,
    isChinese: true,
    note: letterName(letter),
    glyph: "letter",
    run: () => void openPassage(letter, start),
  };
}

function relationFinding(predicate: string, count: number): Finding {
  return {
    key: predicate,
    name: relationName(predicate),
    note: t("linkCount", { n: count }),
    glyph: "link",
    run: () => {
      const others = (network.value?.relations ?? [])
        .map(({ name }) => name)
        .filter((name) => name !== predicate);
      act({ kind: "filter", change: { hiddenRelations: others.sort() } });
      if (view.value.lens.on) act({ kind: "lens", lens: { ...view.value.lens, on: false } });
    },
  };
}

/** Commands that read the same are shown once. */
function unique<T extends { readonly title: MessageKey }>(all: readonly T[]): T[] {
  return all.filter((each, index) => all.findIndex(({ title }) => title === each.title) === index);
}
