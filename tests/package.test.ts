import { readdirSync, readFileSync } from "node:fs";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const manifest = JSON.parse(readFileSync("package.json", "utf8"));

test("the lock names no place to download from, so that it works with any registry", () => {
  const placed = Object.entries<object>(lock.packages).filter(([, entry]) => "resolved" in entry);
  expect(placed.map(([name]) => name)).toEqual([]);
});

test("every package is held by the digest of its bytes, and none runs a script when it is installed", () => {
  const packages = Object.entries<{ integrity?: string; hasInstallScript?: boolean }>(lock.packages)
    .filter(([name]) => name !== "")
    .map(([name, entry]) => ({ name: name.replace(/^.*node_modules\//, ""), ...entry }));
  expect(packages.length).toBeGreaterThan(500);
  expect(packages.filter(({ integrity }) => !integrity?.startsWith("sha512-"))).toEqual([]);
  const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript);
  const allowed = scripted.filter(({ name }) => manifest.allowScripts[name] !== false);
  expect(allowed.map(({ name }) => name)).toEqual([]);
});

test("the lock knows the packages of every platform that it can, and its own package as it is", () => {
  for (const platform of ["linux-arm64", "darwin-arm64", "win32-x64"]) {
    expect(Object.keys(lock.packages)).toContain(`node_modules/@biomejs/cli-${platform}`);
  }
  const { dependencies, devDependencies } = lock.packages[""];
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});

test("what is only bundled into the viewer is no dependency of those who install the package", () => {
  const bundled = ["@preact/signals", "@sigma/node-border", "preact", "sigma"];
  expect(Object.keys(manifest.devDependencies)).toEqual(expect.arrayContaining(bundled));
  expect(Object.keys(manifest.dependencies).filter((name) => bundled.includes(name))).toEqual([]);
});

test("every dependency is one that the program itself imports", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(`src/${name}`, "utf8"))
    .join("\n");
  const idle = Object.keys(manifest.dependencies).filter(
    (name) => !new RegExp(`(?:from|import)\\s*\\(?\\s*"${name}(?:/[^"]*)?"`).test(sources),
  );
  expect(idle).toEqual([]);
});
