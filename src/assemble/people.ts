import { draftOf, graphOf } from "../draft/letter-draft.ts";
import { renameEntity } from "../draft/rename.ts";
import type { Fact, LetterGraph } from "../model/graph.ts";
import { typeOf } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";

/**
 * Keeps people of one name apart whom letters place differently: a handler by the body that wrote,
 * a member by the council that met. 李泳 stays 李泳 while all letters place him alike, and else becomes
 * 李泳（东莞市工业和信息化局） and 李泳（惠州市科学技术局）; whether the two are one is for a judgement to say.
 */
export function keepPeopleApart<Letter extends { readonly graph: LetterGraph }>(
  letters: readonly Letter[],
  ontology: Ontology,
): readonly Letter[] {
  const scopes = new Map<string, Set<string>>();
  for (const { graph } of letters) {
    for (const id of peopleIn(graph)) {
      scopes.set(id, (scopes.get(id) ?? new Set()).add(scopeOf(id, graph)));
    }
  }
  return letters.map((letter) => {
    const { graph } = letter;
    const clashing = peopleIn(graph).filter((id) => (scopes.get(id)?.size ?? 0) > 1);
    if (clashing.length === 0) return letter;
    const draft = draftOf(graph, ontology);
    for (const person of graph.entities.filter(({ id }) => clashing.includes(id))) {
      renameEntity(draft, person, "Person", `${person.name}（${scopeOf(person.id, graph)}）`);
    }
    return { ...letter, graph: graphOf(draft) };
  });
}

function peopleIn({ entities }: LetterGraph): string[] {
  return entities.filter(({ type }) => type === "Person").map(({ id }) => id);
}

/** What a letter places a person by: a council, a body that the person heads, or who wrote. */
function scopeOf(person: string, { letter, entities, facts }: LetterGraph): string {
  const objects = (predicate: string, subject: string): string[] =>
    facts
      .filter((fact) => fact.predicate === predicate && fact.subject === subject)
      .map(({ object }) => object)
      .sort();
  const answered = objects("REPLIES_TO", letter.id).filter((id) => typeOf(id) === "Proposal");
  const proposed = objects("PROPOSED", person);
  const isAddressed = facts.some(
    ({ predicate, object }: Fact) => predicate === "ADDRESSED_TO" && object === person,
  );
  const sessions = [...proposed, ...(isAddressed ? answered : [])].flatMap((id) =>
    objects("SUBMITTED_AT", id),
  );
  const councils = sessions.flatMap((id) => objects("HELD_BY", id));
  const headed = objects("HEADS", person).filter((id) => typeOf(id) !== "Mechanism");
  const [scope] = [...councils, ...sessions, ...headed];
  const named = entities.find(({ id }) => id === scope)?.name;
  return named ?? letter.issuer ?? letter.docNumber ?? letter.title;
}
