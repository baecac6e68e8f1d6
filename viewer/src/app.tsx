import type { JSX } from "preact";
import { Controls } from "./panels/controls.tsx";
import { Detail } from "./panels/detail.tsx";
import { GraphStage } from "./panels/graph-stage.tsx";
import { KeyHelp } from "./panels/key-help.tsx";
import { Legend } from "./panels/legend.tsx";
import { ListView } from "./panels/list-view.tsx";
import { Notice } from "./panels/notice.tsx";
import { SpokenSelection } from "./panels/spoken-selection.tsx";
import { TopBar } from "./panels/top-bar.tsx";
import { WholePage } from "./panels/whole-page.tsx";
import { drawingFault, network, view } from "./state/session.ts";

interface AppProps {
  /** Asks the server again. */
  readonly reload: () => void;
}

export function App({ reload }: AppProps): JSX.Element {
  const hasNetwork = (network.value?.nodes.length ?? 0) > 0;
  const asList = view.value.mode === "list" || drawingFault.value !== undefined;
  return (
    <div class={view.value.selected === undefined ? "app" : "app with-detail"}>
      <TopBar />
      {hasNetwork ? asList ? <ListView /> : <GraphStage /> : <WholePage retry={reload} />}
      {hasNetwork && <Legend />}
      {hasNetwork && <Detail />}
      {hasNetwork && !asList && <Controls />}
      <KeyHelp />
      <Notice />
      <SpokenSelection />
    </div>
  );
}
