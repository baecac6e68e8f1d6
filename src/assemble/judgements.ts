import { z } from "zod";
import { parseYaml } from "../data/yaml.ts";
import { readText } from "../data/yaml-document.ts";
import { draftOf, graphOf } from "../draft/letter-draft.ts";
import { renameEntity } from "../draft/rename.ts";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { LetterGraph } from "../model/graph.ts";
import { nameOf, typeOf } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";

const WORD = z.string().trim().min(1);
const ENTITY = z.string().regex(/^[A-Z][A-Za-z]*:\S/, "write an entity as Type:name");

/** What a judgement holds, wherever it is written. */
export const JUDGEMENT = z
  .strictObject({
    verdict: z.enum(["same", "not the same", "split", "unsure"]),
    entities: z.array(ENTITY).min(2),
    letters: z.array(WORD).min(1).exactOptional(),
    who: WORD,
    why: WORD,
  })
  .superRefine(({ verdict, entities, letters }, context) => {
    const issue = (message: string): void => context.addIssue({ code: "custom", message });
    if (verdict !== "split" && letters !== undefined) issue("only split is about some letters");
    if (verdict !== "split") return;
    if (letters === undefined) issue("split needs letters: those that mean the other one");
    if (entities.length !== 2) issue("split names two: what it was, and what it is there");
  });
const JUDGEMENTS = z.array(JUDGEMENT);

/** Whether some entities are one, as a person decided. */
export interface Judgement {
  readonly verdict: "same" | "not the same" | "split" | "unsure";
  /** Ids; of `same` the first is kept; of `split` the first is the second in some letters. */
  readonly entities: readonly string[];
  /** Of `split`: ids of the letters that mean the second. */
  readonly letters?: readonly string[];
  readonly who: string;
  readonly why: string;
  readonly file: string;
  readonly line: number;
}

/** The judgements in a file; all that is wrong with them at once. */
export function readJudgements(file: string, ontology: Ontology): readonly Judgement[] {
  return parseJudgements(readText(file), file, ontology);
}

/** Like readJudgements, for text that is at hand; `file` is the name that faults carry. */
export function parseJudgements(
  text: string,
  file: string,
  ontology: Ontology,
): readonly Judgement[] {
  const { value, placeOf } = parseYaml(text, file, JUDGEMENTS);
  const judgements = value.map((one, index): Judgement => ({ ...one, ...placeOf([index]) }));
  const faults = [
    ...judgements.flatMap((one) => wordFaults(one, ontology)),
    ...clashes(judgements),
  ];
  if (faults.length > 0) throw new LettergraphError("input", "judgements", faults);
  return judgements;
}

function wordFaults({ entities, file, line }: Judgement, ontology: Ontology): Fault[] {
  const types = Object.keys(ontology.types);
  const unknown = entities.filter((id) => !types.includes(typeOf(id)));
  const faults = unknown.map((id): Fault => {
    const cure = `Use one of ${types.join(", ")}`;
    return { what: `there is no type ${typeOf(id)}`, file, line, cure };
  });
  if (new Set(entities).size < entities.length) {
    const what = "the judgement names an entity twice";
    faults.push({ what, file, line, cure: "Name each once" });
  }
  return faults;
}

/** What every entity is by the judgements `same`, through however many of them. */
function keptIds(judgements: readonly Judgement[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : rootOf(parent);
  };
  for (const { entities } of judgements.filter(({ verdict }) => verdict === "same")) {
    const [kept = "", ...others] = entities.map(rootOf);
    for (const other of others) if (other !== kept) parents.set(other, kept);
  }
  return new Map([...parents.keys()].map((id) => [id, rootOf(id)]));
}

/** Judgements that keep apart what others make one. */
function clashes(judgements: readonly Judgement[]): Fault[] {
  const kept = keptIds(judgements);
  return judgements
    .filter(({ verdict }) => verdict === "not the same")
    .flatMap(({ entities, file, line }): Fault[] => {
      const ids = entities.map((id) => kept.get(id) ?? id);
      if (new Set(ids).size === ids.length) return [];
      const what = `${entities.join(" and ")} are kept apart here and made one elsewhere`;
      return [{ what, file, line, cure: "Delete one of the judgements" }];
    });
}

/** What judgements did to the letters. */
export interface Judged<Letter> {
  readonly letters: readonly Letter[];
  /** Judgements about entities that no letter names. */
  readonly notes: readonly Fault[];
}

/** Makes one what people judged the same, and refuses what they judged not to be. */
export function applyJudgements<Letter extends { readonly graph: LetterGraph }>(
  letters: readonly Letter[],
  judgements: readonly Judgement[],
  ontology: Ontology,
): Judged<Letter> {
  const kept = keptIds(judgements);
  const faults = letters.flatMap(({ graph }) => forbidden(graph, judgements));
  const judged = letters.map((letter) => {
    const { graph } = letter;
    const draft = draftOf(graph, ontology);
    const apart = splitIn(graph, judgements);
    for (const entity of graph.entities) {
      const own = apart.get(entity.id) ?? entity.id;
      const id = kept.get(own) ?? own;
      if (id === entity.id) continue;
      for (const { predicate } of renameEntity(draft, entity, typeOf(id), nameOf(id))) {
        const what = `${entity.id} and ${id} are judged the same, and ${graph.letter.id} says ${predicate} of them`;
        faults.push({ what, cure: "Reject that fact in a review, or delete the judgement" });
      }
    }
    return { ...letter, graph: graphOf(draft) };
  });
  if (faults.length > 0) throw new LettergraphError("input", "judgements", faults);
  const named = new Set(letters.flatMap(({ graph }) => graph.entities.map(({ id }) => id)));
  const notes = judgements.flatMap(({ entities, letters: where = [], file, line }) => [
    ...entities
      .filter((id) => !named.has(id))
      .map((id): Fault => ({ what: `unused: no letter names ${id}`, file, line })),
    ...where
      .filter((id) => !letters.some(({ graph }) => graph.letter.id === id))
      .map((id): Fault => ({ what: `unused: there is no letter ${id}`, file, line })),
  ]);
  return { letters: judged, notes };
}

/** What entities of a letter are there by the judgements `split`. */
function splitIn(
  { letter }: LetterGraph,
  judgements: readonly Judgement[],
): ReadonlyMap<string, string> {
  return new Map(
    judgements
      .filter(
        ({ verdict, letters }) => verdict === "split" && letters?.includes(letter.id) === true,
      )
      .map(({ entities: [former = "", other = ""] }) => [former, other]),
  );
}

/** Entities of a letter that go by the name of another one they were judged not to be. */
function forbidden({ letter, entities }: LetterGraph, judgements: readonly Judgement[]): Fault[] {
  return judgements
    .filter(({ verdict }) => verdict === "not the same")
    .flatMap((judgement) =>
      entities
        .filter(({ id }) => judgement.entities.includes(id))
        .flatMap(({ id, aliases }) =>
          judgement.entities
            .filter((other) => other !== id && typeOf(other) === typeOf(id))
            .filter((other) => aliases.includes(nameOf(other)))
            .map((other): Fault => {
              const what = `${letter.id} takes ${nameOf(other)} for ${id}, which is judged not to be the same`;
              const { file, line } = judgement;
              return { what, file, line, cure: "Correct the letter in its review" };
            }),
        ),
    );
}
