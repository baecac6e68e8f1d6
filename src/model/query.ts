/** What a store returns and takes: plain JSON, whole numbers within ±2^53. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };
export type Row = Readonly<Record<string, Json>>;
export type Parameters = Readonly<Record<string, Json>>;

/** What a query returns. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Whether rows beyond the limit were left out. */
  readonly truncated: boolean;
}
