import { render } from "preact";
import { App } from "./app.tsx";
import { listenToKeys } from "./commands/keys.ts";
import { canDraw } from "./graph/can-draw.ts";
import { listenToDrops } from "./state/bring.ts";
import { followLink } from "./state/link-sync.ts";
import { loadNetwork } from "./state/load-network.ts";
import "./styles/index.css";
import { exposeTestHandle } from "./test-handle.ts";

const root = document.getElementById("app");
if (root !== null) {
  followLink();
  listenToKeys();
  listenToDrops();
  exposeTestHandle();
  root.replaceChildren();
  render(<App reload={() => void loadNetwork()} />, root);
  void loadNetwork();
  // The picture's code comes down beside the network instead of after it; GraphStage reports a failure.
  if (canDraw()) import("./graph/graph-view.ts").catch(() => {});
}
