import { type GridCase, gridCases, negativeCases } from "../tests/claim/grid.ts";
import { factsIn } from "../tests/claim/reading.ts";

/** Says every verb of every frame in every construction, and denied, and prints what share is read. */
const plain = (fact: string): string => fact.replace(/ \(\w+\)$/, "");

async function share(
  name: string,
  cases: readonly GridCase[],
  isRight: (facts: readonly string[], fact: string) => boolean,
): Promise<void> {
  const wrong: string[] = [];
  for (const { text, fact } of cases)
    if (!isRight(await factsIn(text), fact)) wrong.push(`  ${text}  (${fact})`);
  const right = cases.length - wrong.length;
  process.stdout.write(`${name}: ${right} of ${cases.length} right\n`);
  if (wrong.length > 0) process.stdout.write(`${wrong.join("\n")}\n`);
}

const all = gridCases("data");
for (const construction of new Set(all.map((one) => one.construction))) {
  const cases = all.filter((one) => one.construction === construction);
  await share(construction, cases, (facts, fact) => facts.map(plain).includes(fact));
}
await share("denied", negativeCases("data"), (facts, fact) => !facts.includes(fact));
