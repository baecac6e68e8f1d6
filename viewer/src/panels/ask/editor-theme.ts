import { EditorView } from "@codemirror/view";

/** The editor in the colours of the page, whose properties reach into its root. */
export const EDITOR_THEME = EditorView.theme({
  "&": { height: "100%", background: "var(--panel-solid)", color: "var(--text)" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", fontSize: "13px", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--text)" },
  ".cm-gutters": { border: "0", background: "var(--hover)", color: "var(--faint)" },
  ".cm-tooltip.cm-tooltip-autocomplete": {
    overflow: "hidden",
    border: "1px solid var(--border)",
    borderRadius: "10px",
    background: "var(--panel-solid)",
    boxShadow: "var(--shadow)",
    color: "var(--text)",
  },
  ".cm-tooltip-autocomplete.cm-tooltip > ul": { fontFamily: "var(--mono)", fontSize: "12px" },
  ".cm-tooltip-autocomplete.cm-tooltip > ul > li": { padding: "3px 10px" },
  ".cm-tooltip-autocomplete.cm-tooltip > ul > li[aria-selected]": {
    background: "var(--accent-soft)",
    color: "var(--text)",
  },
  ".cm-completionDetail": { color: "var(--muted)", fontStyle: "normal" },
  ".cypher-keyword": { color: "var(--accent)", fontWeight: "600" },
  ".cypher-name": { color: "var(--up)" },
  ".cypher-string, .cypher-number": { color: "var(--down)" },
  ".cypher-parameter": { color: "var(--down)", fontWeight: "600" },
  ".cypher-comment": { color: "var(--faint)" },
  ".cypher-writing": { color: "var(--down)", textDecoration: "underline wavy" },
  ".cypher-faulty": { background: "var(--quote)" },
});
