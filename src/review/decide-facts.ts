import type { YamlPath } from "../data/yaml-document.ts";
import { dropFact } from "../draft/drop.ts";
import { putFact } from "../draft/letter-draft.ts";
import { overlaps } from "../draft/stretches.ts";
import { factId } from "../identity/identity.ts";
import type { Stretch } from "../letter/quote.ts";
import {
  type Entity,
  type Evidence,
  type Fact,
  isTextEvidence,
  type TextEvidence,
} from "../model/graph.ts";
import { allows, relationNamed } from "../model/ontology.ts";
import { blame, note, noteAssertion, type ReviewContext, reviewedProof } from "./context.ts";
import { reviewNameOf } from "./file.ts";
import { introduce } from "./introduce.ts";
import { entityNamed, findEntities, placeOf } from "./lookup.ts";
import type { FactDecision } from "./schema.ts";

/** What a decision says about how a fact stands; absent means as the rule read it. */
export type Manner = Pick<
  Extract<FactDecision, { decision: "add" }>,
  "status" | "provenance" | "qualifiers"
>;

/** Subject, predicate and object by id. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** Accepts, rejects, corrects and adds facts. */
export function decideFacts(context: ReviewContext): void {
  for (const [index, decision] of context.review.facts.entries()) {
    const path = ["facts", index];
    const place = placeOf(context, decision, path);
    if (place !== undefined) decideFact(context, decision, place, path);
  }
}

function decideFact(
  context: ReviewContext,
  decision: FactDecision,
  place: Stretch,
  path: YamlPath,
): void {
  if (decision.decision === "reject") rejectTriple(context, decision, place, path);
  else if (decision.decision === "correct") correctTriple(context, decision, place, path);
  else if (decision.decision !== "undecided") {
    const { subject, object } = decision;
    const by = decision.decision === "add" ? undefined : decision.by;
    introduce(context, by, [subject, object], place);
    const triple = tripleNamed(context, decision, path);
    const manner = mannerIn(decision);
    if (triple !== undefined) assertTriple(context, triple, manner, place, path, decision.decision);
  }
}

/** What a decision says of how the fact stands: one that adds it, or takes what no rule proposed. */
function mannerIn(
  decision: Exclude<FactDecision, { decision: "correct" }>,
): Manner & { readonly by?: string } {
  if (decision.decision === "add") return decision;
  return decision.by === undefined ? {} : decision;
}

function correctTriple(
  context: ReviewContext,
  decision: Extract<FactDecision, { decision: "correct" }>,
  place: Stretch,
  path: YamlPath,
): void {
  const { to, subject, predicate, object, by } = decision;
  introduce(context, by, [to.subject ?? subject, to.object ?? object], place);
  const wrong = factNamed(context, { subject, predicate, object });
  const right = tripleNamed(context, { subject, predicate, object, ...triplePart(to) }, path);
  const { quote, occurrence } = to;
  const quoted =
    quote === undefined ? decision : { quote, ...(occurrence !== undefined && { occurrence }) };
  const newPlace = placeOf(context, quoted, quote === undefined ? path : [...path, "to"]);
  if (right === undefined || newPlace === undefined) return;
  const moves = wrong !== undefined && !isTriple(wrong, right);
  const read = wrong?.evidence.filter(isTextEvidence).find((proof) => overlaps(proof, place));
  if (moves) noteAssertion(context, path, wrong.id, false, place);
  assertTriple(
    context,
    right,
    moves ? { ...mannerOf(read), ...to } : to,
    newPlace,
    path,
    "correct",
  );
  if (moves) withdraw(context, wrong, place);
}

function triplePart({ subject, predicate, object }: Partial<Triple>): Partial<Triple> {
  return {
    ...(subject !== undefined && { subject }),
    ...(predicate !== undefined && { predicate }),
    ...(object !== undefined && { object }),
  };
}

function isTriple(fact: Fact, { subject, predicate, object }: Triple): boolean {
  return fact.subject === subject && fact.predicate === predicate && fact.object === object;
}

function mannerOf(proof: TextEvidence | undefined): Manner {
  return proof === undefined ? {} : { status: proof.status, provenance: proof.provenance };
}

