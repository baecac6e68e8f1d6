import type { Lexicon } from "../claim/lexicon.ts";
import { draftOf, graphOf } from "../draft/letter-draft.ts";
import { renameEntity } from "../draft/rename.ts";
import { compareText } from "../model/compare.ts";
import { type HomedLetter, namesakeKeys } from "./namesake-key.ts";

/**
 * Keeps things of one name apart that letters tell apart: 第126号提案 of two sessions, 市政协七届三次会议 of
 * two cities, 李泳 of two bureaus. What all letters agree about keeps its plain name; else each is named
 * after what it is told apart by, 第126号提案（东莞市政协十三届六次会议）, and whether two are one after all
 * is for a judgement to say. The order of the letters does not matter.
 */
export function keepNamesakesApart<Letter extends HomedLetter>(
  letters: readonly Letter[],
  lexicon: Lexicon,
): readonly Letter[] {
  const keysOf = namesakeKeys(lexicon);
  const keyed = letters.map((letter) => {
    const keyOf = keysOf(letter);
    return new Map(letter.graph.entities.map((entity) => [entity.id, keyOf(entity)]));
  });
  const keys = new Map<string, (readonly string[])[]>();
  for (const ofLetter of keyed) {
    for (const [id, key] of ofLetter) {
      if (key === undefined) continue;
      const known = keys.get(id);
      if (known === undefined) keys.set(id, [key.parts]);
      else known.push(key.parts);
    }
  }
  const labels = new Map([...keys].flatMap(([id, all]) => labelled(id, all)));
  if (labels.size === 0) return letters;
  return letters.map((letter, index) => {
    const { letter: record, entities } = letter.graph;
    const clashing = entities.filter(({ id }) => labels.has(id));
    if (clashing.length === 0) return letter;
    const draft = draftOf(letter.graph, lexicon.ontology);
    for (const entity of clashing) {
      const [part] = keyed[index]?.get(entity.id)?.parts ?? [];
      const label = part === undefined ? undefined : labels.get(entity.id)?.get(part);
      // Which of them a letter means that does not say is known to nobody.
      const told = label ?? record.docNumber ?? record.title;
      renameEntity(draft, entity, entity.type, `${entity.name}（${told}）`);
    }
    return { ...letter, graph: graphOf(draft) };
  });
}

type Labels = ReadonlyMap<string, string>;

/** By every part of the keys of one name, what is to stand behind the name; nothing where there is one key. */
function labelled(id: string, keys: readonly (readonly string[])[]): [string, Labels][] {
  const labels = groupsOf(keys);
  return new Set(labels.values()).size > 1 ? [[id, labels]] : [];
}

/**
 * Keys with a part in common are of one thing: of a plan that two bureaus issued one letter may name both.
 * Gives for each part the first, in order of text, of all that hang together with it.
 */
function groupsOf(keys: readonly (readonly string[])[]): Labels {
  const firsts = new Map<string, string>();
  const firstOf = (part: string): string => {
    const first = firsts.get(part) ?? part;
    return first === part ? part : firstOf(first);
  };
  for (const parts of keys) {
    const tops = parts.map(firstOf).sort(compareText);
    for (const top of tops) firsts.set(top, tops[0] ?? top);
  }
  return new Map([...firsts.keys()].map((part) => [part, firstOf(part)]));
}
