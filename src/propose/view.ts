import { overlaps } from "../draft/stretches.ts";
import { nameOf } from "../model/ids.ts";
import { isMeasure } from "../model/network.ts";
import type { Ontology, Term } from "../model/ontology.ts";
import type { ReviewItem } from "../model/review.ts";
import { modelRule, type ReadingPair, type SecondReadingView } from "../model/second-reading.ts";
import { itemId } from "../review/items.ts";
import { locator } from "../review/locate.ts";
import type { Compared } from "./compare.ts";
import { entryOf } from "./entries.ts";
import type { ReadingRecord } from "./record.ts";
import { droppedInWords, inWords } from "./said-words.ts";
import type { SecondReading } from "./second-reading.ts";

/** Both readings as the review shows them, each tied to the item that decides about it. */
export function secondReadingView(
  record: ReadingRecord,
  second: SecondReading | undefined,
  items: readonly ReviewItem[],
  ontology: Ontology,
): SecondReadingView {
  const { letter, model, promptVersion, date } = record;
  const head = { letter, model, promptVersion, date };
  if (second === undefined) return { ...head, stale: true, pairs: [], drops: [] };
  const { text } = second.scope.read.record;
  const words = locator(text);
  const known = new Set(items.map(({ id }) => id));
  const idOf = (one: Compared): string | undefined => {
    const { proposed } = one;
    if (proposed === undefined) return undefined;
    const proposer = { by: modelRule(model), promptVersion, date };
    const { list, decision } = entryOf({ ...one, proposed }, proposer, text, words, ontology);
    const id = itemId(list, decision);
    return known.has(id) ? id : undefined;
  };
  const pairs = second.compared.map((one): ReadingPair => {
    const { proposed, proof, standing } = one;
    const own = standing === "agreed" || standing === "rules";
    const ruled = ruledItem(one, items);
    const item = own ? ruled : idOf(one);
    const { start, end } = proposed?.place ?? proof ?? { start: 0, end: 0 };
    return {
      standing,
      ...(one.fact && { rules: ruleWords(one, second, ontology) }),
      ...(proposed && { model: modelWords(proposed, ontology), far: proposed.far }),
      ...(item !== undefined && { item }),
      ...(standing === "contradict" && ruled !== undefined && { against: ruled }),
      start,
      end,
      exact: second.scope.draft.quotes.exact(start, end),
    };
  });
  return {
    ...head,
    stale: false,
    pairs,
    drops: second.reading.drops.map((drop) => droppedInWords(drop, second.scope)),
  };
}

function ruledItem({ fact, proof }: Compared, items: readonly ReviewItem[]): string | undefined {
  if (fact === undefined || proof === undefined) return undefined;
  return items.find(
    ({ fact: other, start, end }) =>
      other?.subject.id === fact.subject &&
      other.predicate === fact.predicate &&
      other.object.id === fact.object &&
      overlaps({ start, end }, proof),
  )?.id;
}

function modelWords(
  { subject, predicate, object, figure }: NonNullable<Compared["proposed"]>,
  ontology: Ontology,
): Term {
  const said = figure ? `${figure.properties.metric} ${figure.properties.original}` : object.name;
  return inWords(subject.name, predicate, said, ontology);
}

function ruleWords({ fact }: Compared, { scope }: SecondReading, ontology: Ontology): Term {
  if (fact === undefined) return { zh: "", en: "" };
  const object = scope.draft.entities.get(fact.object);
  const said =
    object !== undefined && isMeasure(object)
      ? `${object.properties.metric} ${object.properties.original}`
      : nameOf(fact.object);
  return inWords(nameOf(fact.subject), fact.predicate, said, ontology);
}
