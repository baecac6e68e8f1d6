import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { toSvg } from "../../../../src/model/svg.ts";
import { source } from "../../data/source.ts";
import { drawingNow } from "../../share/drawing-now.ts";
import { pngOf } from "../../share/png.ts";
import { savedViews } from "../../state/kept.ts";
import { holdWhile } from "../../state/rest.ts";
import { drawingFault, view } from "../../state/session.ts";
import { toHash } from "../../state/url.ts";
import { t } from "../../state/words.ts";
import { PagePanel } from "../frame/page-panel.tsx";
import { KeptChoice } from "../parts/kept-choice.tsx";
import { saveFile, saveFrom } from "../parts/save-file.ts";

/** Files of the whole graph that the server writes. */
const FILES = [
  { name: "graph.html", address: "html", words: "fileHtml" },
  { name: "graph.gexf", address: "gexf", words: "fileGexf" },
  { name: "graph.graphml", address: "graphml", words: "fileGraphml" },
  { name: "edges.csv", address: "csv?part=edges", words: "fileEdges" },
  { name: "nodes.csv", address: "csv?part=nodes", words: "fileNodes" },
  { name: "evidence.csv", address: "csv?part=evidence", words: "fileEvidence" },
  { name: "graph.json", address: "json", words: "fileJson" },
  { name: "graph.jsonld", address: "jsonld", words: "fileJsonld" },
] as const;

/** The view as a link, a name or a picture, and the graph as files for other programs. */
export function SharePanel(): JSX.Element {
  return (
    <PagePanel title={t("share")}>
      <section>
        <h3>{t("shareView")}</h3>
        <Link />
        <KeptChoice
          list={savedViews}
          label={t("viewName")}
          valueNow={() => toHash(view.value)}
          onOpen={(hash) => {
            location.hash = hash;
          }}
        />
      </section>
      {drawingFault.value === undefined && (
        <section>
          <h3>{t("sharePicture")}</h3>
          <p class="share-files">
            <button type="button" class="button small" onClick={() => savePicture("png")}>
              PNG
            </button>
            <button type="button" class="button small" onClick={() => savePicture("svg")}>
              SVG
            </button>
          </p>
        </section>
      )}
      {source.hasServer && (
        <section>
          <h3>{t("shareGraph")}</h3>
          <ul class="share-list">
            {FILES.map(({ name, address, words }) => (
              <li key={name}>
                <button
                  type="button"
                  class="text-button"
                  onClick={() => saveFrom(`api/export/${address}`, name)}
                >
                  {name}
                </button>
                <span class="quiet">{t(words)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PagePanel>
  );
}

function Link(): JSX.Element {
  const copied = useSignal(false);
  const link = `${location.href.split("#", 1)[0]}${toHash(view.value)}`;
  return (
    <p class="share-link">
      <input class="text-field" type="text" readOnly aria-label={t("viewLink")} value={link} />
      <button
        type="button"
        class="button small"
        onClick={() => {
          void navigator.clipboard.writeText(link).then(() => {
            copied.value = true;
          });
        }}
      >
        <span role="status">{copied.value ? t("copied") : t("copyViewLink")}</span>
      </button>
    </p>
  );
}

function savePicture(format: "png" | "svg"): void {
  const drawing = drawingNow();
  if (drawing === undefined) return;
  const svg = toSvg(drawing);
  if (format === "svg") saveFile("lettergraph.svg", "image/svg+xml", svg);
  else void holdWhile(pngOf(svg)).then((png) => saveFile("lettergraph.png", "image/png", png));
}
