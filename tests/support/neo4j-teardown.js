import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Stops the server that the suites started, and takes its data away. */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export.
export default async function teardown() {
  const folder = process.env.LETTERGRAPH_TEST_NEO4J ?? "";
  const file = join(folder, "server.json");
  if (existsSync(file)) {
    const { pid } = JSON.parse(readFileSync(file, "utf8"));
    process.kill(pid, "SIGTERM");
    for (let waits = 0; waits < 300 && isAlive(pid); waits += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
