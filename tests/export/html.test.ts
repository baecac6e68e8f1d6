import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toHtml } from "../../src/export/html.ts";
import { PAGE_DATA } from "../../src/model/page-data.ts";
import { freshFolder } from "../cli/test-io.ts";
import { SAMPLE_GRAPH } from "../server/sample-graph.ts";
import { codeOf } from "../support/codes.ts";
import { exportedOf } from "./exported.ts";

const PAGE = "<!doctype html><html><head><title>t</title></head><body></body></html>";

function viewer(): string {
  const folder = join(freshFolder(), "page");
  mkdirSync(folder);
  writeFileSync(join(folder, "index.html"), PAGE);
  return join(folder, "index.html");
}

describe("toHtml", () => {
  it("puts the data into the page, where no text of a letter ends their element", async () => {
    const [letter] = SAMPLE_GRAPH.letters;
    if (letter === undefined) throw new Error("the sample is empty");
    const text = "</script><script>alert(1)</script><!-- $& 东莞";
    const graph = { ...SAMPLE_GRAPH, letters: [{ ...letter, text }] };
    const [file] = await toHtml(exportedOf(graph), viewer());
    const [, json = "", ...others] = (file?.content ?? "").split(/<script[^>]*>|<\/script>/);
    expect(others).toHaveLength(1);
    const data = JSON.parse(json);
    expect(Object.keys(data)).toEqual(["network", "graph", "ontology", "coverage"]);
    expect(data.graph).toEqual(graph);
    expect(file?.content).toContain(`id="${PAGE_DATA}"`);
  });

  it("says what to do where the viewer is not built", async () => {
    const missing = join(freshFolder(), "index.html");
    expect(await codeOf(toHtml(exportedOf(SAMPLE_GRAPH), missing))).toBe("no-viewer");
  });
});
