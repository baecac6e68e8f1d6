import { draftOf, graphOf } from "../draft/letter-draft.ts";
import { renameEntity } from "../draft/rename.ts";
import type { Entity, LetterGraph } from "../model/graph.ts";
import type { MeasureProperties } from "../model/measure.ts";
import { isSameAmount, NAME_DOT } from "../model/measure-name.ts";
import { isMeasure } from "../model/network.ts";
import type { Ontology } from "../model/ontology.ts";

/**
 * Keeps figures apart about which letters disagree: 东莞市·协议投资·2020 becomes …·2573亿元 and
 * …·2580亿元, so that every quote proves the figure it is about.
 */
export function keepDisagreementsApart(
  graphs: readonly LetterGraph[],
  ontology: Ontology,
): readonly LetterGraph[] {
  const figures = new Map<string, MeasureProperties>();
  const disputed = new Set<string>();
  for (const { id, properties } of graphs.flatMap(({ entities }) => entities.filter(isMeasure))) {
    const known = figures.get(id) ?? properties;
    figures.set(id, known);
    if (!isSameAmount(known, properties)) disputed.add(id);
  }
  if (disputed.size === 0) return graphs;
  return graphs.map((graph) => {
    const draft = draftOf(graph, ontology);
    const apart = (entity: Entity): boolean => disputed.has(entity.id);
    for (const measure of graph.entities.filter(isMeasure).filter(apart)) {
      const name = measure.name + NAME_DOT + measure.properties.original;
      renameEntity(draft, measure, "Measure", name);
    }
    return graphOf(draft);
  });
}
