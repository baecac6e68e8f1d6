/** One file of an export; the first is what a person wants who can have only one. */
export interface ExportFile {
  readonly name: string;
  readonly content: string;
}
