import type { NamedEntity } from "../../../src/model/coverage.ts";
import type { Network, NetworkNode } from "../../../src/model/network.ts";
import { searchIndexOf } from "../../../src/model/search.ts";
import type { Range } from "../text/paragraphs.ts";

/** An entity that may be meant. */
export interface Candidate {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** The alias that was typed. */
  readonly alias?: string;
}

/**
 * The entities that a person may mean, likeliest first: those whose type fits before the others, and
 * without a word typed the nearest to the quote.
 */
export function candidatesFor(
  query: string,
  network: Network,
  named: readonly NamedEntity[],
  place: Range | undefined,
  fits: (type: string) => boolean,
): readonly Candidate[] {
  const found =
    query.trim() === ""
      ? nearest(network, named, place)
      : searchIndexOf(network)
          .find(query)
          .hits.map(({ node, alias }) => candidate(node, alias));
  const entities = found.filter(({ type }) => type !== "Measure");
  return [
    ...entities.filter(({ type }) => fits(type)),
    ...entities.filter(({ type }) => !fits(type)),
  ];
}

function nearest(
  network: Network,
  named: readonly NamedEntity[],
  place: Range | undefined,
): readonly Candidate[] {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  return named
    .flatMap(({ id, mentions }) => {
      const node = nodes.get(id);
      if (node === undefined) return [];
      const away = Math.min(...mentions.map((mention) => distance(mention, place)));
      return [{ node, away }];
    })
    .sort((a, b) => a.away - b.away || b.node.degree - a.node.degree)
    .map(({ node }) => candidate(node));
}

/** Code points between two stretches; 0 where they overlap. */
function distance(mention: Range, place: Range | undefined): number {
  if (place === undefined) return 0;
  return Math.max(place.start - mention.end, mention.start - place.end, 0);
}

function candidate({ id, type, name }: NetworkNode, alias?: string): Candidate {
  return { id, type, name, ...(alias !== undefined && { alias }) };
}
