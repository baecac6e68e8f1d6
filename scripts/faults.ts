/** `npm run faults -- --times 50 --seed 7`: what becomes of an embedded store whose loader is killed or whose file is spoilt. */
import { parseArgs } from "node:util";
import { killLoaders, spoilFiles } from "./store-faults.ts";

const { values } = parseArgs({
  options: {
    times: { type: "string", default: "50" },
    seed: { type: "string", default: "20210519" },
  },
});
const [times, seed] = [Number(values.times), Number(values.seed)];
console.log(`${times} loaders killed, loaded again:`, await killLoaders(times, seed));
console.log(`${times} files spoilt:`, await spoilFiles(times, seed));
