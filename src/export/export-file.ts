/** One file of an export. */
export interface ExportFile {
  readonly name: string;
  readonly content: string;
}
