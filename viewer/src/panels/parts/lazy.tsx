import { useSignal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { holdWhile } from "../../state/rest.ts";
import { t } from "../../state/words.ts";

/** A part of the page whose code comes when it is first shown. */
export function lazy(load: () => Promise<ComponentType>): () => JSX.Element | null {
  let known: ComponentType | undefined;
  return function Lazy() {
    const Part = useSignal(known);
    const failed = useSignal(false);
    useEffect(() => {
      if (known !== undefined) return;
      holdWhile(load())
        .then((loaded) => {
          known = loaded;
          Part.value = loaded;
        })
        .catch(() => {
          failed.value = true;
        });
    }, [Part, failed]);
    if (failed.value) {
      return (
        <p class="part-failed" role="alert">
          {t("partError")}
        </p>
      );
    }
    return Part.value === undefined ? null : <Part.value />;
  };
}
