import { type Fact, isTextEvidence, type Source } from "../model/graph.ts";

/** The words of letters that state a fact. */
export function quotesOf({ evidence }: Fact): string[] {
  return [...new Set(evidence.filter(isTextEvidence).map(({ exact }) => exact))];
}

/** The publications that a fact rests on, as a person would cite them. */
export function citationsOf({ evidence }: Fact, sources: ReadonlyMap<string, Source>): string[] {
  const cited = evidence.flatMap((each) => (isTextEvidence(each) ? [] : [each.source]));
  return [...new Set(cited)].map((id) => {
    const source = sources.get(id);
    return source === undefined ? id : `${source.title}, ${source.publisher}, ${source.date}`;
  });
}
