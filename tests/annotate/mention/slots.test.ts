import { QUANTITY } from "../../../src/annotate/mask.ts";
import { compileNames } from "../../../src/annotate/mention/names.ts";
import { compileSlots } from "../../../src/annotate/mention/slot.ts";
import { namesInSlots } from "../../../src/annotate/mention/slots.ts";
import type { Slot } from "../../../src/data/grammar.ts";
import { LEXICON, namesIn } from "../../claim/reading.ts";

const scanner = compileNames(LEXICON.grammar.names);

/** What one slot finds; `#` stands for figures. */
function found(slot: Slot, text: string): string[] {
  const compiled = compileSlots({ ...LEXICON.grammar, slots: [slot] }, {});
  const masked = text.replaceAll("#", QUANTITY);
  return namesInSlots(compiled, text, masked, scanner).map(({ type, name }) => `${type}:${name}`);
}

const PROJECT: Slot = { id: "project", type: "Project", before: "投资{q}的" };
const HONOUR: Slot = {
  id: "honour",
  type: "Designation",
  before: "获批(?:为)?",
  heads: ["示范区", "试点"],
};
const COMPANY: Slot = {
  id: "company",
  type: "Company",
  before: "(?:^|，)",
  after: "出资{q}",
  max: 8,
};
const LIST: Slot = {
  id: "list",
  type: "Company",
  before: "投资",
  after: "等企业",
  list: true,
  max: 8,
};

describe("a slot", () => {
  test.each([
    [
      "takes what stands behind its words",
      PROJECT,
      "投资##的宏芯微基地签约",
      ["Project:宏芯微基地"],
    ],
    [
      "takes each of several",
      PROJECT,
      "投资#的甲乙丙、投资#的丁戊己。",
      ["Project:甲乙丙", "Project:丁戊己"],
    ],
    ["stops at punctuation", PROJECT, "投资#的宏芯微基地，已开工", ["Project:宏芯微基地"]],
    [
      "takes what is described, not who describes it",
      { ...PROJECT, heads: ["基地"] },
      "投资#的由甲乙共建的宏芯微基地。",
      ["Project:宏芯微基地"],
    ],
    ["takes no quotes round the whole", PROJECT, "投资#的“宏芯微基地”。", ["Project:宏芯微基地"]],
    ["keeps quotes inside", PROJECT, "投资#的“宏芯”微基地。", ["Project:“宏芯”微基地"]],
    [
      "leaves out a quote that nothing closes",
      PROJECT,
      "投资#的“宏芯微基地。",
      ["Project:宏芯微基地"],
    ],
    [
      "leaves out a quote that nothing opens",
      PROJECT,
      "投资#的宏芯微基地”。",
      ["Project:宏芯微基地"],
    ],
    ["wants its figure", PROJECT, "投资巨大的宏芯微基地签约", []],
    ["takes no name that is too short", PROJECT, "投资#的甲签约", []],
    ["takes nothing where nothing follows", PROJECT, "投资#的", []],
    ["reads to its last head", HONOUR, "获批为国家试点示范区，", ["Designation:国家试点示范区"]],
    ["wants one of its heads", HONOUR, "获批为全国第一。", []],
    ["takes no bare head", HONOUR, "获批试点。", []],
    ["ends where its words begin", COMPANY, "陕投资本出资##", ["Company:陕投资本"]],
    ["takes no name that is too long", COMPANY, "陕投资本以及其他所有投资人出资##", []],
    [
      "takes every item of a list",
      LIST,
      "投资弦光量子、稷下芯控等企业",
      ["Company:弦光量子", "Company:稷下芯控"],
    ],
    [
      "takes no verb before a list",
      { ...LIST, before: "，" },
      "，大力支持弦光量子、稷下芯控等企业",
      ["Company:弦光量子", "Company:稷下芯控"],
    ],
    ["takes no list that holds other things", LIST, "投资弦光量子、“稷下”（芯控）等企业", []],
    ["wants the words before a list", LIST, "弦光量子、稷下芯控等企业", []],
  ])("%s", (_what, slot, text, expected) => {
    expect(found(slot, text)).toEqual(expected);
  });

  it("may strip words off the front and reject what is left", () => {
    const slot = { ...HONOUR, strip: "(?:全国|首批)+", reject: "^国家级?试点$" };
    expect(found(slot, "获批全国首批松湖试点，")).toEqual(["Designation:松湖试点"]);
    expect(found(slot, "获批全国首批国家级试点，")).toEqual([]);
  });

  it("may say where it ends", () => {
    expect(found({ ...PROJECT, until: "已" }, "投资#的宏芯微基地已开工")).toEqual([
      "Project:宏芯微基地",
    ]);
  });
});

describe("the slots that the product ships with", () => {
  test.each([
    ["推动投资35亿元的宏芯微功率器件制造基地签约。", "Project:宏芯微功率器件制造基地"],
    ["获批为广东省制造业创新中心。", "Designation:广东省制造业创新中心"],
    ["申报国家先进制造业集群。", "Designation:国家先进制造业集群"],
    ["签订莞深集成电路产业合作备忘录。", "Policy:莞深集成电路产业合作备忘录"],
    ["支持弦光量子、稷下芯控等企业。", "Company:弦光量子"],
    ["研制出800G硅光收发模块。", "Product:800G硅光收发模块"],
    ["实施“光明英才”计划。", "Programme:“光明英才”计划"],
  ])("find the name in “%s”", async (body, id) => {
    expect(await namesIn(body)).toContain(id);
  });

  test.each([
    "申报国家级平台。",
    "推动深圳、惠州等地企业来莞投资。",
    "支持深圳、惠州等企业。",
    "成为全国第一。",
    "签订战略合作框架协议。",
    "打造良好环境。",
    "投资35亿元的，",
    "获批为",
  ])("find none in “%s”", async (body) => {
    expect((await namesIn(body)).filter((id) => !id.startsWith("Place:"))).toEqual([]);
  });
});
