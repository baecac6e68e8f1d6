import { joined, parted } from "./url-list.ts";
import type { Asked } from "./view-state.ts";

/** `hubs,limit=5` for a ready question, `:MATCH …` for Cypher: no question's name begins so. */
export function writeAsked(asked: Asked): string {
  if (asked.kind === "cypher") return `:${asked.text}`;
  const values = Object.entries(asked.values).map(([name, value]) => `${name}=${value}`);
  return joined([asked.name, ...values]);
}

export function readAsked(value: string): Asked | undefined {
  if (value.startsWith(":")) return { kind: "cypher", text: value.slice(1) };
  const [name = "", ...values] = parted(value);
  if (!/^[\w-]+$/.test(name)) return undefined;
  const pairs = values.map((each): [string, string] => {
    const at = each.indexOf("=");
    return [each.slice(0, at), each.slice(at + 1)];
  });
  return pairs.some(([key]) => key === "")
    ? undefined
    : { kind: "question", name, values: Object.fromEntries(pairs) };
}
