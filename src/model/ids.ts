/** `Company:vivo`: readable, stable, and the same in every letter. */
export function entityId(type: string, name: string): string {
  return `${type}:${name}`;
}

/** The type in an entity id. */
export function typeOf(id: string): string {
  return id.slice(0, id.indexOf(":"));
}

/** The canonical name in an entity id. */
export function nameOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/**
 * The words that tell one fact from another; its id is a digest of them. Figures between the same
 * two things stay apart because a Measure's name holds its metric and period. The two ends of a
 * symmetric relation come in one order.
 */
export function factKey(
  subject: string,
  predicate: string,
  object: string,
  symmetric: boolean,
): string {
  const [from, to] = symmetric && object < subject ? [object, subject] : [subject, object];
  return `${from}\n${predicate}\n${to}`;
}
