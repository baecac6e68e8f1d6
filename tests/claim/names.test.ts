import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Around, namesIn } from "./reading.ts";

interface Named {
  readonly in: readonly string[];
  readonly names: readonly string[];
}

const TYPES: Readonly<Record<string, Named>> = parse(
  readFileSync("tests/fixtures/names.yaml", "utf8"),
);
const FROM: Around = {
  number: "宜工函〔2023〕12号",
  head: "关于对宜昌市政协七届二次会议第88号提案的答复",
  addressee: "李明哲委员：",
  issuer: "宜昌市经济和信息化局",
  date: "2023年6月12日",
};
/** What is called without its town is right, too, and so is what is called with the city of its level. */
const TOWN = /^(?:猇亭|宜都|枝江|点军|夷陵|当阳|远安|兴山|秭归|长阳|五峰|高坝洲镇|市|省)/;

const CASES = Object.entries(TYPES).flatMap(([type, { in: sentences, names }]) =>
  names.map((name) => ({ type, name, sentences })),
);

test.each(CASES)("$name", async ({ type, name, sentences }) => {
  const missed: string[] = [];
  for (const sentence of sentences) {
    const found = await namesIn(sentence.replace("X", name), FROM);
    const bare = name.replace(TOWN, "");
    const whole = [name, bare, `宜昌市${bare}`, `湖北省${bare}`].map((form) => `${type}:${form}`);
    if (!whole.some((form) => found.includes(form))) missed.push(sentence);
  }
  expect(missed).toEqual([]);
});
