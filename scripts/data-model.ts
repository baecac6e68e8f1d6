import type { EntityType, Ontology, Relation } from "../src/model/ontology.ts";

/** Where the groups of types stand in the picture: text, who acts, areas; fields, things, figures. */
const PLACES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  text: [40, 40],
  agent: [480, 40],
  area: [920, 40],
  domain: [40, 400],
  asset: [480, 400],
  figure: [920, 400],
};
const WIDTH = 240;
const LINE = 19;
const SIZE = { width: 1200, height: 760 };
/** A relation of more groups than this is one of anything with anything. */
const FEW = 2;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The types and relations of an ontology as a picture: what ties which group to which. */
export function dataModelSvg({ types, relations }: Ontology): string {
  const tied = tiesOf(types, relations);
  const parts = Object.entries(PLACES).map(([group, [x, y]]) => {
    const names = Object.entries(types)
      .filter(([, type]) => type.group === group)
      .map(([name, { zh }]) => `${name} ${zh}`);
    const more = [
      ...(tied.get(`${group} ${group}`) ?? []).map((name) => `↺ ${name}`),
      ...(tied.get(`any ${group}`) ?? []).map((name) => `anything → ${name}`),
    ];
    const height = (names.length + more.length + 1) * LINE + 30;
    return { group, box: { x, y, height }, names, more };
  });
  const boxes = new Map<string, Box>(parts.map(({ group, box }) => [group, box]));
  const lines = [...tied].flatMap(([pair, names]) => {
    const [from = "", to = ""] = pair.split(" ");
    const [a, b] = [boxes.get(from), boxes.get(to)];
    if (a === undefined || b === undefined || a === b) return [];
    return [arrow(a, b, names, tied.has(`${to} ${from}`))];
  });
  const anywhere = (tied.get("any any") ?? []).join(" · ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="system-ui, sans-serif" font-size="13">
<title>Labels and relations</title>
<rect width="100%" height="100%" fill="#fff"/>
<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#667"/></marker></defs>
${lines.map(({ line }) => line).join("\n")}
${parts.map(boxOf).join("\n")}
${lines.map(({ label }) => label).join("\n")}
<text x="40" y="${SIZE.height - 34}" fill="#334">anything → anything: ${anywhere}</text>
<text x="40" y="${SIZE.height - 12}" fill="#334">(:Letter)-[:HAS_SECTION]->(:Section)-[:MENTIONS]->(:Entity) · (:Evidence)-[:IN]->(:Section) · (:Evidence)-[:FROM]->(:Source) · Evidence.fact = id of the relation</text>
</svg>
`;
}

/** Relations by the groups that they lead from and to. */
function tiesOf(
  types: Readonly<Record<string, EntityType>>,
  relations: Readonly<Record<string, Relation>>,
): ReadonlyMap<string, readonly string[]> {
  const end = (names: readonly string[]): string => {
    const groups = new Set(names.map((name) => types[name]?.group ?? "any"));
    const [first = "any"] = groups;
    return groups.has("any") || groups.size > FEW ? "any" : first;
  };
  const tied = new Map<string, string[]>();
  for (const [name, { from, to }] of Object.entries(relations)) {
    const pair = `${end(from)} ${end(to)}`;
    // What leads from a few groups to anything is told of anything.
    const key = pair.endsWith(" any") ? "any any" : pair;
    tied.set(key, [...(tied.get(key) ?? []), name]);
  }
  return tied;
}

function boxOf(part: {
  readonly group: string;
  readonly box: Box;
  readonly names: readonly string[];
  readonly more: readonly string[];
}): string {
  const { group, box, names, more } = part;
  const { x, y, height } = box;
  const rows = names.map(
    (name, index) => `<text x="${x + 12}" y="${y + 42 + index * LINE}" fill="#223">${name}</text>`,
  );
  const top = y + 48 + names.length * LINE;
  const below = more.map(
    (text, index) =>
      `<text x="${x + 12}" y="${top + index * LINE}" font-size="12" fill="#557">${text}</text>`,
  );
  return [
    `<rect x="${x}" y="${y}" width="${WIDTH}" height="${height}" rx="8" fill="#f4f6fa" stroke="#99a"/>`,
    `<text x="${x + 12}" y="${y + 20}" font-weight="600" fill="#446">${group}</text>`,
    ...rows,
    ...below,
  ].join("\n");
}

/** An arrow from box to box; beside its way where another leads back. */
function arrow(from: Box, to: Box, names: readonly string[], isTwoWay: boolean) {
  const [a, b] = [centre(from), centre(to)];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const aside = isTwoWay ? 26 : 0;
  const side = { x: (-(b.y - a.y) / length) * aside, y: ((b.x - a.x) / length) * aside };
  const start = edge(from, { x: b.x - a.x, y: b.y - a.y });
  const end = edge(to, { x: a.x - b.x, y: a.y - b.y });
  const [x1, y1, x2, y2] = [start.x + side.x, start.y + side.y, end.x + side.x, end.y + side.y];
  const top = (y1 + y2) / 2 - ((names.length - 1) * 15) / 2;
  const words = names.map(
    (name, index) =>
      `<tspan x="${Math.round((x1 + x2) / 2)}" y="${Math.round(top + index * 15)}">${name}</tspan>`,
  );
  return {
    line: `<line x1="${Math.round(x1)}" y1="${Math.round(y1)}" x2="${Math.round(x2)}" y2="${Math.round(y2)}" stroke="#667" marker-end="url(#tip)"/>`,
    label: `<text text-anchor="middle" font-size="12" fill="#223" stroke="#fff" stroke-width="4" paint-order="stroke">${words.join("")}</text>`,
  };
}

function centre({ x, y, height }: Box) {
  return { x: x + WIDTH / 2, y: y + height / 2 };
}

/** Where a line from the middle of a box leaves it. */
function edge(box: Box, way: { readonly x: number; readonly y: number }) {
  const { x, y } = centre(box);
  const reach = Math.min(
    WIDTH / 2 / Math.max(1e-6, Math.abs(way.x)),
    box.height / 2 / Math.max(1e-6, Math.abs(way.y)),
  );
  return { x: x + way.x * reach, y: y + way.y * reach };
}

/** The words of an ontology as tables. */
export function dataModelTables({ types, relations, properties, status, provenance }: Ontology) {
  const row = (...cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = (head: readonly string[], rows: readonly string[]) =>
    [row(...head), row(...head.map(() => "---")), ...rows].join("\n");
  const terms = (words: Readonly<Record<string, { zh: string; en: string; note?: string }>>) =>
    Object.entries(words).map(([name, { zh, en, note = "" }]) => row(`\`${name}\``, zh, en, note));
  const term = ["name", "中文", "English", "note"];
  return {
    types: table(
      ["label", "group", ...term.slice(1)],
      Object.entries(types).map(([name, { group, zh, en, note = "" }]) =>
        row(`\`${name}\``, group, zh, en, note),
      ),
    ),
    relations: table(
      ["relation", "from", "to", ...term.slice(1)],
      Object.entries(relations).map(([name, { from, to, zh, en, symmetric, note = "" }]) => {
        const more = symmetric ? ["symmetric", note].filter(Boolean).join("; ") : note;
        return row(`\`${name}\``, from.join(", "), to.join(", "), zh, en, more);
      }),
    ),
    qualifiers: table(term, terms(properties.fact)),
    figures: table(term, terms(properties.Measure)),
    status: table(term, terms(status)),
    provenance: table(term, terms(provenance)),
  };
}
