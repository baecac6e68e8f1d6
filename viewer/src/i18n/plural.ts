/** A message whose words depend on `{n}`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}
