import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { serveCopy, type WritableServer } from "../../support/curated-data.ts";
import { faultsIn } from "../../support/review-page.ts";
import { settled } from "../../support/viewer-page.ts";
import { describeViewer } from "../../support/viewer-suite.ts";

const FUND = "Fund:新材料投资产业基金";
const PHASE = "Facility:散裂中子源二期";
const SECOND = `昆工信函〔2022〕7号
关于第12号提案的答复
张三委员：
您提出的提案收悉，现答复如下：
一、2022年，深圳市光明区与昆山市签署战略合作框架协议。东莞市拟建设散裂中子源二期。
昆山市工业和信息化局
2022年3月1日
`;

describeViewer("mending and bringing", (viewer) => {
  let server: WritableServer;
  beforeEach(async () => {
    server = await serveCopy(viewer.folder());
  });
  afterEach(() => server.close());
  const open = (hash: string): Promise<Page> => viewer.open(hash, {}, server.address);
  const judgements = (): string => readFileSync(join(server.data, "judgements.yaml"), "utf8");
  const names = async (): Promise<readonly string[]> => {
    const network = await (await fetch(`${server.address}api/network`)).json();
    return network.nodes.map(({ id }: { id: string }) => id);
  };

  test("a thing is renamed from the picture, by somebody and for a reason, and undone", async () => {
    const page = await open(`#v=1&lang=zh&th=light&sel=n:${FUND}`);
    await page.locator(".detail").getByRole("button", { name: "合并、更名、拆分" }).click();
    await settled(page);
    const write = page.getByRole("button", { name: "写入判断" });
    expect(await write.isDisabled()).toBe(true);
    await page.getByRole("textbox", { name: "正确名称" }).fill("东莞市新材料产业投资基金");
    await page.getByRole("textbox", { name: "理由" }).fill("基金年报");
    await page.getByRole("textbox", { name: "署名" }).fill("王五");
    expect(await faultsIn(page)).toEqual([]);
    await write.click();
    await settled(page);
    expect(await page.locator(".mend-of").textContent()).toBe("东莞市新材料产业投资基金");
    expect(await names()).toContain("Fund:东莞市新材料产业投资基金");
    expect(judgements()).toContain("who: 王五");
    expect(judgements()).toContain("why: 基金年报");
    await page.locator(".mend-done").getByRole("button", { name: "撤销" }).click();
    await settled(page);
    expect(await names()).toContain(FUND);
    expect(await page.locator(".mend-list li").count()).toBe(0);
  });

  test("two selected things are made one, and judged not to be", async () => {
    const pair = ["Company:vivo", "Company:OPPO"];
    const page = await open(`#v=1&lang=zh&th=light&sel=${pair.map((id) => `n:${id}`).join(",")}`);
    await page.keyboard.press("j");
    await settled(page);
    await page.getByRole("textbox", { name: "理由" }).fill("试");
    await page.getByRole("textbox", { name: "署名" }).fill("王五");
    await page.getByRole("button", { name: "写入判断" }).click();
    await settled(page);
    expect(await names()).not.toContain("Company:OPPO");
    await page.getByRole("button", { name: "撤回" }).click();
    await settled(page);
    expect(await names()).toEqual(expect.arrayContaining(pair));
    await page.getByRole("button", { name: "关闭" }).first().click();
  });

  test("what would break the graph is refused in words, and nothing is written", async () => {
    const before = judgements();
    const page = await open("#v=1&lang=en&th=light&sel=n:Place:东莞市");
    await page.keyboard.press("j");
    await settled(page);
    await page.getByRole("radio", { name: "Change type" }).click();
    await page.getByRole("combobox", { name: "Right type" }).selectOption("Report");
    await page.getByRole("textbox", { name: "Reason" }).fill("x");
    await page.getByRole("textbox", { name: "Signed" }).fill("y");
    await page.getByRole("button", { name: "Write judgement" }).click();
    await settled(page);
    expect(await page.getByRole("alert").textContent()).toContain("Not written");
    expect(judgements()).toBe(before);
    viewer.takeComplaints();
  });

  test("a letter is dropped, read as a draft, kept on a click, compared, and split from", async () => {
    const page = await open("#v=1&lang=zh&th=light");
    const dropped = await page.evaluateHandle((text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], "昆山2022.txt", { type: "text/plain" }));
      return files;
    }, SECOND);
    await page.dispatchEvent("body", "dragover", { dataTransfer: dropped });
    expect(await page.locator(".drop-veil").textContent()).toContain("草稿");
    await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
    await settled(page);
    const card = page.locator(".brought-letter");
    expect(await card.textContent()).toContain("昆工信函〔2022〕7号");
    await card.locator("summary").click();
    expect(await card.locator("q").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("签署战略合作")]),
    );
    expect(await names()).not.toContain("Place:昆山市");
    expect(await faultsIn(page)).toEqual([]);
    await card.getByRole("button", { name: "存入信函" }).click();
    await settled(page);
    expect(await card.textContent()).toContain("letters/昆山2022.txt");
    expect(await names()).toContain("Place:昆山市");
    expect(readFileSync(join(server.data, "letters", "昆山2022.txt"), "utf8")).toBe(SECOND);

    await page.keyboard.press("Escape");
    await page.keyboard.press("d");
    await settled(page);
    await page.getByRole("radio", { name: /^新增 [1-9]/ }).click();
    expect(await page.locator(".compare-list").textContent()).toContain("昆山市");
    await page.getByRole("radio", { name: "状态变化 1" }).click();
    expect(await page.locator(".compare-list").textContent()).toBe(
      "东莞市 建设 散裂中子源二期推进中 → 计划",
    );
    expect(await faultsIn(page)).toEqual([]);
    await page.getByRole("button", { name: "在图中只看这些" }).click();
    await settled(page);
    expect(page.url()).toContain("only=");

    await page.goto(`${server.address}${encodeURI(`#v=1&lang=zh&th=light&sel=n:${PHASE}`)}`);
    await page.reload();
    await settled(page);
    await page.keyboard.press("j");
    await settled(page);
    await page.getByRole("radio", { name: "拆分" }).click();
    await page.getByRole("textbox", { name: "另一个叫" }).fill("昆山中子源二期");
    await page.getByRole("checkbox", { name: /昆工信函/ }).check();
    await page.getByRole("textbox", { name: "理由" }).fill("另一台装置");
    await page.getByRole("textbox", { name: "署名" }).fill("王五");
    await page.getByRole("button", { name: "写入判断" }).click();
    await settled(page);
    expect(await names()).toEqual(expect.arrayContaining([PHASE, "Facility:昆山中子源二期"]));
  });

  test("letters that share no fact are compared by what they do say, and promise no change", async () => {
    const other = SECOND.replace("东莞市拟建设散裂中子源二期。", "");
    const page = await open("#v=1&lang=zh&th=light");
    await page.keyboard.press("b");
    await settled(page);
    await page
      .locator(".drop-place input")
      .setInputFiles([{ name: "昆山.txt", mimeType: "text/plain", buffer: Buffer.from(other) }]);
    await settled(page);
    await page.locator(".brought-letter").getByRole("button", { name: "存入信函" }).click();
    await settled(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("d");
    await settled(page);
    expect(await page.getByRole("radio", { name: "状态变化 0" }).isVisible()).toBe(true);
    expect(await page.getByRole("radio", { name: /^新增 [1-9]/ }).isChecked()).toBe(true);
    expect(await page.locator(".compare-list").textContent()).toContain("昆山市");
    await page.goto(`${server.address}${encodeURI("#v=1&lang=zh&th=light&view=timeline")}`);
    await settled(page);
    const hint = page.locator(".timeline-view .quiet");
    await hint.waitFor();
    expect(await hint.textContent()).toContain("还没有一件在后来的信函中换了状态");
    expect(await page.locator(".timeline-view section").count()).toBe(0);
  });

  test("what one letter calls by one name is split by correcting its facts in the review", async () => {
    const page = await open("#v=1&lang=zh&th=light&sel=n:Company:兆驰");
    await page.keyboard.press("j");
    await settled(page);
    await page.getByRole("radio", { name: "拆分" }).click();
    await page.getByRole("button", { name: "复核 东工信函〔2021〕109号" }).click();
    await settled(page);
    expect(page.url()).toContain("view=review");
    await page.locator("[data-item]", { hasText: /兆驰制造中心.*投资主体.*兆驰/ }).click();
    await page.keyboard.press("c");
    await page.getByRole("combobox", { name: "客体", exact: true }).fill("兆驰二厂");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "类型" }).selectOption("Company");
    await page.getByRole("textbox", { name: "原文中的写法" }).fill("兆驰");
    await page.locator(".fact-form").getByRole("button", { name: /^保存/ }).click();
    await settled(page);
    expect(await names()).toEqual(expect.arrayContaining(["Company:兆驰二厂", "Company:兆驰"]));
  });

  test("a letter that is there already cannot be kept, and a bad file says why", async () => {
    const page = await open("#v=1&lang=zh&th=light");
    await page.keyboard.press("b");
    await settled(page);
    await page.locator(".drop-place input").setInputFiles([
      {
        name: "again.txt",
        mimeType: "text/plain",
        buffer: readFileSync("data/letters/dongguan-2021-109.txt"),
      },
      { name: "空.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
      { name: "图.exe", mimeType: "application/x", buffer: Buffer.from("MZ") },
      {
        name: "全部.zip",
        mimeType: "application/zip",
        buffer: Buffer.from(
          zipSync({ "函/又.txt": Buffer.from(SECOND), "表.xlsx": Buffer.from("x") }),
        ),
      },
    ]);
    await settled(page);
    const cards = page.locator(".brought-letter");
    expect(await cards.nth(0).textContent()).toContain("已有这封信函");
    expect(await cards.nth(0).getByRole("button", { name: /存入/ }).isDisabled()).toBe(true);
    expect(await cards.nth(1).textContent()).toContain("没有文字");
    expect(await cards.nth(2).textContent()).toContain("换个名字");
    expect(await cards.nth(3).textContent()).toMatch(/全部\.zip.*表\.xlsx/s);
    expect(await cards.nth(4).textContent()).toMatch(/又\.txt.*昆工信函〔2022〕7号/s);
    await cards.nth(2).getByRole("button", { name: "放弃" }).click();
    expect(await cards.count()).toBe(4);
    viewer.takeComplaints();
  });
});
