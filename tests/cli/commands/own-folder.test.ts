import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { serving } from "../serving.ts";
import { freshFolder, jsonOf, lettergraph } from "../test-io.ts";

const SAMPLE = "data/letters/dongguan-2021-109.txt";
const OTHERS = ["01-dongguan-semiconductor", "02-shenzhen-lowaltitude"];
const serve = serving();

/** A folder of two letters that nothing was made of yet. */
function letters(): string {
  const folder = freshFolder();
  for (const name of OTHERS) {
    cpSync(join("tests", "fixtures", "letters", `${name}.txt`), join(folder, `${name}.txt`));
  }
  return folder;
}

const network = async (address: string) => (await fetch(`${address}api/network`)).json();

describe("a folder of letters", () => {
  it("is a graph in the browser with one command, and keeps its store", async () => {
    const folder = letters();
    const server = await serve([folder, "--port", "0", "--no-open"]);
    expect((await network(server.address)).letters).toHaveLength(2);
    expect(await server.stop()).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      ".lettergraph",
      ...OTHERS.map((name) => `${name}.txt`),
      "lettergraph.json",
    ]);
    const { id } = JSON.parse(readFileSync(join(folder, "lettergraph.json"), "utf8"));
    // The next command in it, or below it, knows it.
    const below = join(folder, "notes");
    mkdirSync(below);
    const again = jsonOf(await lettergraph(["load", "--json"], { folder: below }));
    expect(again).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
    expect(JSON.parse(readFileSync(join(folder, "lettergraph.json"), "utf8")).id).toBe(id);
  });

  it("may be a project with words of its own, named by itself or by its letters", async () => {
    const folder = freshFolder();
    await lettergraph(["init", "--sample"], { folder });
    const named = await serve([folder, "--port", "0", "--no-open"]);
    expect((await network(named.address)).letters).toHaveLength(1);
    await named.stop();
    const inside = await serve(["serve", join(folder, "letters"), "--port", "0", "--no-open"]);
    expect(readdirSync(join(folder, "letters"))).toEqual(["dongguan-2021-109.txt"]);
    expect(inside.written.err).not.toContain("makes this folder a project");
    await inside.stop();
  });

  it("is asked after when a command would need letters and there is no project", async () => {
    const folder = letters();
    for (const words of [["load"], ["build"], ["check"], ["coverage"], ["diff"]]) {
      const outcome = await lettergraph(words, { folder });
      expect([words, outcome.code > 0, outcome.out.includes("东莞")]).toEqual([words, true, false]);
      expect(outcome.err + outcome.out).toContain("there is no project here or above");
    }
    expect(existsSync(join(folder, ".lettergraph"))).toBe(false);
  });

  it("names what it does not read, and reads the rest", async () => {
    const folder = letters();
    writeFileSync(join(folder, "scan.png"), Buffer.from("89504e470d0a1a0a", "hex"));
    writeFileSync(join(folder, "empty.txt"), "");
    await lettergraph(["init"], { folder });
    const outcome = await lettergraph(["load", "--json"], { folder });
    expect(outcome.code).toBe(3);
    expect(jsonOf(outcome).added).toBeGreaterThan(100);
    expect(outcome.err).toMatch(/left out: .*scan\.png: This is a picture\. /);
    expect(outcome.err).toMatch(/left out: .*empty\.txt: There is no text in the letter\. /);
    expect(outcome.err).toContain("2 files were left out");
    const built = await lettergraph(["build", "--json"], { folder });
    expect([built.code, jsonOf(built).letters.length]).toEqual([3, 2]);
    expect(await lettergraph(["build", "--strict"], { folder })).toMatchObject({
      code: 65,
      out: "",
    });
    expect(await lettergraph(["load", "--strict"], { folder })).toMatchObject({
      code: 65,
      out: "",
    });
  });

  it("leaves a letter out whole when its review cannot be applied", async () => {
    const folder = letters();
    await lettergraph(["init"], { folder });
    writeFileSync(join(folder, "reviews", `${OTHERS[0]}.yaml`), "letter: [\n");
    const outcome = await lettergraph(["build", "--json"], { folder });
    expect([outcome.code, jsonOf(outcome).letters.length]).toEqual([3, 1]);
    expect(outcome.err).toMatch(/left out: .*01-dongguan-semiconductor\.yaml:\d+: broken YAML/);
  });
});

