import type { Fault } from "../model/errors.ts";
import type { Scalar } from "../model/graph.ts";
import { didYouMean } from "../model/nearest.ts";
import type { Ontology } from "../model/ontology.ts";
import { isOfType } from "../model/property-type.ts";
import type { Review } from "../review/schema.ts";

/** Qualifiers in a review that the ontology does not declare, or whose values are of another type. */
export function qualifierFaults(review: Review, ontology: Ontology): Fault[] {
  return review.facts.flatMap((decision, index) => {
    const at = ["facts", index, ...(decision.decision === "correct" ? ["to"] : []), "qualifiers"];
    const given = decision.decision === "correct" ? decision.to : decision;
    const qualifiers = "qualifiers" in given ? given.qualifiers : undefined;
    return Object.entries(qualifiers ?? {}).flatMap(([name, value]): Fault[] => {
      const fault = faultOf(name, value, ontology.properties.fact);
      if (fault === undefined) return [];
      return [{ ...fault, file: review.file, line: review.lineOf([...at, name]) }];
    });
  });
}

function faultOf(
  name: string,
  value: Scalar,
  declared: Ontology["properties"]["fact"],
): Fault | undefined {
  const property = Object.hasOwn(declared, name) ? declared[name] : undefined;
  if (property === undefined) {
    const cure = `${didYouMean(name, Object.keys(declared))} Or add it to properties in ontology.yaml`;
    return { what: `the ontology declares no qualifier ${name}`, cure };
  }
  if (isOfType(value, property.type)) return undefined;
  const cure =
    property.type === "period" ? "Write '2020', '2020-01/2020-06' or '2020/..'" : undefined;
  const what = `the qualifier ${name} is no ${property.type}: ${value}`;
  return { what, ...(cure !== undefined && { cure }) };
}
