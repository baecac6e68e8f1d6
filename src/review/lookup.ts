import type { YamlPath } from "../data/yaml-document.ts";
import type { LetterDraft } from "../draft/letter-draft.ts";
import type { Stretch } from "../letter/quote.ts";
import type { Entity } from "../model/graph.ts";
import { blame, type ReviewContext } from "./context.ts";

/** Where the quote of a decision stands; undefined, with the fault noted, when that is not clear. */
export function placeOf(
  context: ReviewContext,
  decision: { readonly quote: string; readonly occurrence?: number },
  path: YamlPath,
): Stretch | undefined {
  const places = context.words.find(decision.quote);
  const { quote, occurrence } = decision;
  if (places.length === 0) {
    const cure = "Copy the words as they stand there";
    blame(context, [...path, "quote"], `the quote is not in the letter: ${quote}`, cure);
  } else if (occurrence === undefined && places.length > 1) {
    const what = `the quote stands ${places.length} times in the letter: ${quote}`;
    blame(context, [...path, "quote"], what, "Quote more, or say which with `occurrence`");
  } else if (occurrence !== undefined && occurrence > places.length) {
    const what = `the quote stands only ${places.length} times in the letter: ${quote}`;
    blame(context, [...path, "occurrence"], what, "Count again");
  } else return places[(occurrence ?? 1) - 1];
  return undefined;
}

/** The entity that a decision names; undefined, with the fault noted, when it names none, or more than one. */
export function entityNamed(
  context: ReviewContext,
  reference: string,
  path: YamlPath,
): Entity | undefined {
  const found = findEntities(context.draft, reference);
  if (found.length === 1) return found[0];
  if (found.length === 0) {
    const cure = "Add it under entities, or correct the name";
    blame(context, path, `there is no entity ${reference} in this letter`, cure);
  } else {
    const cure = `Write one of ${found.map((entity) => entity.id).join(", ")}`;
    blame(context, path, `${reference} may be several entities`, cure);
  }
  return undefined;
}

/** The entities that a reference may mean: by id first, then by name, then by alias. */
export function findEntities(
  { entities, renamed }: LetterDraft,
  reference: string,
): readonly Entity[] {
  const id = renamed.get(reference) ?? reference;
  const exact = entities.get(id);
  if (exact !== undefined) return [exact];
  const [, type, name = reference] = /^([A-Z][A-Za-z]*):(.+)$/su.exec(reference) ?? [];
  const ofType = [...entities.values()].filter(
    (entity) => type === undefined || entity.type === type,
  );
  const named = ofType.filter((entity) => entity.name === name);
  return named.length > 0 ? named : ofType.filter((entity) => entity.aliases.includes(name));
}
