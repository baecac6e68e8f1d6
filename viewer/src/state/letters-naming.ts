import { network } from "./session.ts";

/** The letters that state something about a thing, in order of their names. */
export function lettersNaming(id: string): readonly string[] {
  const links = network.value?.links ?? [];
  return [
    ...new Set(
      links
        .filter(({ source, target }) => source === id || target === id)
        .flatMap(({ letters }) => letters),
    ),
  ].sort();
}
