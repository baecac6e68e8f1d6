import { createProgram } from "../../src/cli/program.ts";
import { VERSION } from "../../src/cli/version.ts";
import { createTestIo, lettergraph } from "./test-io.ts";

// `complete` is what shells call, and nobody types.
const COMMANDS = createProgram(createTestIo()).commands.filter(
  (command) => command.name() !== "complete",
);

describe("lettergraph", () => {
  it("prints its version", async () => {
    expect(await lettergraph(["--version"])).toMatchObject({
      code: 0,
      out: `${VERSION}\n`,
      err: "",
    });
  });

  it("prints its help as data when asked, with every command", async () => {
    const { code, out, err } = await lettergraph(["--help"]);
    expect([code, err]).toEqual([0, ""]);
    for (const command of COMMANDS) expect(out).toContain(command.name());
  });

  it("prints its help as talk when no command is given", async () => {
    const { code, out, err } = await lettergraph([]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: lettergraph");
  });

  it("suggests the near command for a wrong one", async () => {
    const { code, out, err } = await lettergraph(["querys"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Did you mean");
  });

  it("suggests the near flag for a wrong one", async () => {
    const { code, err } = await lettergraph(["queries", "--jsno"]);
    expect(code).toBe(2);
    expect(err).toContain("Did you mean --json?");
  });

  it("refuses two forms of output at once", async () => {
    const { code, err } = await lettergraph(["queries", "--json", "--csv"]);
    expect(code).toBe(2);
    expect(err).toContain("cannot be used with");
  });

  test.each(COMMANDS.map((command) => [command.name()]))(
    "%s has help with an example",
    async (name) => {
      const { code, out, err } = await lettergraph([name, "--help"]);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(/Examples?:\n {2}\$ /);
    },
  );
});
