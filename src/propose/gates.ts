import type { z } from "zod";
import { toOriginal } from "../letter/quote.ts";
import type { Review } from "../review/schema.ts";
import { passFact } from "./fact-gates.ts";
import { passFigure } from "./figure-gates.ts";
import { identify } from "./identify.ts";
import { isFailed, type Passed } from "./passed.ts";
import type { Drop, GatedReading, Proposed, ProposedEntity } from "./proposal.ts";
import { placesIn, sentenceAt } from "./quoted.ts";
import { isRejected } from "./rejected.ts";
import { type Reply, SAID, type SaidEntity } from "./reply.ts";
import type { Scope } from "./scope.ts";

/**
 * What of a model's reply stands up to the letter, the vocabulary and the people who decided before;
 * all else is dropped, counted and listed.
 */
export function gate(reply: Reply, scope: Scope, review?: Review): GatedReading {
  const drops: Drop[] = [];
  const facts = new Map<string, Proposed>();
  const entities: ProposedEntity[] = [];
  const owners = new Map<number, string>();
  const judge = <Item, Result>(
    items: readonly unknown[],
    form: z.ZodType<Item>,
    pass: (item: Item) => Passed<Result>,
    take: (result: Result) => void,
  ): void => {
    for (const item of items) {
      const said = form.safeParse(item);
      const passed = said.success ? pass(said.data) : ({ failed: "form" } as const);
      if (isFailed(passed)) drops.push({ gate: passed.failed, item });
      else take(passed);
    }
  };
  const take = (proposed: Proposed): void => {
    const key = JSON.stringify([proposed.subject, proposed.predicate, proposed.object]);
    if (!facts.has(key)) facts.set(key, proposed);
  };
  const unlessRejected = (passed: Passed<Proposed>): Passed<Proposed> =>
    !isFailed(passed) && review !== undefined && isRejected(passed, review, scope)
      ? { failed: "rejected" }
      : passed;
  judge(
    reply.entities,
    SAID.entities,
    (said) => passEntity(said, scope),
    (one) => entities.push(one),
  );
  judge(reply.facts, SAID.facts, (said) => unlessRejected(passFact(said, scope)), take);
  judge(
    reply.figures,
    SAID.figures,
    (said) => unlessRejected(passFigure(said, scope, owners)),
    take,
  );
  return { facts: [...facts.values()], entities, drops };
}

function passEntity(said: SaidEntity, scope: Scope): Passed<ProposedEntity> {
  const { read, lexicon } = scope;
  if (!Object.hasOwn(lexicon.ontology.types, said.type) || said.type === "Measure") {
    return { failed: "vocabulary" };
  }
  const sentence = sentenceAt(read, said.sentence);
  const [at] = sentence === undefined ? [] : placesIn(read.text, sentence, said.name);
  const found = at && identify(said, at, false, scope);
  if (at === undefined || found === undefined) return { failed: "quote" };
  return { type: found.type, name: found.name, place: toOriginal(read, at) };
}
