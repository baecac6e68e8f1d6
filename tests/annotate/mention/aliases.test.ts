import { extract, letterOf, mentionsIn, namesIn } from "../../claim/reading.ts";

async function entity(body: string, id: string) {
  const { entities } = await extract(letterOf(body));
  return entities.find((one) => one.id === id);
}

describe("one name for one thing", () => {
  test.each([
    [
      "its short name in title marks",
      "印发《东莞市芯片产业培育方案》（以下简称《培育方案》）。落实《培育方案》。",
      "Policy:东莞市芯片产业培育方案",
      3,
    ],
    [
      "its short name in quotes, used bare",
      "松山湖材料实验室（以下简称“湖材室”）成立。湖材室运行。",
      "Laboratory:松山湖材料实验室",
      3,
    ],
    [
      "its former name",
      "市生态环境局（原市环境保护局）公布结果。市环境保护局曾办理。",
      "Department:东莞市生态环境局",
      3,
    ],
    [
      "the tail of its name",
      "江淮量子精密测量装置建成。量子精密测量装置运行。",
      "Facility:江淮量子精密测量装置",
      2,
    ],
    [
      "a cluster's several wordings",
      "发展智能移动终端产业集群。智能移动终端集群壮大。",
      "Cluster:智能移动终端产业集群",
      2,
    ],
    [
      "the same words where no rule sees them",
      "设立松湖新材料基金。经松湖新材料基金论证。",
      "Fund:松湖新材料基金",
      2,
    ],
  ])("holds for %s", async (_what, body, id, count) => {
    const found = await entity(body, id);
    expect(found?.mentions).toHaveLength(count);
    const [, type] = /^(\w+):/.exec(id) ?? [];
    const alike = (await namesIn(body)).filter((other) => other.startsWith(`${type}:`));
    expect(alike).toEqual([id]);
  });

  it("keeps the short name as an alias", async () => {
    const body = "松山湖材料实验室（以下简称“湖材室”）成立。湖材室运行。";
    expect((await entity(body, "Laboratory:松山湖材料实验室"))?.aliases).toContain("湖材室");
  });

  it("keeps two things apart that a shorter name could both mean", async () => {
    const body = "东莞量子测量装置建成。合肥量子测量装置建成。量子测量装置运行。";
    expect(await namesIn(body)).toEqual(
      expect.arrayContaining(["Facility:东莞量子测量装置", "Facility:合肥量子测量装置"]),
    );
    const short = (await mentionsIn(body)).filter(({ name }) => name === "量子测量装置");
    expect(short).toHaveLength(1);
  });

  it("gives no short name to a bracket behind nothing", async () => {
    const body = "有关情况（以下简称“情况”）如下。情况复杂。";
    expect(await namesIn(body)).toEqual([]);
  });
});
