/** One file of an export; the first is what a person wants who can have only one. */
export interface ExportFile<Content extends string | Uint8Array = string> {
  readonly name: string;
  readonly content: Content;
}

/** Of whichever format. */
export type AnyFile = ExportFile<string | Uint8Array>;
