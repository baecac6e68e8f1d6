import { resolveBureau } from "../../place/bureau.ts";
import type { Gazetteer } from "../../place/gazetteer.ts";
import type { Home } from "../../place/home.ts";
import type { Mention } from "./mention.ts";

const LEVEL = /^[省市县区州]./;

/**
 * 该市水利局: what 市 would make a body of the letter's own city is one of the place that is pointed at, and
 * of nobody where nothing is.
 */
export function seatedElsewhere(
  text: string,
  mentions: readonly Mention[],
  pointers: readonly Mention[],
  gazetteer: Gazetteer,
  home: Home,
): Mention[] {
  const places = new Map(
    pointers.filter(({ type }) => type === "Place").map((pointer) => [pointer.from, pointer]),
  );
  return mentions.flatMap((mention) => {
    const { from, to, type } = mention;
    // 市水利局 as a body of its city, and 水利局 as one of the letter's.
    const at = [from - 1, from - 2].find((before) => text[before] === "该");
    if (at === undefined || type === "Place" || !LEVEL.test(text.slice(at + 1, to)))
      return [mention];
    const place = places.get(at);
    if (place === undefined) return [];
    const printed = place.name + text.slice(at + 2, to);
    const body = type === "Department" ? resolveBureau(gazetteer, printed, home) : undefined;
    return [{ from: at, to, type, name: body?.name ?? printed, by: mention.by }];
  });
}
