import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../../src/cli/read-settings.ts";
import { LettergraphError } from "../../src/model/errors.ts";
import { createTestIo, freshFolder } from "./test-io.ts";

function faultsOf(action: () => unknown): LettergraphError {
  try {
    action();
  } catch (error) {
    if (error instanceof LettergraphError) return error;
    throw error;
  }
  throw new Error("nothing was wrong");
}

describe("readSettings", () => {
  it("prefers flags to the environment, that to .env, that to lettergraph.json, that to defaults", () => {
    const folder = freshFolder();
    const read = (flags: object, environment: Record<string, string>) =>
      readSettings(createTestIo({ folder, environment }), flags).port;
    expect(read({}, {})).toBe(4321);
    writeFileSync(join(folder, "lettergraph.json"), '{ "port": 1001 }');
    expect(read({}, {})).toBe(1001);
    writeFileSync(join(folder, ".env"), "LETTERGRAPH_PORT=1002 # mine\n");
    expect(read({}, {})).toBe(1002);
    expect(read({}, { LETTERGRAPH_PORT: "1003" })).toBe(1003);
    expect(read({ port: "1004" }, { LETTERGRAPH_PORT: "1003" })).toBe(1004);
  });

  it("takes what is personal from flags and the environment alone, never from files beside letters", () => {
    const folder = freshFolder();
    const io = createTestIo({ folder });
    writeFileSync(join(folder, ".env"), "LETTERGRAPH_ALLOW_REMOTE=yes\nLETTERGRAPH_MODEL_KEY=k\n");
    expect(readSettings(io, {})).toMatchObject({ allowRemote: false, modelKey: "" });
    const environment = { LETTERGRAPH_ALLOW_REMOTE: "yes", LETTERGRAPH_MODEL_KEY: "k" };
    expect(readSettings(createTestIo({ folder, environment }), {})).toMatchObject({
      allowRemote: true,
      modelKey: "k",
    });
    writeFileSync(join(folder, "lettergraph.json"), '{ "allowRemote": true }');
    expect(faultsOf(() => readSettings(io, {})).code).toBe("bad-config");
  });

  it("takes an empty variable as not set", () => {
    const io = createTestIo({ environment: { LETTERGRAPH_STORE: "" } });
    expect(readSettings(io, {}).store).toBe(join(io.folder, ".lettergraph"));
  });

  it("reads a folder address from the working folder and leaves other addresses alone", () => {
    const io = createTestIo();
    expect(readSettings(io, { store: "graphs/one" }).store).toBe(join(io.folder, "graphs/one"));
    expect(readSettings(io, { store: "memory:" }).store).toBe("memory:");
    expect(readSettings(io, { store: "neo4j+s://x.example" }).store).toBe("neo4j+s://x.example");
  });

  it("finds the project from the folders in it, and sees its paths from there", () => {
    const io = createTestIo();
    const sub = join(io.folder, "letters", "2021");
    mkdirSync(sub, { recursive: true });
    const record = { id: "one", name: "甲", store: "graph", letters: "letters" };
    writeFileSync(join(io.folder, "lettergraph.json"), JSON.stringify(record));
    writeFileSync(join(io.folder, ".env"), "LETTERGRAPH_PORT=1002\n");
    const { project, store, port } = readSettings(createTestIo({ folder: sub }), {});
    expect(project).toMatchObject({ folder: io.folder, id: "one", name: "甲", isShipped: false });
    expect([project.letters, store, port]).toEqual([
      join(io.folder, "letters"),
      join(io.folder, "graph"),
      1002,
    ]);
  });

  it("takes the sample only when it is asked for", () => {
    const io = createTestIo();
    expect(readSettings(io, {}).project).toMatchObject({ folder: io.folder, letters: undefined });
    const { project } = readSettings(io, { sample: true });
    expect(project).toMatchObject({ folder: join(process.cwd(), "data"), isShipped: true });
  });

  it("takes the password from the environment, never from a flag", () => {
    const io = createTestIo({ environment: { NEO4J_PASSWORD: "geheim" } });
    expect(readSettings(io, {}).password).toBe("geheim");
  });

  it("reports every wrong setting with where it stands and what would be right", () => {
    const environment = { LETTERGRAPH_PORT: "99999", LETTERGRAPH_ROWS: "many" };
    const error = faultsOf(() => readSettings(createTestIo({ environment }), { seconds: "-1" }));
    expect([error.kind, error.code]).toEqual(["usage", "bad-setting"]);
    expect(error.message.split("\n")).toEqual([
      'LETTERGRAPH_PORT is "99999". Give a whole number from 0 to 65535.',
      'LETTERGRAPH_ROWS is "many". Give a whole number from 1 to 1000000.',
      '--seconds is "-1". Give a whole number from 1 to 3600.',
    ]);
  });

  test.each([
    ["{ port: 1 }", "Write JSON."],
    ["[]", "no JSON object"],
    ['{ "prot": 1 }', "unknown setting prot. Did you mean port?"],
  ])("refuses the config file %j with its place and a cure", (text, message) => {
    const io = createTestIo();
    const file = join(io.folder, "lettergraph.json");
    writeFileSync(file, text);
    const error = faultsOf(() => readSettings(io, {}));
    expect(error.code).toBe("bad-config");
    expect(error.message).toContain(message);
    expect(error.message).toContain(file);
  });
});
