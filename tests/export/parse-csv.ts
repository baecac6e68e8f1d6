/** The rows of a table (RFC 4180) by their headings. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  const [heading = [], ...lines] = rows.filter((row) => row.length > 1 || row[0] !== "");
  return lines.map((line) => {
    if (line.length !== heading.length) throw new Error(`${line.length} cells: ${line.join("|")}`);
    return Object.fromEntries(heading.map((name, at) => [name, line[at] ?? ""]));
  });
}
