import { anyWord, type Mention, matchesIn } from "./mention.ts";
import { findShorthands } from "./titles.ts";

const SHORTEST_REPEAT = 4;
/** Types whose names are repeated in shorter words: 东莞松山湖高新区 → 松山湖高新区. */
const SHORTENED = new Set([
  "Facility",
  "Laboratory",
  "Institution",
  "Platform",
  "Fund",
  "Zone",
  "Company",
  "Cluster",
]);

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
      .filter(
        ({ nested, anaphor, type, name }) =>
          !nested && !anaphor && SHORTENED.has(type) && name.length >= SHORTEST_REPEAT,
      )
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
    return [
      {
        from,
        to,
        type: meant.type,
        name: meant.name,
        by: "alias",
        aliases: byShort.has(word) ? [word] : [],
      },
    ];
  });
}

/**
 * One name for one thing: a short name that the letter gave (以下简称《培育方案》), a name that is the tail
 * of a longer one (量子精密测量装置 of 江淮量子精密测量装置), and a cluster under its several wordings
 * (智能移动终端集群, 智能移动终端产业集群) take the full name; their own becomes an alias.
 */
export function mergeNames(text: string, mentions: readonly Mention[]): Mention[] {
  const shorts = new Map(
    findShorthands(text).flatMap(({ short, at }) => {
      const meant = mentions.findLast((mention) => mention.to === at && !mention.nested);
      return meant === undefined ? [] : [[`${meant.type}:${short}`, meant.name] as const];
    }),
  );
  const named = mentions.filter(({ nested, anaphor }) => !nested && !anaphor);
  const clusters = new Map(
    named
      .filter(({ type }) => type === "Cluster")
      .toReversed()
      .map((mention) => [clusterCore(mention), mention.name]),
  );
  const honours = new Map(
    named
      .filter(({ type }) => type === "Designation")
      .toReversed()
      .map(({ name }) => [honourCore(name), name]),
  );
  return mentions.map((mention) => {
    if (mention.anaphor) return mention;
    const { type, name } = mention;
    const full =
      shorts.get(`${type}:${name}`) ??
      (type === "Cluster" ? clusters.get(clusterCore(mention)) : undefined) ??
      (type === "Designation" ? honours.get(honourCore(name)) : undefined) ??
      tailOf(mention, named);
    if (full === undefined || full === name) return mention;
    return { ...mention, name: full, aliases: [...(mention.aliases ?? []), name] };
  });
}

/** 国家级先进制造业产业集群 and 国家先进制造业产业集群 are one honour. */
function honourCore(name: string): string {
  return name.replace(/^(国家|省|市)级/, "$1");
}

/** 智能移动终端 of 东莞智能移动终端产业集群: without the place before and the words behind. */
function clusterCore({ name, aliases = [] }: Mention): string {
  const shortest = [name, ...aliases].reduce((short, other) =>
    other.length < short.length ? other : short,
  );
  return shortest.replace(/(?:先进制造业|产业)?集群$/, "");
}

/** The only longer name of the type that ends in this one. */
function tailOf({ type, name }: Mention, named: readonly Mention[]): string | undefined {
  if (!SHORTENED.has(type) || name.length < SHORTEST_REPEAT) return undefined;
  const longer = new Set(
    named
      .filter(
        (other) =>
          other.type === type && other.name.length > name.length && other.name.endsWith(name),
      )
      .map((other) => other.name),
  );
  const [only, ...others] = longer;
  return others.length === 0 ? only : undefined;
}
