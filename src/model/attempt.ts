/** What work gives, or undefined where it fails: for what is kept to save time, never a reason to stop. */
export function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
