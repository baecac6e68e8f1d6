/** The drawers by the key that opens them. */
export const DRAWER_KEYS = {
  table: "T",
  ask: "Q",
  figures: "U",
  statistics: "I",
  compare: "D",
} as const;

export type DrawerId = keyof typeof DRAWER_KEYS;

export const DRAWER_IDS = Object.keys(DRAWER_KEYS) as readonly DrawerId[];
