import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { LetterRecord } from "../../../../src/model/graph.ts";
import { type Paragraph, type Range, toParagraphs } from "../../text/paragraphs.ts";
import { type Mark, type Run, runsOf } from "../../text/runs.ts";
import { selectedIn } from "./selected-words.ts";

interface LetterTextProps {
  readonly letter: LetterRecord;
  readonly marks: readonly Mark[];
  /** Where it is scrolled to, in code points; a change scrolls. */
  readonly at: number | undefined;
  /** How a sentence or a proposal looks. */
  readonly look?: (mark: Mark) => string;
  readonly onMark?: (mark: Mark) => void;
  /** Hears of the sentence that the pointer is over. */
  readonly onPoint?: (sentence: Mark | undefined) => void;
  /** Hears of words that are selected; undefined when they no longer are. */
  readonly onWords?: (words: Range | undefined) => void;
}

/** A letter as readable paragraphs with marked words, which can be clicked and selected. */
export function LetterText(props: LetterTextProps): JSX.Element {
  const { letter, marks, at, onWords } = props;
  const box = useRef<HTMLElement>(null);
  const points = useMemo(() => [...letter.text], [letter]);
  const paragraphs = useMemo(() => toParagraphs(letter), [letter]);
  useEffect(() => {
    const scroller = box.current;
    if (scroller === null || at === undefined) return;
    const segments = [...scroller.querySelectorAll<HTMLElement>("[data-start]")];
    const target = segments.findLast((each) => Number(each.dataset.start) <= at);
    if (target === undefined) return;
    const top = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    const seen = top > 24 && top < scroller.clientHeight * 0.7;
    if (!seen) scroller.scrollTop += top - scroller.clientHeight * 0.28;
  }, [letter, at]);
  useEffect(() => {
    if (onWords === undefined) return;
    // At the end of a selection, not while it grows: marking words anew would end it.
    const hear = (): void => {
      const words = box.current === null ? "elsewhere" : selectedIn(box.current, points);
      if (words !== "elsewhere") onWords(words);
    };
    const later = (): void => void setTimeout(hear);
    const byKey = ({ shiftKey, key }: KeyboardEvent): void => {
      if (shiftKey || key === "Shift") later();
    };
    document.addEventListener("pointerup", later);
    document.addEventListener("keyup", byKey);
    return () => {
      document.removeEventListener("pointerup", later);
      document.removeEventListener("keyup", byKey);
    };
  }, [onWords, points]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <article class="letter" lang="zh-CN" ref={box} tabIndex={0} aria-label={letter.title}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} class={paragraph.kind}>
          <Runs {...props} points={points} paragraph={paragraph} marks={marks} />
        </p>
      ))}
    </article>
  );
}

interface RunsProps extends LetterTextProps {
  readonly points: readonly string[];
  readonly paragraph: Paragraph;
}

/** The runs of a paragraph, those of one sentence together. */
function Runs({ points, paragraph, marks, look, onMark, onPoint }: RunsProps): JSX.Element {
  const groups: { sentence: Mark | undefined; runs: Run[] }[] = [];
  for (const run of runsOf(points, paragraph, marks)) {
    const sentence = run.marks.find(({ kind }) => kind === "sentence");
    const open = groups.at(-1);
    if (open !== undefined && open.sentence === sentence) open.runs.push(run);
    else groups.push({ sentence, runs: [run] });
  }
  return (
    <>
      {groups.map(({ sentence, runs }, index) =>
        sentence === undefined ? (
          runs.map((run) => <Words key={startOf(run)} run={run} look={look} onMark={onMark} />)
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys walk the sentences of the whole letter
          // biome-ignore lint/a11y/noStaticElementInteractions: so no sentence need be a stop of its own
          <span
            key={index}
            class={look?.(sentence) ?? ""}
            onClick={() => onMark?.(sentence)}
            onPointerEnter={() => onPoint?.(sentence)}
            onPointerLeave={() => onPoint?.(undefined)}
          >
            {runs.map((run) => (
              <Words key={startOf(run)} run={run} look={look} onMark={onMark} />
            ))}
          </span>
        ),
      )}
    </>
  );
}

interface WordsProps {
  readonly run: Run;
  readonly look: LetterTextProps["look"] | undefined;
  readonly onMark: LetterTextProps["onMark"] | undefined;
}

function Words({ run, look, onMark }: WordsProps): JSX.Element {
  const words = run.segments.map(({ start, text }) => (
    <span key={`${start} ${text}`} data-start={start}>
      {text}
    </span>
  ));
  const marked = (kind: Mark["kind"]): Mark | undefined =>
    run.marks.find((mark) => mark.kind === kind);
  if (marked("quote") !== undefined) return <mark class="quote">{words}</mark>;
  if (marked("mention") !== undefined) return <mark class="mention">{words}</mark>;
  const proposal = marked("proposal");
  if (proposal === undefined) return <>{words}</>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the letter has a button for each
    // biome-ignore lint/a11y/noStaticElementInteractions: so the words need be no stop of their own
    <span class={look?.(proposal) ?? ""} onClick={() => onMark?.(proposal)}>
      {words}
    </span>
  );
}

function startOf({ segments }: Run): number {
  return segments[0]?.start ?? 0;
}
