import type { JSX } from "preact";

/** A choice of one, as a row of pills. */
export function PillRow<T extends string>({
  label,
  choices,
  chosen,
  nameOf,
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly T[];
  readonly chosen: T;
  readonly nameOf: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
}): JSX.Element {
  return (
    <div class="segments-row" role="radiogroup" aria-label={label}>
      {choices.map((each) => (
        // biome-ignore lint/a11y/useSemanticElements: a row of pills, not of round marks
        <button
          key={each}
          type="button"
          role="radio"
          aria-checked={chosen === each}
          class="way"
          onClick={() => onChoose(each)}
        >
          {nameOf(each)}
        </button>
      ))}
    </div>
  );
}
