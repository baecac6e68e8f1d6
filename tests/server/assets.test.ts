import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAssets } from "../../src/server/assets.ts";
import { freshFolder } from "../cli/test-io.ts";

function viewer(): string {
  const folder = freshFolder();
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "assets", "index-Ab3_x9-z.js"), "export {}");
  writeFileSync(join(folder, "assets", "icon.svg"), "<svg/>");
  return folder;
}

describe("readAssets", () => {
  it("holds every file under its address, with the type a browser needs", async () => {
    const assets = await readAssets(viewer());
    expect([...assets].map(([path, { contentType }]) => [path, contentType])).toEqual([
      ["/assets/icon.svg", "image/svg+xml"],
      ["/assets/index-Ab3_x9-z.js", "text/javascript; charset=utf-8"],
      ["/index.html", "text/html; charset=utf-8"],
      ["/", "text/html; charset=utf-8"],
    ]);
  });

  it("lets browsers keep only the files whose name changes with their content", async () => {
    const assets = await readAssets(viewer());
    expect(assets.get("/assets/index-Ab3_x9-z.js")?.immutable).toBe(true);
    expect(assets.get("/assets/icon.svg")?.immutable).toBe(false);
    expect(assets.get("/")?.immutable).toBe(false);
  });

  it("follows no link out of the folder", async () => {
    const folder = viewer();
    symlinkSync("/etc/passwd", join(folder, "passwd"));
    expect((await readAssets(folder)).has("/passwd")).toBe(false);
  });

  it("holds nothing when the viewer is not built", async () => {
    expect((await readAssets(join(freshFolder(), "none"))).size).toBe(0);
  });
});
