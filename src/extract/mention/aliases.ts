import { anyWord, type Mention, matchesIn } from "./mention.ts";
import { findShorthands } from "./titles.ts";

const SHORTEST_REPEAT = 4;
/** Types whose names are repeated in shorter words: 东莞松山湖高新区 → 松山湖高新区. */
const SHORTENED = new Set(["Facility", "Laboratory", "Institution", "Platform", "Fund", "Zone", "Company", "Cluster"]);

/**
 * Further mentions of what is already named: by the short name the letter gave itself (以下简称…), and
 * by the same words where no rule saw them.
 */
export function shortReferences(text: string, mentions: readonly Mention[]): Mention[] {
  const shorts = findShorthands(text).flatMap(({ short, at }) => {
    const meant = mentions.findLast((mention) => mention.to === at && mention.nested !== true);
    return meant === undefined ? [] : [{ short, meant }];
  });
  const byShort = new Map(shorts.map(({ short, meant }) => [short, meant]));
  const repeated = new Map(
    mentions
      .filter(({ nested, anaphor, type, name }) => !nested && !anaphor && SHORTENED.has(type) && name.length >= SHORTEST_REPEAT)
      .map((mention) => [mention.name, mention]),
  );
  const known = new Map([...repeated, ...byShort]);
  if (known.size === 0) return [];
  const words = new RegExp(`《?(${anyWord([...known.keys()])})》?`);
  return [...matchesIn(text, words)].flatMap(({ index, 0: printed, 1: word = "" }) => {
    const meant = known.get(word);
    if (meant === undefined) return [];
    const whole = printed.startsWith("《") && printed.endsWith("》");
    const from = whole ? index : index + printed.indexOf(word);
    const to = whole ? index + printed.length : from + word.length;
    return [{ from, to, type: meant.type, name: meant.name, by: "alias", aliases: byShort.has(word) ? [word] : [] }];
  });
}

/**
 * Names that are the tail of a longer name of the same type (量子精密测量装置 of 江淮量子精密测量装置) mean
 * the same thing: each takes the longer one's name, and its own becomes an alias.
 */
export function mergeTails(mentions: readonly Mention[]): Mention[] {
  const full = mentions.filter(({ nested, anaphor, type }) => !nested && !anaphor && SHORTENED.has(type));
  return mentions.map((mention) => {
    if (mention.anaphor || !SHORTENED.has(mention.type) || mention.name.length < SHORTEST_REPEAT) return mention;
    const longer = new Set(
      full
        .filter(({ type, name }) => type === mention.type && name.length > mention.name.length && name.endsWith(mention.name))
        .map(({ name }) => name),
    );
    const [name, ...others] = longer;
    if (name === undefined || others.length > 0) return mention;
    return { ...mention, name, aliases: [...(mention.aliases ?? []), mention.name] };
  });
}
