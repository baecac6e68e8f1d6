import { deixisOf } from "../../../src/annotate/mention/deixis.ts";
import { NOWHERE } from "../../../src/place/home.ts";
import { LEXICON, letterOf, read } from "../../claim/reading.ts";

const { gazetteer } = LEXICON;

describe("what a letter's words point at", () => {
  it("is told by its frame", async () => {
    const { frame } = await read(letterOf("已办理。"));
    expect(deixisOf(frame, gazetteer)).toMatchObject({
      place: { type: "Place", name: "东莞市" },
      issuer: "东莞市工业和信息化局",
      addressee: undefined,
    });
  });

  it("is the addressed government's place for 贵市", async () => {
    const text = letterOf("已办理。", {
      number: "东府函〔2022〕7号",
      head: "关于协助开展合作的复函",
      addressee: "惠州市人民政府：",
      issuer: "东莞市人民政府",
    });
    const { frame } = await read(text);
    expect(deixisOf(frame, gazetteer).addressee).toEqual({ type: "Place", name: "惠州市" });
  });

  it("is unknown where there is no frame", async () => {
    const { frame } = await read("今天天气很好。");
    expect(deixisOf(frame, gazetteer)).toEqual({
      home: NOWHERE,
      place: undefined,
      issuer: undefined,
      addressee: undefined,
    });
  });
});
