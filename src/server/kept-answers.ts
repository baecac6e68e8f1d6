/** What is shorter is put together as quickly as it is found. */
const LONG = 20_000;
/** Of all that are kept, in characters. */
const MOST = 16 * 2 ** 20;

/** Gives an answer that was given before, or the one that is being made, or makes it. */
export type KeptAnswers = (
  id: string,
  make: () => Promise<string | undefined>,
) => Promise<string | undefined>;

/** Long answers as they are sent: those about what thousands of letters name take their time. The oldest go first. */
export function keptAnswers(most = MOST): KeptAnswers {
  const making = new Map<string, Promise<string | undefined>>();
  const kept = new Map<string, string>();
  let size = 0;

  const keep = (id: string, answer: string): void => {
    kept.set(id, answer);
    size += answer.length;
    for (const [oldest, { length }] of kept) {
      if (size <= most) break;
      kept.delete(oldest);
      size -= length;
    }
  };

  return (id, make) => {
    const known = kept.get(id);
    if (known !== undefined) return Promise.resolve(known);
    const begun = making.get(id);
    if (begun !== undefined) return begun;
    const mine = make()
      .then((answer) => {
        if (answer !== undefined && answer.length > LONG) keep(id, answer);
        return answer;
      })
      .finally(() => making.delete(id));
    making.set(id, mine);
    return mine;
  };
}
