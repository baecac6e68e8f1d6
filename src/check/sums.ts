import type { Fault } from "../model/errors.ts";
import { type Entity, isTextEvidence, type TextEvidence } from "../model/graph.ts";
import type { MeasureProperties } from "../model/measure.ts";
import { isMeasure } from "../model/network.ts";
import type { FiledGraph } from "./filed-graph.ts";
import { placesIn } from "./place.ts";

type MeasureEntity = Entity & { readonly properties: MeasureProperties };

interface Part {
  readonly measure: MeasureEntity;
  readonly proof: TextEvidence;
}

/**
 * Parts that one sentence names together and that add up to more than their total. Less is not a fault,
 * for 其中 names only some; parts of other sentences may overlap with them (按规模, 按来源).
 */
export function sumFaults(build: FiledGraph): Fault[] {
  const measures = new Map(
    build.graph.entities.filter(isMeasure).map((measure) => [measure.id, measure]),
  );
  const texts = new Map(build.graph.letters.map(({ id, text }) => [id, Array.from(text)]));
  const groups = new Map<string, { total: MeasureEntity; parts: Part[] }>();
  for (const { predicate, subject, object, evidence } of build.graph.facts) {
    const measure = measures.get(subject);
    const total = measures.get(object);
    if (predicate !== "PART_OF" || measure === undefined || total === undefined) continue;
    for (const proof of evidence.filter(isTextEvidence)) {
      const before =
        texts
          .get(proof.letter)
          ?.slice(0, proof.end - 1)
          .join("") ?? "";
      const sentence = before.split(/[。！？]/u).length;
      const key = `${total.id}\n${proof.letter}\n${sentence}`;
      const group = groups.get(key) ?? { total, parts: [] };
      group.parts.push({ measure, proof });
      groups.set(key, group);
    }
  }
  const placeAt = placesIn(build);
  return [...groups.values()].flatMap(({ total, parts }): Fault[] => {
    const [first] = parts;
    const sum = addUp(total, parts);
    if (first === undefined || sum === undefined) return [];
    const { value = 0, original } = total.properties;
    // Letters round their figures; a hundredth is more than rounding explains.
    if (sum <= value * 1.01) return [];
    const addends = parts.map(({ measure }) => measure.properties.original).join(" + ");
    const what = `${addends} is more than the total of ${original} (${total.name})`;
    const cure = "Correct a figure, or which is part of which, in the letter's review";
    return [{ ...placeAt(first.proof.letter, first.proof.start), what, cure }];
  });
}

/** The sum of the parts, where they and the total are counted in one unit and are no ranges. */
function addUp(total: MeasureEntity, parts: readonly Part[]): number | undefined {
  const properties = [total, ...parts.map(({ measure }) => measure)].map((one) => one.properties);
  const isPlain = ({ unit, value, comparator }: MeasureProperties): boolean =>
    unit === total.properties.unit &&
    value !== undefined &&
    (comparator === "=" || comparator === "≈");
  if (!properties.every(isPlain)) return undefined;
  return parts.reduce((sum, { measure }) => sum + (measure.properties.value ?? 0), 0);
}
