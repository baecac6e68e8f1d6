import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { t } from "../../state/words.ts";

interface CopyLinkProps {
  /** Puts what is to be shared into the link. */
  readonly prepare?: () => void;
}

/** Copies the address of the page; who opens it finds the question filled in and not yet asked. */
export function CopyLink({ prepare }: CopyLinkProps): JSX.Element {
  const copied = useSignal(false);
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => {
        prepare?.();
        void navigator.clipboard.writeText(location.href).then(() => {
          copied.value = true;
        });
      }}
    >
      {t(copied.value ? "copied" : "copyLink")}
    </button>
  );
}
