import { type ReadonlySignal, signal } from "@preact/signals";
import { type Answer, askCypher, askQuestion } from "../data/query-client.ts";
import { type BuiltQuery, cypherOf, EMPTY_QUERY } from "../query/built-query.ts";
import { readQueryText, writeQueryText } from "../query/query-text.ts";
import { remembered } from "./query-history.ts";
import { holdWhile } from "./rest.ts";
import { act, go, view } from "./session.ts";
import type { Asked } from "./view-state.ts";

/** The ways of asking. */
export type AskPart = (typeof ASK_PARTS)[number];

export const ASK_PARTS = ["ready", "build", "cypher"] as const;

/** An answer, or that it is on its way. */
export type Asking = Answer | { readonly state: "asking"; readonly stop: () => void };

export const askPart = signal<AskPart>("ready");

/** The question whose form is open; undefined while all are listed. */
export const chosenQuestion = signal<string | undefined>(undefined);
export const typedValues = signal<Readonly<Record<string, string>>>({});
export const built = signal<BuiltQuery>(EMPTY_QUERY);
export const draft = signal(
  "MATCH (a:Entity)-[r]->(b:Entity)\nRETURN a.name AS subject, type(r) AS relation, b.name AS object, r.status AS status\nLIMIT 25",
);

const answers = {
  ready: signal<Asking | undefined>(undefined),
  build: signal<Asking | undefined>(undefined),
  cypher: signal<Asking | undefined>(undefined),
};

export function answerOf(part: AskPart): ReadonlySignal<Asking | undefined> {
  return answers[part];
}

/** Lines of `:param` in the pane that cannot be read. */
export const faultyLines = signal<readonly number[]>([]);

/** Fills in what a link, or Back, says was asked; it waits to be run. */
export function fillFrom(asked: Asked | undefined): void {
  if (asked === undefined) return;
  if (asked.kind === "cypher") {
    // What the builder asked stays in the builder.
    if (asked.text === builtText()) return;
    if (asked.text !== draft.value) answers.cypher.value = undefined;
    draft.value = asked.text;
    askPart.value = "cypher";
  } else {
    if (asked.name !== chosenQuestion.value) answers.ready.value = undefined;
    chosenQuestion.value = asked.name;
    typedValues.value = asked.values;
    askPart.value = "ready";
  }
}

/** Opens a ready question and asks it as it is filled in. */
export function openQuestion(name: string, values: Readonly<Record<string, string>> = {}): void {
  askPart.value = "ready";
  chosenQuestion.value = name;
  typedValues.value = values;
  keep({ kind: "question", name, values });
  run("ready", (signal) => askQuestion(name, values, signal));
}

export function listQuestions(): void {
  chosenQuestion.value = undefined;
  answers.ready.value = undefined;
}

export function runBuilt(): void {
  const { cypher, parameters } = cypherOf(built.value);
  keep({ kind: "cypher", text: builtText() });
  run("build", (signal) => askCypher(cypher, parameters, signal));
}

/** Runs what stands in the pane. */
export function runDraft(): void {
  const text = draft.value;
  if (text.trim() === "") return;
  const { cypher, parameters, faulty } = readQueryText(text);
  faultyLines.value = faulty;
  if (faulty.length > 0) {
    const faults = faulty.map((line) => ({ what: String(line) }));
    answers.cypher.value = { state: "refused", refusal: { code: "param-line", faults } };
    return;
  }
  keep({ kind: "cypher", text });
  remembered(text);
  run("cypher", (signal) => askCypher(cypher, parameters, signal));
}

/** Puts text into the pane, without running it. */
export function openInPane(text: string): void {
  draft.value = text;
  answers.cypher.value = undefined;
  askPart.value = "cypher";
  keep({ kind: "cypher", text });
}

export function builtText(): string {
  const { cypher, parameters } = cypherOf(built.value);
  return writeQueryText(cypher, parameters);
}

function keep(asked: Asked): void {
  act({ kind: "go", screen: { drawer: "ask", asked } });
  if (!["graph", "list", "matrix", "timeline"].includes(view.value.mode)) go({ mode: "graph" });
}

function run(part: AskPart, ask: (signal: AbortSignal) => Promise<Answer>): void {
  const before = answers[part].value;
  if (before?.state === "asking") before.stop();
  const control = new AbortController();
  const asking: Asking = { state: "asking", stop: () => control.abort() };
  answers[part].value = asking;
  void holdWhile(ask(control.signal)).then((answer) => {
    // A later question has taken its place.
    if (answers[part].value === asking) answers[part].value = answer;
  });
}