/** The ids that a decision's names stand for, where such a fact is well formed. */
function tripleNamed(
  context: ReviewContext,
  { subject, predicate, object }: Triple,
  path: YamlPath,
): Triple | undefined {
  const { ontology } = context.draft;
  const from = entityNamed(context, subject, [...path, "subject"]);
  const to = entityNamed(context, object, [...path, "object"]);
  const relation = relationNamed(ontology, predicate);
  if (relation === undefined) {
    const cure = `Use one of ${Object.keys(ontology.relations).join(", ")}`;
    blame(context, [...path, "predicate"], `there is no relation ${predicate}`, cure);
    return undefined;
  }
  if (from === undefined || to === undefined) return undefined;
  if (!allows(ontology, predicate, from.type, to.type)) {
    const cure = `It goes from ${relation.from.join(", ")} to ${relation.to.join(", ")}`;
    blame(context, [...path, "predicate"], `${from.id} cannot be ${predicate} ${to.id}`, cure);
    return undefined;
  }
  return { subject: from.id, predicate, object: to.id };
}

/** The fact of the draft between the named entities, if there is one. */
export function factNamed(
  { draft }: Pick<ReviewContext, "draft">,
  { subject, predicate, object }: Triple,
): Fact | undefined {
  const ends = (reference: string): readonly Entity[] => findEntities(draft, reference);
  for (const from of ends(subject)) {
    for (const to of ends(object)) {
      const fact = draft.facts.get(factId(from.id, predicate, to.id, draft.ontology));
      if (fact !== undefined) return fact;
    }
  }
  return undefined;
}

function rejectTriple(
  context: ReviewContext,
  triple: Triple & { readonly by?: string },
  place: Stretch,
  path: YamlPath,
): void {
  const fact = factNamed(context, triple);
  if (fact !== undefined) noteAssertion(context, path, fact.id, false, place);
  if (fact !== undefined && withdraw(context, fact, place)) return;
  if (triple.by !== undefined) return;
  const { subject, predicate, object } = triple;
  note(context, path, `unused: nothing proposes ${subject} ${predicate} ${object} there`);
}

/** Takes the proofs of a fact at a place out, and the fact when none is left. */
export function withdraw({ draft }: ReviewContext, fact: Fact, place: Stretch): boolean {
  const left = fact.evidence.filter((proof) => !isTextEvidence(proof) || !overlaps(proof, place));
  if (left.length === fact.evidence.length) return false;
  if (left.length === 0) dropFact(draft, fact);
  else draft.facts.set(fact.id, { ...fact, evidence: left });
  return true;
}

/** Makes a fact hold with this proof: a rule's proof there is confirmed, else a person's is added. */
export function assertTriple(
  context: ReviewContext,
  triple: Triple,
  manner: Manner & { readonly by?: string },
  place: Stretch,
  path: YamlPath,
  decision: "accept" | "add" | "correct",
): void {
  const { draft } = context;
  const { subject, predicate, object } = triple;
  const id = factId(subject, predicate, object, draft.ontology);
  const known = draft.facts.get(id);
  noteAssertion(context, path, id, true, place);
  const status = manner.status ?? known?.status ?? "done";
  const confirm = (proof: Evidence): Evidence =>
    isTextEvidence(proof) && overlaps(proof, place) ? confirmed(context, proof, manner) : proof;
  const isRead = known?.evidence.some((proof) => isTextEvidence(proof) && overlaps(proof, place));
  const qualifiers = { ...known?.qualifiers, ...manner.qualifiers };
  if (known !== undefined && isRead === true) {
    if (decision === "add") note(context, path, `confirmed: a rule now reads ${predicate} there`);
    draft.facts.set(id, { ...known, status, qualifiers, evidence: known.evidence.map(confirm) });
    return;
  }
  const { by, provenance = "explicit" } = manner;
  if (decision === "accept" && by === undefined)
    note(context, path, "kept: no rule proposes it any more");
  const proof = { ...reviewedProof(context, place, status, provenance), ...(by && { rule: by }) };
  putFact(draft, { ...triple, status, qualifiers, evidence: [proof] });
}

function confirmed(context: ReviewContext, proof: TextEvidence, manner: Manner): TextEvidence {
  const { status = proof.status, provenance = proof.provenance } = manner;
  return { ...proof, status, provenance, reviewedBy: reviewNameOf(context.review.file) };
}
