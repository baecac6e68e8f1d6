import type { JSX } from "preact";
import { FACES, letterFace } from "../../state/reading.ts";
import { t } from "../../state/words.ts";
import { PillRow } from "../parts/pill-row.tsx";

/** Whether a letter is seen as its words or as its pages. */
export function FaceChoice(): JSX.Element {
  return (
    <PillRow
      label={t("letterFace")}
      choices={FACES}
      chosen={letterFace.value}
      nameOf={(face) => t(face === "text" ? "faceText" : "facePage")}
      onChoose={(face) => {
        letterFace.value = face;
      }}
    />
  );
}
