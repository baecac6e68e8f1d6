import { findAnaphora } from "../../../src/annotate/mention/anaphora.ts";
import { homeAt, NOWHERE } from "../../../src/place/home.ts";
import { LEXICON } from "../../claim/reading.ts";

const { gazetteer } = LEXICON;
const DONGGUAN = {
  home: homeAt(gazetteer, "东莞市"),
  place: { type: "Place", name: "东莞市" },
  issuer: "东莞市工业和信息化局",
  addressee: { type: "Department", name: "惠州市发展和改革局" },
};
const at = (name: string) => ({
  ...DONGGUAN,
  home: homeAt(gazetteer, name),
  place: { type: "Place", name },
});
const GUANGMING = at("深圳市光明区");
const KUNSHAN = at("昆山市");
const YIWU = at("义乌市");

describe("a zone in its own letter", () => {
  const zone = { type: "Zone", name: "滨海湾新区" };
  const meant = (text: string, place: typeof DONGGUAN.place) =>
    findAnaphora(text, LEXICON, { ...DONGGUAN, place }).map(({ name }) => name);

  it("is called by the end of its name", () => {
    expect(meant("今年新区将引进项目。", zone)).toEqual(["滨海湾新区"]);
    expect(meant("，高新区将引进项目。", zone)).toEqual([]);
  });

  it("is not meant inside another name, nor in a letter of a city", () => {
    expect(meant("，雄安新区将引进项目。", zone)).toEqual([]);
    expect(meant("今年新区将引进项目。", DONGGUAN.place)).toEqual([]);
  });
});

describe("a word that points at the letter's place or people", () => {
  test.each([
    ["我市", DONGGUAN, "Place:东莞市"],
    ["全市", DONGGUAN, "Place:东莞市"],
    ["本市", DONGGUAN, "Place:东莞市"],
    ["全省", DONGGUAN, "Place:广东省"],
    ["我省", DONGGUAN, "Place:广东省"],
    ["我局", DONGGUAN, "Department:东莞市工业和信息化局"],
    ["贵局", DONGGUAN, "Department:惠州市发展和改革局"],
    ["我区", GUANGMING, "Place:深圳市光明区"],
    ["全市", GUANGMING, "Place:深圳市"],
    ["全省", GUANGMING, "Place:广东省"],
    ["我市", KUNSHAN, "Place:昆山市"],
    ["全市", YIWU, "Place:义乌市"],
    ["我省", YIWU, "Place:浙江省"],
    ["我县", at("金寨县"), "Place:金寨县"],
    ["全市", at("金寨县"), "Place:六安市"],
    ["我市", at("重庆市渝北区"), "Place:重庆市"],
    ["全区", at("南宁市"), "Place:广西壮族自治区"],
  ])("%s", (word, deixis, meant) => {
    const [found] = findAnaphora(`推动${word}发展`, LEXICON, deixis);
    expect(found && `${found.type}:${found.name}`).toBe(meant);
    expect(found).toMatchObject({ from: 2, to: 4, anaphor: true });
  });

  it("points at nothing where the letter does not tell its place", () => {
    const nowhere = { home: NOWHERE, place: undefined, issuer: undefined, addressee: undefined };
    expect(findAnaphora("我市、全省、贵局", LEXICON, nowhere)).toEqual([]);
  });

  it("is the zone in a zone's letter", () => {
    const place = { type: "Zone", name: "松山湖高新区" };
    const home = homeAt(gazetteer, place.name);
    const [found] = findAnaphora("园区产值", LEXICON, { ...DONGGUAN, home, place });
    expect(found).toMatchObject(place);
    expect(findAnaphora("园区产值", LEXICON, DONGGUAN)).toEqual([]);
  });
});
