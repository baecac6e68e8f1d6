import type { Lexicon } from "../claim/lexicon.ts";
import { toOriginal } from "../letter/quote.ts";
import type { Status } from "../model/graph.ts";
import { identify } from "./identify.ts";
import { failsVocabulary, type Passed, quoteIn } from "./passed.ts";
import type { Proposed } from "./proposal.ts";
import { sentenceAt } from "./quoted.ts";
import { isUnreal } from "./reality.ts";
import type { SaidFact } from "./reply.ts";
import type { Scope } from "./scope.ts";

/** A fact behind the gates, in their order. */
export function passFact(said: SaidFact, scope: Scope): Passed<Proposed> {
  const { read, lexicon } = scope;
  const wrong = failsVocabulary(said.subject.type, said.predicate, said.object.type, scope);
  if (wrong !== undefined) return { failed: wrong };
  const span = quoteIn(said, scope);
  const sentence = sentenceAt(read, said.sentence);
  const scene = sentence && scope.sceneOf(sentence);
  if (span === undefined || sentence === undefined || scene === undefined) {
    return { failed: "quote" };
  }
  const subject = identify(said.subject, span, said.far, scope);
  const object = identify(said.object, span, said.far, scope);
  if (subject === undefined || object === undefined) return { failed: "names" };
  if (subject.type === object.type && subject.name === object.name) return { failed: "names" };
  // The rules may know the same words as something else.
  const other = failsVocabulary(subject.type, said.predicate, object.type, scope);
  if (other !== undefined) return { failed: other };
  if (isUnreal(scene, span, object.at ?? subject.at ?? span, scope)) return { failed: "reality" };
  const far = subject.at === undefined || object.at === undefined;
  return {
    subject: { type: subject.type, name: subject.name },
    predicate: said.predicate,
    object: { type: object.type, name: object.name },
    span,
    place: toOriginal(read, span),
    far,
    status: statusOfRelation(said.predicate, lexicon) ?? scene.statusOf(sentence, span),
    provenance: far ? "inherited-subject" : "explicit",
  };
}

/** How far a thing has come where the relation alone tells it: what every frame of it says. */
function statusOfRelation(predicate: string, { frames }: Lexicon): Status | undefined {
  const saying = [...frames.byVerb.values()]
    .flat()
    .filter(({ facts }) => facts[0]?.predicate === predicate);
  const [first] = saying;
  return saying.every(({ status }) => status === first?.status) ? first?.status : undefined;
}
