import {
  autocompletion,
  closeBrackets,
  closeCompletion,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  lineNumbers,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { completionsAt, type Vocabulary } from "../../query/completions.ts";
import { PIECES } from "../../query/cypher-words.ts";
import type { ErrorPlace } from "../../query/error-place.ts";
import { EDITOR_THEME } from "./editor-theme.ts";

export interface PaneEditor {
  /** Puts other text in, unless it is there. */
  readonly show: (text: string) => void;
  readonly mark: (places: readonly ErrorPlace[]) => void;
  readonly close: () => void;
}

interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly vocabulary: () => Vocabulary;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** An editor for Cypher in this root. */
export function mountEditor(parent: ShadowRoot, options: EditorOptions): PaneEditor {
  const { text, label, vocabulary, onChange, onRun } = options;
  // Sends for the names now, so that they are there when the first is typed.
  vocabulary();
  const run = (view: EditorView): boolean => {
    closeCompletion(view);
    onRun();
    return true;
  };
  const editor = new EditorView({
    parent,
    root: parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        closeBrackets(),
        EDITOR_THEME,
        painted,
        markedLines,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
        autocompletion({
          icons: false,
          override: [
            ({ state, pos }) => {
              const line = state.sliceDoc(0, pos);
              const { from, options: offered } = completionsAt(
                line,
                state.doc.toString(),
                vocabulary(),
              );
              return offered.length === 0
                ? null
                : { from, options: offered.map(({ kind, ...each }) => ({ ...each, type: kind })) };
            },
          ],
        }),
        keymap.of([
          { key: "Mod-Enter", run, preventDefault: true },
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    show: (wanted) => {
      const { doc } = editor.state;
      if (doc.toString() === wanted) return;
      editor.dispatch({ changes: { from: 0, to: doc.length, insert: wanted } });
    },
    mark: (places) => editor.dispatch({ effects: setPlaces.of(places) }),
    close: () => editor.destroy(),
  };
}

const MARKS = Object.fromEntries(
  ["comment", "string", "parameter", "name", "writing", "keyword", "number"].map((group) => [
    group,
    Decoration.mark({ class: `cypher-${group}` }),
  ]),
);

/** Words in their colours: a pattern is enough for a language whose meaning the server judges. */
const painter = new MatchDecorator({
  regexp: PIECES,
  decoration: (match) => {
    const group = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    return MARKS[group ?? ""] ?? null;
  },
});

const painted = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = painter.createDeco(view);
    }
    update(update: ViewUpdate): void {
      this.decorations = painter.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const setPlaces = StateEffect.define<readonly ErrorPlace[]>();
const FAULTY = Decoration.line({ class: "cypher-faulty" });

/** Lines at which a run went wrong, until they are touched. */
const markedLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    for (const effect of transaction.effects) {
      if (!effect.is(setPlaces)) continue;
      const { doc } = transaction.state;
      const lines = effect.value.filter(({ line }) => line >= 1 && line <= doc.lines);
      const starts = [...new Set(lines.map(({ line }) => doc.line(line).from))];
      return Decoration.set(starts.sort((a, b) => a - b).map((from) => FAULTY.range(from)));
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});
