import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { answerOf, chosenQuestion, listQuestions, openQuestion } from "../../state/ask.ts";
import { questions } from "../../state/questions.ts";
import { droppedParts } from "../../state/session.ts";
import { language, t } from "../../state/words.ts";
import { Glyph } from "../parts/glyph.tsx";
import { PartState } from "../parts/part-state.tsx";
import { AnswerView } from "./answer-view.tsx";
import { QuestionForm } from "./question-form.tsx";

/** The ready questions, and the one that is open with its answer. */
export function AskReady(): JSX.Element {
  const all = questions.value;
  useEffect(() => {
    const { value: name } = chosenQuestion;
    if (name === undefined || all.state !== "ready") return;
    if (all.value.some((question) => question.name === name)) return;
    droppedParts.value = [...new Set([...droppedParts.peek(), name])];
    listQuestions();
  }, [all, chosenQuestion.value]);
  if (all.state !== "ready") return <PartState answer={all} />;
  const open = all.value.find(({ name }) => name === chosenQuestion.value);
  if (open === undefined) {
    return (
      <ul class="questions">
        {all.value.map(({ name, title, answers }) => (
          <li key={name}>
            <button type="button" onClick={() => openQuestion(name)}>
              <b>{title[language.value]}</b>
              <span>{answers[language.value]}</span>
            </button>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div class="ask-columns">
      <section class="ask-side" aria-label={open.title[language.value]}>
        <button type="button" class="text-button all-questions" onClick={listQuestions}>
          <Glyph name="back" />
          {t("allQuestions")}
        </button>
        <QuestionForm key={open.name} question={open} />
      </section>
      <AnswerView asking={answerOf("ready").value} file={open.name} worded />
    </div>
  );
}
