/** One thing that is wrong with an input: what, where, and what to do about it. */
export interface Fault {
  readonly what: string;
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** Unicode code points from the start of the decoded text. */
  readonly offset?: number;
  readonly cure?: string;
}

/**
 * What callers must tell apart: `usage` the command was worded wrongly; `input` a file or its data is
 * wrong; `not-found` a named thing does not exist; `store` the database refused or is not there.
 */
export type ErrorKind = "usage" | "input" | "not-found" | "store";

/** The only error this project throws on purpose; `code` is stable and is what tests look at. */
export class LettergraphError extends Error {
  override readonly name = "LettergraphError";
  readonly kind: ErrorKind;
  readonly code: string;
  readonly faults: readonly Fault[];

  constructor(kind: ErrorKind, code: string, faults: readonly Fault[], options?: ErrorOptions) {
    super(faults.map(describeFault).join("\n"), options);
    this.kind = kind;
    this.code = code;
    this.faults = faults;
  }
}

/** `reviews/x.yaml:12: the quote is not in the letter. Copy the words as they stand there.` */
export function describeFault(fault: Fault): string {
  const place = [
    fault.file,
    fault.line,
    fault.offset === undefined ? undefined : `offset ${fault.offset}`,
  ]
    .filter((part) => part !== undefined)
    .join(":");
  const sentence = fault.cure === undefined ? fault.what : `${fault.what}. ${fault.cure}`;
  return place === "" ? sentence : `${place}: ${sentence}`;
}

/** An error with a single fault, to be thrown by the caller. */
export function failure(
  kind: ErrorKind,
  code: string,
  fault: Fault,
  options?: ErrorOptions,
): LettergraphError {
  return new LettergraphError(kind, code, [fault], options);
}
