import type { JSX } from "preact";
import { Detail } from "./panels/detail.tsx";
import { Drawer } from "./panels/drawer.tsx";
import { FilterChips } from "./panels/filter-chips.tsx";
import { GraphStage } from "./panels/graph-stage.tsx";
import { KeyHelp } from "./panels/key-help.tsx";
import { LassoLayer } from "./panels/lasso-layer.tsx";
import { lazy } from "./panels/lazy.tsx";
import { Legend } from "./panels/legend.tsx";
import { Minimap } from "./panels/minimap.tsx";
import { Notice } from "./panels/notice.tsx";
import { Palette } from "./panels/palette.tsx";
import { PanelTabs } from "./panels/panel-tabs.tsx";
import { SpokenSelection } from "./panels/spoken-selection.tsx";
import { StoryPanel } from "./panels/story-panel.tsx";
import { ThingMenu } from "./panels/thing-menu.tsx";
import { ToolBar } from "./panels/tool-bar.tsx";
import { TopBar } from "./panels/top-bar.tsx";
import { TourCard } from "./panels/tour-card.tsx";
import { WholePage } from "./panels/whole-page.tsx";
import { detailKind } from "./state/detail-kind.ts";
import { leftPanel } from "./state/panels.ts";
import { isNetworkScreen, SCREEN } from "./state/screens.ts";
import { drawingFault, mode, network, view } from "./state/session.ts";
import { t } from "./state/words.ts";

const ListView = lazy(async () => (await import("./panels/list-view.tsx")).ListView);
const MatrixView = lazy(async () => (await import("./panels/matrix-view.tsx")).MatrixView);
const TimelineView = lazy(async () => (await import("./panels/timeline-view.tsx")).TimelineView);
const LetterScreen = lazy(async () => (await import("./panels/letter-screen.tsx")).LetterScreen);
const ReviewScreen = lazy(async () => (await import("./panels/review-screen.tsx")).ReviewScreen);

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
      <section class="above" aria-label={t("activeFilters")}>
        <PanelTabs />
        <FilterChips />
      </section>
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
