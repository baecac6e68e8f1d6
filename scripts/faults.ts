/**
 * `npm run faults -- --times 50 --seed 7 [--neo4j]`: what becomes of a store whose loader is killed or whose
 * file is spoilt; with `--neo4j` of a server's, which is started for it.
 */
import { parseArgs } from "node:util";
import { emptyServer, ownServer } from "./server-faults.ts";
import { folderPlace, killLoaders, type Place, spoilFiles } from "./store-faults.ts";

const { values } = parseArgs({
  options: {
    times: { type: "string", default: "50" },
    seed: { type: "string", default: "20210519" },
    neo4j: { type: "boolean", default: false },
  },
});
const [times, seed] = [Number(values.times), Number(values.seed)];

async function kill(place: Place): Promise<void> {
  console.log(`${times} loaders killed, loaded again:`, await killLoaders(times, seed, place));
}

if (values.neo4j) {
  const own = await ownServer();
  try {
    const { uri, username, password } = await own.start();
    const login = { username, password };
    await kill(async (work) => {
      await emptyServer(uri, login);
      return work(uri, login);
    });
  } finally {
    await own.close();
  }
} else {
  await kill(folderPlace);
  console.log(`${times} files spoilt:`, await spoilFiles(times, seed));
}
