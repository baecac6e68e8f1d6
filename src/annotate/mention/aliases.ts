import type { TypeRoles } from "../../data/grammar.ts";
import { createDictionary } from "./dictionary.ts";
import { formerNames } from "./former-names.ts";
import type { Mention } from "./mention.ts";
import { findShorthands } from "./titles.ts";

const SHORTEST_REPEAT = 4;

/**
 * Further mentions of what is already named: by the short name the letter gave itself (以下简称…), and
 * by the same words where no rule saw them.
 */
export function shortReferences(
  text: string,
  mentions: readonly Mention[],
  { repeated: again }: TypeRoles,
): Mention[] {
  const byShort = new Map(
    shorthands(text, mentions).map(({ short, meant }) => [short, meant] as const),
  );
  const repeated = new Map(
    mentions
      .filter(
        ({ nested, anaphor, type, name }) =>
          !nested && !anaphor && again.has(type) && name.length >= SHORTEST_REPEAT,
      )
      .map((mention) => [mention.name, mention]),
  );
  const known = createDictionary([...byShort, ...repeated]);
  const found: Mention[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const entry = known.at(text, index);
    if (entry === undefined) continue;
    const { word, value: meant } = entry;
    const end = index + word.length;
    const whole = text[index - 1] === "《" && text[end] === "》";
    found.push({
      from: whole ? index - 1 : index,
      to: whole ? end + 1 : end,
      type: meant.type,
      name: meant.name,
      by: "alias",
      aliases: byShort.has(word) ? [word] : [],
    });
    index = end - 1;
  }
  return found;
}

/** Every short name that the letter gives, with what stands before it. */
function shorthands(text: string, mentions: readonly Mention[]) {
  const byEnd = new Map(
    mentions.filter(({ nested }) => !nested).map((mention) => [mention.to, mention] as const),
  );
  return findShorthands(text).flatMap(({ short, at }) => {
    const meant = byEnd.get(at);
    return meant === undefined ? [] : [{ short, meant }];
  });
}

/**
 * One name for one thing: a short name that the letter gave (以下简称《培育方案》), a former one (原市环保局), one that is the tail
 * of a longer one (量子精密测量装置 of 江淮量子精密测量装置), and a cluster under its several wordings
 * (智能移动终端集群, 智能移动终端产业集群) take the full name; their own becomes an alias. What lies in a
 * place (建安区的生物医药产业园) is not the same as what another place has.
 */
export function mergeNames(
  text: string,
  mentions: readonly Mention[],
  { shortened }: TypeRoles,
): Mention[] {
  const shorts = new Map(
    shorthands(text, mentions).map(
      ({ short, meant }) => [`${meant.type}:${short}`, meant.name] as const,
    ),
  );
  const former = formerNames(text, mentions);
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
  const longer = longerNames(named.filter(({ type }) => shortened.has(type)));
  return mentions.map((mention) => {
    if (mention.anaphor) return mention;
    const { type, name } = mention;
    const full =
      shorts.get(`${type}:${name}`) ??
      former.get(`${type}:${name}`) ??
      (type === "Cluster" ? clusters.get(clusterCore(mention)) : undefined) ??
      (type === "Designation" ? honours.get(honourCore(name)) : undefined) ??
      (text[mention.from - 1] === "的" ? undefined : longer.get(`${type}:${name}`));
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

/** For what names end in, after their type, the longer name; nothing where several names do. */
function longerNames(named: readonly Mention[]): ReadonlyMap<string, string | undefined> {
  const longer = new Map<string, string | undefined>();
  const names = new Map(named.map((mention) => [`${mention.type}:${mention.name}`, mention]));
  for (const { type, name } of names.values()) {
    for (let cut = 1; cut <= name.length - SHORTEST_REPEAT; cut += 1) {
      const tail = `${type}:${name.slice(cut)}`;
      longer.set(tail, longer.has(tail) ? undefined : name);
    }
  }
  return longer;
}
