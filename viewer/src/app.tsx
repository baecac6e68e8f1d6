import type { JSX } from "preact";
import { Controls } from "./panels/controls.tsx";
import { Detail } from "./panels/detail.tsx";
import { GraphStage } from "./panels/graph-stage.tsx";
import { KeyHelp } from "./panels/key-help.tsx";
import { Legend } from "./panels/legend.tsx";
import { LetterScreen } from "./panels/letter-screen.tsx";
import { ListView } from "./panels/list-view.tsx";
import { Notice } from "./panels/notice.tsx";
import { ReviewScreen } from "./panels/review-screen.tsx";
import { SpokenSelection } from "./panels/spoken-selection.tsx";
import { TopBar } from "./panels/top-bar.tsx";
import { WholePage } from "./panels/whole-page.tsx";
import { drawingFault, network, view } from "./state/session.ts";

interface AppProps {
  /** Asks the server again. */
  readonly reload: () => void;
}

export function App({ reload }: AppProps): JSX.Element {
  const { mode, selected } = view.value;
  const hasNetwork = (network.value?.nodes.length ?? 0) > 0;
  return (
    <div class={selected === undefined ? "app" : "app with-detail"}>
      <TopBar />
      {!hasNetwork && <WholePage retry={reload} />}
      {hasNetwork && mode === "letter" && <LetterScreen />}
      {hasNetwork && mode === "review" && <ReviewScreen />}
      {hasNetwork && (mode === "graph" || mode === "list") && <NetworkScreen />}
      <KeyHelp />
      <Notice />
      <SpokenSelection />
    </div>
  );
}

/** The network, as a picture or as a list, with what belongs to it. */
function NetworkScreen(): JSX.Element {
  const asList = view.value.mode === "list" || drawingFault.value !== undefined;
  return (
    <>
      {asList ? <ListView /> : <GraphStage />}
      <Legend />
      <Detail />
      {!asList && <Controls />}
    </>
  );
}
