import type { SearchHit } from "../model/api.ts";
import type { Network } from "../model/network.ts";
import { type SearchResult, searchIndexOf } from "../model/search.ts";

/** What was found, and how many more there are than were asked for. */
export interface Found {
  readonly hits: readonly SearchHit[];
  readonly more: number;
}

/** Entities that a text leads to, best first; where nothing does, those that are written much alike. */
export function search(network: Network, text: string, limit: number): Found {
  const { hits, more, nearest } = searchIndexOf(network).find(text, limit);
  if (hits.length > 0) return { hits: hits.map(hitOf), more };
  return { hits: nearest.slice(0, limit).map((near) => ({ ...hitOf(near), near: true })), more: 0 };
}

function hitOf({ node: { id, type, name, measure }, matched }: SearchResult): SearchHit {
  return { id, type, name, ...(measure !== undefined && { measure }), matched };
}
