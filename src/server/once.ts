/** Does the work for the first who asks; where it failed, again for the next. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let begun: Promise<Result> | undefined;
  return () => {
    if (begun === undefined) {
      const mine = work();
      begun = mine;
      mine.catch(() => {
        if (begun === mine) begun = undefined;
      });
    }
    return begun;
  };
}
