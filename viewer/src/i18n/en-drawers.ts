import type { Plural } from "./plural.ts";
import type { zhDrawers } from "./zh-drawers.ts";

/** English words of figures and statistics, key by key as in Chinese. */
export const enDrawers: Readonly<Record<keyof typeof zhDrawers, string | Plural>> = {
  statistics: "Statistics",
  columnDegree: "Degree",
  columnPageRank: "PageRank",
  columnBetweenness: "Betweenness",
  columnComponent: "Component",
  columnCommunity: "Community",
  columnQuote: "Quote",
  measuring: "Measuring…",
  measured: "{things} entities · {parts} components · {communities} communities",
  measuredFrom: "betweenness estimated from {n} starts",
  charts: "Charts",
  withoutYear: "No year given",
  shareOf: "{share} of the total",
};
