import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { EntityDetail } from "../../src/model/api.ts";
import type {
  JudgementOutcome,
  Judgements,
  LetterDraftReport,
  UnpackedParcel,
} from "../../src/model/curation.ts";
import { LARGEST_LETTER } from "../../src/server/letter-intake.ts";
import { hashesOf, openReviewApp, type ReviewApp, TOKEN } from "./review-app.ts";
import { problemOf } from "./test-app.ts";

const FUND = "Fund:新材料投资产业基金";
const OTHER = "Fund:东莞市新材料产业投资基金";
const LETTER = "Letter:东工信函〔2021〕109号";
const headers = { authorization: `Bearer ${TOKEN}` };

let app: ReviewApp;
beforeEach(async () => {
  app = await openReviewApp();
});
afterEach(() => app.close());

const judge = (entry: object, token = TOKEN) =>
  app.ask("/api/judgements", {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ who: "王五", why: "官网", ...entry }),
  });
const entity = async (id: string): Promise<EntityDetail> =>
  (await app.ask(`/api/entities/${encodeURIComponent(id)}`)).json();
const judgementsFile = () => readFileSync(join(app.data, "judgements.yaml"), "utf8");

describe("judgements", () => {
  it("rename, over all letters, in the name of somebody, and are taken back", async () => {
    const outcome: JudgementOutcome = await (
      await judge({ verdict: "same", entities: [OTHER, FUND] })
    ).json();
    expect((await entity(OTHER)).entity.aliases).toContain("新材料投资产业基金");
    expect(judgementsFile()).toContain("who: 王五");
    expect(judgementsFile()).toMatch(/^# What people decided/);
    const { built, stored } = await hashesOf(app);
    expect(stored).toBe(built);
    const back: Judgements = await (
      await app.ask(`/api/judgements/${outcome.written}`, { method: "DELETE", headers })
    ).json();
    expect(back.judgements).toEqual([]);
    expect((await entity(FUND)).entity.name).toBe("新材料投资产业基金");
    expect((await app.ask(`/api/entities/${encodeURIComponent(OTHER)}`)).status).toBe(404);
  });

  it("give an entity another type", async () => {
    expect(
      (await judge({ verdict: "same", entities: ["Programme:新材料投资产业基金", FUND] })).status,
    ).toBe(200);
    expect((await entity("Programme:新材料投资产业基金")).entity.type).toBe("Programme");
  });

  it("split an entity in the letters that mean another one", async () => {
    const answer = await judge({ verdict: "split", entities: [FUND, OTHER], letters: [LETTER] });
    expect(answer.status).toBe(200);
    expect((await entity(OTHER)).facts.length).toBeGreaterThan(0);
  });

  it("are refused whole where the graph would break, and nothing is written", async () => {
    const before = judgementsFile();
    const problem = await problemOf(
      await judge({ verdict: "same", entities: ["Nonsense:新材料投资产业基金", FUND] }),
    );
    expect(problem.faults[0].what).toBe("there is no type Nonsense");
    const type = await problemOf(
      await judge({ verdict: "same", entities: ["Report:东莞市", "Place:东莞市"] }),
    );
    expect(type.faults[0].what).toContain("the vocabulary does not allow");
    const split = await problemOf(await judge({ verdict: "split", entities: [FUND, OTHER] }));
    expect(split.detail).toContain("split needs letters");
    await judge({ verdict: "not the same", entities: [FUND, OTHER] });
    const clash = await problemOf(await judge({ verdict: "same", entities: [FUND, OTHER] }));
    expect(clash.faults[0].what).toContain("kept apart here and made one elsewhere");
    expect(judgementsFile()).not.toBe(before);
    expect(judgementsFile()).not.toContain("- verdict: same\n  entities");
  });

  it("need the token of the page", async () => {
    expect(
      (await problemOf(await judge({ verdict: "same", entities: [OTHER, FUND] }, ""))).code,
    ).toBe("no-token");
    const unknown = await app.ask("/api/judgements/none", { method: "DELETE", headers });
    expect((await problemOf(unknown)).code).toBe("unknown-judgement");
  });

  it("that say the same again are kept once", async () => {
    await judge({ verdict: "same", entities: [OTHER, FUND] });
    const { judgements }: Judgements = await (
      await judge({ verdict: "same", entities: [OTHER, FUND] })
    ).json();
    expect(judgements).toHaveLength(1);
  });
});

describe("letters that are brought", () => {
  const TEXT = new TextEncoder().encode(
    "昆工信函〔2022〕7号\n关于第12号提案的答复\n张三委员：\n您提出的提案收悉，现答复如下：\n一、2021年，深圳市光明区与昆山市签署战略合作框架协议。\n昆山市工业和信息化局\n2022年3月1日\n",
  );
  const bring = (path: string, name: string, body: Uint8Array<ArrayBuffer> = TEXT, more = {}) =>
    app.ask(`/api/${path}?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/octet-stream", ...more },
      body,
    });

  it("are read as a draft that changes nothing, and kept on a second word", async () => {
    const draft: LetterDraftReport = await (await bring("drafts", "昆山.txt")).json();
    expect(draft).toMatchObject({ docNumber: "昆工信函〔2022〕7号", known: false });
    expect(draft.facts.some(({ exact }) => exact.includes("战略合作"))).toBe(true);
    const file = join(app.data, "letters", "昆山.txt");
    expect(existsSync(file)).toBe(false);
    const kept = await (await bring("letters", "昆山.txt")).json();
    expect(kept).toMatchObject({ letter: draft.letter, file: "letters/昆山.txt" });
    expect(readFileSync(file)).toEqual(Buffer.from(TEXT));
    expect(kept.graph.added).toBeGreaterThan(0);
    const letters = await (await app.ask("/api/letters")).json();
    expect(letters.map(({ id }: { id: string }) => id)).toContain(draft.letter);
    const { built, stored } = await hashesOf(app);
    expect(stored).toBe(built);
    expect((await problemOf(await bring("letters", "昆山.txt"))).code).toBe("letter-taken");
    const twin = await problemOf(await bring("letters", "again.txt"));
    expect(twin.faults[0].what).toContain("holds the same letter");
    expect(existsSync(join(app.data, "letters", "again.txt"))).toBe(false);
  });

  test.each(["../up.txt", "a/b.txt", ".hidden.txt", "run.exe", "nul\u0000.txt", "x".repeat(130)])(
    "are refused under the name %j",
    async (name) => {
      const problem = await problemOf(await bring("letters", name));
      expect(["letter-name", "bad-request"]).toContain(problem.code);
    },
  );

  it("come out of a parcel one by one, with the reason against what is none", async () => {
    const parcel = zipSync({ "2022/昆山.txt": TEXT, "表.xlsx": TEXT });
    const { letters, strangers }: UnpackedParcel = await (
      await bring("parcels", "all.zip", new Uint8Array(parcel))
    ).json();
    expect(letters).toEqual([{ name: "昆山.txt", content: Buffer.from(TEXT).toString("base64") }]);
    expect(strangers.map(({ file }) => file)).toEqual(["all.zip/表.xlsx"]);
    const alone: UnpackedParcel = await (await bring("parcels", "a.txt")).json();
    expect(alone.letters.map(({ name }) => name)).toEqual(["a.txt"]);
    const large = zipSync({ "a.txt": new Uint8Array(33 * 2 ** 20) });
    const refused = await problemOf(await bring("parcels", "a.zip", new Uint8Array(large)));
    expect(refused.code).toBe("letter-too-large");
  });

  it("are refused without the token, as anything but bytes, empty, or too large", async () => {
    const code = async (answer: Promise<Response>) => (await problemOf(await answer)).code;
    expect(await code(bring("drafts", "a.txt", TEXT, { authorization: "" }))).toBe("no-token");
    expect(await code(bring("drafts", "a.txt", TEXT, { "content-type": "text/plain" }))).toBe(
      "not-bytes",
    );
    expect(await code(bring("drafts", "a.txt", new Uint8Array()))).toBe("letter-empty");
    expect(await code(bring("letters", "a.txt", new Uint8Array(LARGEST_LETTER + 1)))).toBe(
      "too-large",
    );
  });
});
