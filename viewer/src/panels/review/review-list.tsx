import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { LetterReview } from "../../../../src/model/review.ts";
import { currentItem, NEW, onlyOpen, openForm, unwritten } from "../../state/review.ts";
import { SCREEN } from "../../state/screens.ts";
import { language, t } from "../../state/words.ts";
import { sectionName } from "../../text/reading.ts";
import { isOpen } from "../../text/verdicts.ts";
import { ItemForm, NewFactForm } from "./review-forms.tsx";
import { ReviewItemView } from "./review-item.tsx";
import { Trouble } from "./review-trouble.tsx";

/** What is to be decided, section by section, the easiest to doubt first. */
export function ReviewList({ review }: { readonly review: LetterReview }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const current = currentItem.value;
  const form = openForm.value;
  useEffect(() => {
    const row = box.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (row === null || row === undefined || form !== undefined) return;
    row.scrollIntoView({ block: "nearest" });
    // Whoever types elsewhere keeps the focus.
    const { activeElement } = document;
    const free =
      activeElement === document.body ||
      activeElement?.id === SCREEN ||
      box.current?.contains(activeElement) === true;
    if (free) row.focus({ preventScroll: true });
  }, [current, form]);
  const shown = review.sections
    .map((section) => ({
      ...section,
      open: section.items.filter(isOpen).length,
      items: section.items.filter(
        (item) =>
          !onlyOpen.value || isOpen(item) || item.id === current || unwritten.value.has(item.id),
      ),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <div class="desk-scroll" ref={box}>
      {form?.kind === "add" && <NewFactForm />}
      <Trouble about={form?.kind === "add" ? "" : NEW} />
      {shown.map((section) => (
        <section key={section.id} class="review-section">
          <h2>
            <span lang="zh-CN">{sectionName(section, language.value)}</span>
            <span class="count">
              {section.open > 0 ? t("openCount", { n: section.open }) : t("sectionDone")}
            </span>
          </h2>
          <ol>
            {section.items.map((item) =>
              form?.kind === "correct" && form.item === item.id ? (
                <li key={item.id} class="item current">
                  <ItemForm item={item} />
                </li>
              ) : (
                <ReviewItemView key={item.id} item={item} />
              ),
            )}
          </ol>
        </section>
      ))}
      {shown.length === 0 && <p class="quiet">{t("nothingOpen")}</p>}
    </div>
  );
}
