import { readFileSync, writeFileSync } from "node:fs";
import { dataModelSvg, dataModelTables } from "../../scripts/data-model.ts";
import { readOntology } from "../../src/data/ontology.ts";
import { parseXml } from "../export/parse-xml.ts";

/** `UPDATE_DOCS=1 npm test -- tests/docs` writes both; read the diff and look at the picture. */
const UPDATE = process.env.UPDATE_DOCS === "1";
const ONTOLOGY = readOntology("data/ontology.yaml");

function expectFile(file: string, fresh: string): void {
  if (UPDATE) writeFileSync(file, fresh);
  else expect(readFileSync(file, "utf8")).toBe(fresh);
}

test("docs/data-model.md tells every word of the ontology", () => {
  const file = "docs/data-model.md";
  const fresh = Object.entries(dataModelTables(ONTOLOGY)).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`<!-- ${name} -->\\n(?:\\n\\|[\\s\\S]*?(?=\\n\\n|$))?`),
        () => `<!-- ${name} -->\n\n${table}\n`,
      ),
    readFileSync(file, "utf8"),
  );
  expectFile(file, fresh.replace(/\n{3,}/g, "\n\n"));
  for (const words of [ONTOLOGY.types, ONTOLOGY.relations, ONTOLOGY.properties.Measure]) {
    for (const name of Object.keys(words)) expect(fresh).toContain(`\`${name}\``);
  }
});

test("docs/data-model.svg draws every type and every relation", () => {
  const picture = dataModelSvg(ONTOLOGY);
  expectFile("docs/data-model.svg", picture);
  expect(() => parseXml(picture)).not.toThrow();
  for (const [name, { zh }] of Object.entries(ONTOLOGY.types)) {
    expect(picture).toContain(`>${name} ${zh}<`);
  }
  for (const name of Object.keys(ONTOLOGY.relations)) {
    expect(picture).toMatch(new RegExp(`[> ]${name}[< ]`));
  }
});
