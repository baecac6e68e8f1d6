import { render } from "preact";
import { App } from "./app.tsx";
import { canDraw } from "./graph/can-draw.ts";
import { showAll, zoomBy } from "./panels/controls.tsx";
import { helpOpen } from "./panels/key-help.tsx";
import { SEARCH_INPUT } from "./panels/search-box.tsx";
import { listenToKeys } from "./state/keys.ts";
import { followLink } from "./state/link-sync.ts";
import { loadNetwork } from "./state/refresh.ts";
import { select } from "./state/session.ts";
import "./styles/index.css";
import { exposeTestHandle } from "./test-handle.ts";

const root = document.getElementById("app");
if (root !== null) {
  followLink();
  listenToKeys({
    search: () => document.getElementById(SEARCH_INPUT)?.focus(),
    zoom: zoomBy,
    showAll,
    openDetail: () => document.querySelector<HTMLElement>(".detail-focus")?.focus(),
    back: () => {
      if (helpOpen.value) helpOpen.value = false;
      else select(undefined);
    },
    help: () => {
      helpOpen.value = !helpOpen.value;
    },
  });
  exposeTestHandle();
  render(<App reload={() => void loadNetwork()} />, root);
  void loadNetwork();
  // The picture's code comes down beside the network instead of after it; GraphStage reports a failure.
  if (canDraw()) import("./graph/graph-view.ts").catch(() => {});
}