describe("never a surprise", () => {
  it("another project's store is not written over unasked: folder, store and counts are named", async () => {
    const folder = letters();
    const store = join(folder, ".lettergraph");
    await lettergraph(["init"], { folder });
    const mine = jsonOf(await lettergraph(["load", "--json"], { folder }));
    const before = await lettergraph(["export"], { folder });
    const refused = await lettergraph(["load", "--sample"], { folder });
    expect(refused).toMatchObject({ code: 4, out: "" });
    for (const word of [store, folder, "2 letters", "and withdraws 2", "--yes"]) {
      expect(refused.err).toContain(word);
    }
    expect((await lettergraph(["export"], { folder })).out).toBe(before.out);
    const no = await lettergraph(["load", "--sample"], { folder, answer: false });
    expect(no.err).toMatch(/Go on\?\n.*nothing was changed/);
    expect(no.code).toBe(4);
    expect((await lettergraph(["export"], { folder })).out).toBe(before.out);
    const yes = await lettergraph(["load", "--sample", "--json"], { folder, answer: true });
    expect(yes.code).toBe(0);
    const back = await lettergraph(["load", "--json", "--yes"], { folder });
    expect(jsonOf(back).hash).toBe(mine.hash);
  });

  it("nothing is withdrawn unasked, and a dry run only counts", async () => {
    const folder = letters();
    await lettergraph(["init"], { folder });
    const dry = jsonOf(await lettergraph(["load", "--dry-run", "--json"], { folder }));
    expect(dry.added).toBeGreaterThan(100);
    expect(existsSync(join(folder, ".lettergraph"))).toBe(false);
    await lettergraph(["load"], { folder });
    writeFileSync(join(folder, `${OTHERS[0]}.txt`), "");
    const refused = await lettergraph(["load"], { folder });
    expect(refused.code).toBe(4);
    expect(refused.err).toContain("the whole of 东工信函〔2022〕1187号");
    const number = "东工信函〔2022〕1187号";
    expect(await lettergraph(["retract", number], { folder })).toMatchObject({ code: 4, out: "" });
    const counted = jsonOf(
      await lettergraph(["retract", number, "--dry-run", "--json"], { folder }),
    );
    const gone = jsonOf(await lettergraph(["retract", number, "--yes", "--json"], { folder }));
    expect(gone).toEqual(counted);
  });

  it("a folder that was moved is still the same project", async () => {
    const folder = letters();
    await lettergraph(["init"], { folder });
    await lettergraph(["load"], { folder });
    const moved = join(freshFolder(), "moved");
    cpSync(folder, moved, { recursive: true });
    writeFileSync(join(moved, "new.txt"), readFileSync(SAMPLE));
    expect(await lettergraph(["load"], { folder: moved })).toMatchObject({ code: 0 });
  });

  it("decisions are never written into what came with the program", async () => {
    const folder = freshFolder();
    const before = readFileSync("data/judgements.yaml", "utf8");
    for (const words of [
      ["judge", "--write", "--sample"],
      ["review", "dongguan-2021-109", "--sample"],
    ]) {
      const outcome = await lettergraph(words, { folder });
      expect(outcome).toMatchObject({ code: 2, out: "" });
      expect(outcome.err).toContain("lettergraph init --sample");
    }
    expect(readFileSync("data/judgements.yaml", "utf8")).toBe(before);
    const server = await serve(["serve", "--sample", "--port", "0"], { folder });
    const [review] = await (await fetch(`${server.address}api/reviews`)).json();
    expect(review.readOnly).toMatchObject({ code: "shipped" });
    expect(readdirSync(folder)).toEqual([]);
    await server.stop();
  });
});

describe("while a server holds the store", () => {
  it("every command goes on working, and what it loads is in the page", async () => {
    const folder = letters();
    const server = await serve([folder, "--port", "0", "--no-open"]);
    expect(statSync(join(folder, ".lettergraph", "owner.json")).mode & 0o077).toBe(0);
    const run = (...words: string[]) => lettergraph(words, { folder });
    expect(jsonOf(await run("query", "letters", "--json"))).toHaveLength(2);
    expect(
      jsonOf(await run("query", "-e", "MATCH (l:Letter) RETURN count(l) AS n", "--json")),
    ).toEqual([{ n: 2 }]);
    expect((await run("search", "松山湖")).code).toBe(0);
    expect((await run("path", "东莞市", "深圳市")).out).toContain("1. 东莞市");
    expect(jsonOf(await run("export", "--format", "json")).letters).toHaveLength(2);
    cpSync(SAMPLE, join(folder, "third.txt"));
    expect(jsonOf(await run("load", "--json")).added).toBeGreaterThan(50);
    expect((await network(server.address)).letters).toHaveLength(3);
    // A second server is the first one.
    const second = await run("serve", folder, "--no-open");
    expect(second).toMatchObject({ code: 0, out: `${server.address}\n` });
    expect(second.err).toContain("another lettergraph serves this store already");
    expect(await server.stop()).toBe(0);
    expect(jsonOf(await run("query", "letters", "--json"))).toHaveLength(3);
  });
});
