import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freshFolder } from "../cli/test-io.ts";

const MANIFEST = JSON.parse(readFileSync("package.json", "utf8"));
const README = readFileSync("README.md", "utf8");
/** Versions that the package promises to run on, besides the one that runs this. */
const OTHERS = [20, 22, 24].filter(
  (major) => major !== Number(process.versions.node.split(".")[0]),
);
const isLeftOut = process.env.LETTERGRAPH_TEST_FAST === "1" || !existsSync("dist/cli/main.js");

/** Where a program of npm's own package `node` lies; undefined where the registry cannot be asked. */
function otherNode(major: number): string | undefined {
  try {
    const words = ["--yes", `node@${major}`, "-p", "process.execPath"];
    return run("npx", words, freshFolder()).trim();
  } catch {
    process.stderr.write(`Node ${major} cannot be had here; the package is not tried on it.\n`);
    return undefined;
  }
}

function run(program: string, words: readonly string[], folder: string): string {
  return execFileSync(program, [...words], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

if (isLeftOut) {
  test.skip("the installed package: built by npm run build, and left out of npm run test:fast", () => {});
} else {
  describe("the package, installed in an empty folder from what npm packs", () => {
    const nodes = new Map<string, string>([
      [process.versions.node, process.execPath],
      ...OTHERS.flatMap((major): [string, string][] => {
        const path = otherNode(major);
        return path === undefined ? [] : [[String(major), path]];
      }),
    ]);
    let program: string;
    let home: string;

    beforeAll(() => {
      const parent = freshFolder();
      // As it is built: making it anew would take it from under the other suites.
      const packing = ["pack", "--ignore-scripts", "--json", "--pack-destination", parent];
      const [{ filename }] = JSON.parse(run("npm", packing, process.cwd()));
      home = join(parent, "home");
      mkdirSync(home);
      run("npm", ["install", "--no-audit", "--no-fund", join(parent, filename)], home);
      program = join(home, "node_modules", "lettergraph", MANIFEST.bin.lettergraph);
    });

    it("holds what it needs and its docs, and neither source maps nor tests", () => {
      const root = join(home, "node_modules", "lettergraph");
      const files = readdirSync(root, { recursive: true, encoding: "utf8" });
      expect(readdirSync(root).sort()).toEqual(
        ["package.json", "README.md", "README.zh.md", "LICENSE", ...MANIFEST.files].sort(),
      );
      expect(files.filter((name) => /\.map$|\.ts$|\.test\./.test(name))).toEqual([]);
      expect(files).toContain(join("docs", "architecture.md"));
    });

    describe.each([...nodes])("on Node %s", (_, node) => {
      const folder = freshFolder();
      const lettergraph = (...words: string[]) => run(node, [program, ...words], folder);

      it("runs README's commands and prints what README shows", () => {
        lettergraph("load", "--sample", "--quiet");
        const shown = [...README.matchAll(/```console\n\$ lettergraph ([^\n]*)\n([\s\S]*?)```/g)];
        // `eval` needs the annotated letters, which are no part of the package.
        const own = shown.filter(([, line = ""]) => !line.startsWith("eval"));
        expect(own.length).toBeGreaterThan(3);
        for (const [, line = "", output = ""] of own) {
          const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? "");
          expect(
            lettergraph(...words)
              .replace(/[ \t]+$/gm, "")
              .trimEnd(),
          ).toBe(output.trimEnd());
        }
      });

      it("makes a project, reads it, and serves it with the viewer", async () => {
        const project = join(folder, "mine");
        lettergraph("init", "mine", "--sample");
        const words = [program, "serve", project, "--no-open", "--port", "0"];
        const server = spawn(node, words, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
        const address = await new Promise<string>((resolve, reject) => {
          server.stdout.once("data", (bytes) => resolve(String(bytes).trim()));
          server.once("exit", (code) => reject(new Error(`serve ended with ${code}`)));
        });
        const network = await (await fetch(`${address}api/network`)).json();
        const page = await (await fetch(address)).text();
        const ended = new Promise((resolve) => server.once("exit", resolve));
        server.kill("SIGTERM");
        expect(await ended).toBe(0);
        expect(network.nodes.length).toBeGreaterThan(100);
        expect(page).toMatch(/<script type="module"/);
        expect(existsSync(join(home, "node_modules", "lettergraph", ".lettergraph"))).toBe(false);
      });
    });
  });
}
