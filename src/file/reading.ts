import type { Limits } from "./limits.ts";

/** How a file is to be read. */
export interface Reading {
  readonly limits: Limits;
  /** Whether words are read off pictures, which takes seconds for each page. */
  readonly ocr?: boolean;
  /** Told before each page that is read off a picture, and after the last; a promise holds it back, an error ends it. */
  readonly onPage?: (done: number, all: number) => void | Promise<void>;
}
