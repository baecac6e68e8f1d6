import type { JSX } from "preact";
import { loadedNetwork } from "../../state/session.ts";
import { t } from "../../state/words.ts";
import { loadingWords } from "./loading-words.ts";

/** In place of the network: it is on its way, it is empty, or the server did not answer. */
export function WholePage({ retry }: { readonly retry: () => void }): JSX.Element | null {
  const answer = loadedNetwork.value;
  if (answer.state === "loading") {
    return (
      <main class="whole-page" aria-busy="true">
        <div class="orbit" aria-hidden="true">
          <span />
          <span />
        </div>
        <p role="status">{(answer.stage && loadingWords(answer.stage)) ?? t("loading")}</p>
      </main>
    );
  }
  if (answer.state === "failed") {
    return (
      <main class="whole-page">
        {answer.cause === "unreachable" ? (
          <>
            <h1>{t("errorTitle")}</h1>
            <p>{t("errorBody")}</p>
            <pre>lettergraph serve</pre>
          </>
        ) : (
          <>
            <h1>{t("refusedTitle")}</h1>
            <p>{t("refusedBody")}</p>
          </>
        )}
        <p class="quiet" role="alert">
          {t("errorDetail", { detail: answer.detail })}
        </p>
        <button type="button" class="button primary" onClick={retry}>
          {t("retry")}
        </button>
      </main>
    );
  }
  if (answer.value.nodes.length > 0) return null;
  return (
    <main class="whole-page">
      <h1>{t("emptyTitle")}</h1>
      <p>{t("emptyBody")}</p>
      <pre>lettergraph load</pre>
      <button type="button" class="button primary" onClick={retry}>
        {t("retry")}
      </button>
    </main>
  );
}
