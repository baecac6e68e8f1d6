import { useSignal } from "@preact/signals";
import type { EntityDetail, ResolvedFact } from "../../../../src/model/api.ts";
import type { Loadable } from "../../data/loadable.ts";
import { fetchEntity, fetchFactsFrom } from "../../data/source.ts";
import { holdWhile } from "../../state/rest.ts";
import { network } from "../../state/session.ts";
import { useLoadable } from "../parts/use-loadable.ts";

/** A thing with as many of its facts as were asked for. */
export interface ShownFacts {
  readonly answer: Loadable<EntityDetail>;
  readonly facts: readonly ResolvedFact[];
  /** How many facts are left. */
  readonly left: number;
  /** Where the next ones are: nobody asked for them, they are on their way, or they did not come. */
  readonly next: "waiting" | "coming" | "failed";
  readonly more: () => Promise<void>;
}

interface Rest {
  /** The answer that they follow; another one begins anew. */
  readonly first?: EntityDetail;
  readonly facts: readonly ResolvedFact[];
  readonly next: ShownFacts["next"];
}

const NONE: Rest = { facts: [], next: "waiting" };

/** The first facts about a thing, and more when asked. */
export function useFacts(id: string): ShownFacts {
  const answer = useLoadable(id, fetchEntity, network.value);
  const rest = useSignal<Rest>(NONE);
  const first = answer.state === "ready" ? answer.value : undefined;
  const { facts: others, next } = rest.value.first === first ? rest.value : NONE;
  const facts = [...(first?.facts ?? []), ...others];
  return {
    answer,
    facts,
    left: (first?.total ?? 0) - facts.length,
    next,
    more: async () => {
      if (first === undefined || next === "coming") return;
      const mine: Rest = { first, facts: others, next: "coming" };
      rest.value = mine;
      const page = await holdWhile(fetchFactsFrom(id, facts.length));
      if (rest.value !== mine) return;
      rest.value =
        page.state === "ready"
          ? { first, facts: [...others, ...page.value.facts], next: "waiting" }
          : { ...mine, next: "failed" };
    },
  };
}
