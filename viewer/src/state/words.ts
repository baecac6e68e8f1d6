import { computed } from "@preact/signals";
import type { Term } from "../../../src/model/ontology.ts";
import { PROPERTY_NAMES } from "../i18n/properties.ts";
import { type MessageKey, termIn, translate, type Values } from "../i18n/translate.ts";
import type { TableWords } from "../text/table-rows.ts";
import { network, nodesById, view } from "./session.ts";

export const language = computed(() => view.value.language);

const types = computed(
  () => new Map<string, Term>(network.value?.types.map((type) => [type.name, type])),
);
const relations = computed(
  () =>
    new Map<string, Term>(network.value?.relations.map((relation) => [relation.name, relation])),
);

/** A message in the language of the interface. */
export function t(key: MessageKey, values?: Values): string {
  return translate(language.value, key, values);
}

export function typeName(type: string): string {
  return termIn(language.value, types.value.get(type), type);
}

export function relationName(predicate: string): string {
  return termIn(language.value, relations.value.get(predicate), predicate);
}

export function nodeName(id: string): string {
  return nodesById.value.get(id)?.name ?? id.slice(id.indexOf(":") + 1);
}

/** What a letter is called in short: its number where it has one. */
export function letterName(id: string): string {
  const letter = network.value?.letters.find((each) => each.id === id);
  return letter?.docNumber ?? letter?.title ?? id;
}

/** A property or qualifier in the language of the interface. */
export function propertyName(name: string): string {
  return termIn(language.value, PROPERTY_NAMES[name], name);
}

export function statusName(status: string): string {
  return termIn(language.value, network.value?.status[status], status);
}

export function provenanceName(provenance: string): string {
  return termIn(language.value, network.value?.provenance[provenance], provenance);
}

/** How tables word things in the language that is on; read anew whenever it changes. */
export function tableWords(): TableWords {
  return {
    language: language.value,
    type: typeName,
    relation: relationName,
    status: statusName,
    provenance: provenanceName,
    letter: letterName,
  };
}
