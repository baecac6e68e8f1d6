import type { PropertyType } from "./property-type.ts";

/** The vocabulary of the graph, as data/ontology.yaml holds it. */
export interface Ontology {
  readonly types: Readonly<Record<string, EntityType>>;
  readonly relations: Readonly<Record<string, Relation>>;
  readonly properties: {
    /** The qualifiers that a fact may have. */
    readonly fact: Readonly<Record<string, Property>>;
    /** What a figure's row holds, under its flat names: metric, periodStart … */
    readonly Measure: Readonly<Record<string, Property>>;
  };
  readonly status: Readonly<Record<string, Term>>;
  readonly provenance: Readonly<Record<string, Term>>;
}

/** A word of the vocabulary in the two languages of the interface. */
export interface Term {
  readonly zh: string;
  readonly en: string;
  readonly note?: string;
  /** The version of the vocabulary that it came with; the first where nothing is said. */
  readonly since?: number;
}

export interface Property extends Term {
  readonly type: PropertyType;
}

export interface EntityType extends Term {
  readonly group: string;
}

export interface Relation extends Term {
  /** Types of the subject; `any` is every type but Letter and Measure. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly symmetric?: boolean;
}

const NEVER_ANY = new Set(["Letter", "Measure"]);

/** Whether the list of types takes the type in; `any` takes all but Letter and Measure. */
export function admits(types: readonly string[], type: string): boolean {
  return types.includes(type) || (types.includes("any") && !NEVER_ANY.has(type));
}

/** The relation of that name; undefined for words that no ontology holds, such as `constructor`. */
export function relationNamed({ relations }: Ontology, name: string): Relation | undefined {
  return Object.hasOwn(relations, name) ? relations[name] : undefined;
}

/**
 * Whether a fact `from -[predicate]-> to` is well formed. Two measures may be PART_OF each other:
 * that is how a total says what it is made of.
 */
export function allows(ontology: Ontology, predicate: string, from: string, to: string): boolean {
  const relation = relationNamed(ontology, predicate);
  if (relation === undefined) return false;
  if (predicate === "PART_OF" && from === "Measure" && to === "Measure") return true;
  return admits(relation.from, from) && admits(relation.to, to);
}
