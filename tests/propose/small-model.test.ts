import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshFolder, jsonOf, lettergraph } from "../cli/test-io.ts";

/** Engine and weights, put there as scripts/small-model.ts tells. */
const FOLDER = process.env.LETTERGRAPH_SMALL_MODEL ?? "";
const MUST = process.env.LETTERGRAPH_REQUIRE_ALL === "1";

const LETTER = `东工信函〔2021〕1号

关于东莞市政协第十三届六次会议第20210100号提案的答复

张三委员：

您提出的《关于建设中试平台的提案》收悉，现答复如下：

一、我市加快建设松山湖材料实验室。市工信局牵头组建“芯火”工作专班。

二、2020年，我市引进项目385宗，协议投资2399亿元。

东莞市工业和信息化局
2021年5月19日
（联系人：李四，联系电话：22223333）
`;

let server: ChildProcess | undefined;
afterAll(() => server?.kill());

/** The model as a service of its own, one thread; its address. */
async function serve(): Promise<string> {
  const words = ["--import", "./scripts/typescript.js", "scripts/small-model.ts", FOLDER];
  server = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(server.stdout ?? server, "data");
  return String(line).trim();
}

const run = FOLDER === "" && !MUST ? test.skip : test;

run(
  "a real small model is asked, its reply passes the gates, and only a review may have changed",
  async () => {
    if (FOLDER === "") throw new Error("set LETTERGRAPH_SMALL_MODEL: see scripts/small-model.ts");
    const folder = freshFolder();
    mkdirSync(join(folder, "letters"));
    writeFileSync(join(folder, "lettergraph.json"), "{}");
    writeFileSync(join(folder, "letters", "short.txt"), LETTER);
    const graph = async () => jsonOf(await lettergraph(["build", "--json"], { folder }));
    const before = await graph();
    const asked = ["propose", "short", "--model", "smollm2", "--endpoint", await serve()];
    const bounds = ["--timeout", "280", "--max-tokens", "900", "--yes", "--record", "kept"];
    const { code, err } = await lettergraph([...asked, ...bounds], { folder });
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(err).not.toContain("22223333");
    const [kept = ""] = readdirSync(join(folder, "kept"));
    const reply = JSON.parse(readFileSync(join(folder, "kept", kept), "utf8"));
    expect(reply.facts.length + reply.figures.length + reply.entities.length).toBeGreaterThan(0);
    const told = /(\d+) facts passed, (\d+) proposals were dropped/.exec(err);
    const [passed, dropped] = [Number(told?.[1]), Number(told?.[2])];
    const named = reply.entities.length;
    expect(passed + dropped).toBeGreaterThanOrEqual(reply.facts.length + reply.figures.length);
    expect(passed + dropped).toBeLessThanOrEqual(reply.facts.length + reply.figures.length + named);
    const review = join(folder, "reviews", "short.yaml");
    const proposed = existsSync(review) ? readFileSync(review, "utf8") : "";
    expect(proposed.match(/^ *decision: (?!undecided)/gm)).toBeNull();
    expect(await graph()).toEqual(before);
    const again = await lettergraph(
      ["propose", "short", "--model", "smollm2", "--replay", "kept", "--max-tokens", "900"],
      { folder },
    );
    expect(again.err).toContain(told?.[0] ?? "?");
  },
  300_000,
);
