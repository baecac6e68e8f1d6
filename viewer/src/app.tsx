import type { JSX } from "preact";
import { Detail } from "./panels/detail/detail.tsx";
import { SpokenSelection } from "./panels/detail/spoken-selection.tsx";
import { Drawer } from "./panels/drawer/drawer.tsx";
import { Palette } from "./panels/find/palette.tsx";
import { Above } from "./panels/frame/above.tsx";
import { DropVeil } from "./panels/frame/drop-veil.tsx";
import { KeyHelp } from "./panels/frame/key-help.tsx";
import { Notice } from "./panels/frame/notice.tsx";
import { TopBar } from "./panels/frame/top-bar.tsx";
import { WholePage } from "./panels/frame/whole-page.tsx";
import { StoryPanel } from "./panels/lens/story-panel.tsx";
import { TourCard } from "./panels/lens/tour-card.tsx";
import { lazy } from "./panels/parts/lazy.tsx";
import { GraphStage } from "./panels/picture/graph-stage.tsx";
import { LassoLayer } from "./panels/picture/lasso-layer.tsx";
import { Legend } from "./panels/picture/legend.tsx";
import { Minimap } from "./panels/picture/minimap.tsx";
import { ThingMenu } from "./panels/picture/thing-menu.tsx";
import { ToolBar } from "./panels/picture/tool-bar.tsx";
import { detailKind } from "./state/detail-kind.ts";
import { pageLayer } from "./state/layers.ts";
import { leftPanel } from "./state/left-panel.ts";
import { isNetworkScreen, SCREEN } from "./state/screens.ts";
import { drawingFault, mode, network, view } from "./state/session.ts";

const ListView = lazy(async () => (await import("./panels/views/list-view.tsx")).ListView);
const MatrixView = lazy(async () => (await import("./panels/views/matrix-view.tsx")).MatrixView);
const TimelineView = lazy(
  async () => (await import("./panels/views/timeline-view.tsx")).TimelineView,
);
const LetterScreen = lazy(
  async () => (await import("./panels/letter/letter-screen.tsx")).LetterScreen,
);
const SharePanel = lazy(async () => (await import("./panels/share/share-panel.tsx")).SharePanel);

/** The page that opens from disk is built without what only a server can do. */
const FROM_DISK = import.meta.env.MODE === "page";
const ReviewScreen = FROM_DISK
  ? () => null
  : lazy(async () => (await import("./panels/review/review-screen.tsx")).ReviewScreen);
const MendPanel = FROM_DISK
  ? () => null
  : lazy(async () => (await import("./panels/mend/mend-panel.tsx")).MendPanel);
const BringPanel = FROM_DISK
  ? () => null
  : lazy(async () => (await import("./panels/bring/bring-panel.tsx")).BringPanel);

interface AppProps {
  /** Asks the server again. */
  readonly reload: () => void;
}

export function App({ reload }: AppProps): JSX.Element {
  const hasNetwork = (network.value?.nodes.length ?? 0) > 0;
  return (
    <div class={classNow()}>
      <TopBar />
      {hasNetwork ? <Screens /> : <WholePage retry={reload} />}
      <KeyHelp />
      <Palette />
      {pageLayer.value === "share" && <SharePanel />}
      {pageLayer.value === "mend" && <MendPanel />}
      {pageLayer.value === "bring" && <BringPanel />}
      <DropVeil />
      <Notice />
      <SpokenSelection />
    </div>
  );
}

function classNow(): string {
  const detail = isNetworkScreen.value && detailKind.value !== undefined ? "with-detail" : "";
  const drawer = isNetworkScreen.value && view.value.drawer !== "none" ? "with-drawer" : "";
  return `app ${detail} ${drawer} ${leftPanel.value === undefined ? "" : "with-left"}`;
}

function Screens(): JSX.Element {
  const front = mode.value === "graph" && drawingFault.value !== undefined ? "list" : mode.value;
  return (
    <div id={SCREEN} class="screen" tabIndex={-1}>
      {drawingFault.value === undefined && <GraphStage inFront={front === "graph"} />}
      {front === "list" && <ListView />}
      {front === "matrix" && <MatrixView />}
      {front === "timeline" && <TimelineView />}
      {front === "letter" && <LetterScreen />}
      {front === "review" && <ReviewScreen />}
      {isNetworkScreen.value && <NetworkPanels onGraph={front === "graph"} />}
    </div>
  );
}

/** What stands beside the network, whatever form it is shown in. */
function NetworkPanels({ onGraph }: { readonly onGraph: boolean }): JSX.Element {
  return (
    <>
      <Above />
      <StoryPanel />
      <Legend />
      <Detail />
      <Drawer />
      {onGraph && (
        <>
          <ToolBar />
          <Minimap />
          <LassoLayer />
          <TourCard />
        </>
      )}
      <ThingMenu />
    </>
  );
}
