/** `node --import ./scripts/typescript.js scripts/invent-letters.ts FOLDER COUNT [SEED]`: letters to try many with. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inventLetter } from "./invented-letters.ts";

const [folder = "", count = "100", seed = "1"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (let number = 1; number <= Number(count); number += 1) {
  const { name, text } = inventLetter(number, Number(seed));
  writeFileSync(join(folder, name), text);
}
