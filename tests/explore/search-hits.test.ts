import { search } from "../../src/explore/search-hits.ts";
import type { NetworkNode } from "../../src/model/network.ts";
import { networkWith } from "../support/network.ts";

function node(id: string, change: Partial<NetworkNode> = {}): NetworkNode {
  const [type = "", name = ""] = id.split(":");
  return {
    id,
    type,
    name,
    aliases: [],
    degree: 0,
    background: false,
    x: 0,
    y: 0,
    pinyin: "",
    initials: "",
    ...change,
  };
}

const NETWORK = networkWith([
  node("Laboratory:松山湖材料实验室", {
    pinyin: "songshanhucailiaoshiyanshi",
    initials: "sshclsys",
  }),
  node("ScienceCity:松山湖科学城", {
    pinyin: "songshanhukexuecheng",
    initials: "sshkxc",
    degree: 9,
  }),
  node("Place:松山湖", { pinyin: "songshanhu", initials: "ssh" }),
  node("Place:深圳市", { aliases: ["深圳", "Shenzhen"], pinyin: "shenzhenshi", initials: "szs" }),
  node("Company:vivo"),
]);

const found = (text: string, limit = 10) =>
  search(NETWORK, text, limit).hits.map(({ name }) => name);

describe("search", () => {
  it("puts the exact name before names that begin with it, and the better connected first", () => {
    expect(found("松山湖")).toEqual(["松山湖", "松山湖科学城", "松山湖材料实验室"]);
  });
  it("finds Chinese names by pinyin and by initials", () => {
    expect(found("songshanhuke")).toEqual(["松山湖科学城"]);
    expect(found("ssh")[0]).toBe("松山湖");
    expect(found("sshkxc")).toEqual(["松山湖科学城"]);
  });
  it("takes full width, capitals and spaces as people type them", () => {
    expect(found("ＶＩＶＯ")).toEqual(["vivo"]);
    expect(found(" Song  Shan hu ke ")).toEqual(["松山湖科学城"]);
  });
  it("says which name matched", () => {
    expect(search(NETWORK, "shenzhen", 1).hits).toMatchObject([
      { name: "深圳市", matched: "Shenzhen" },
    ]);
  });
  it("finds nothing for nothing, and nothing for what is not there", () => {
    expect(found("  ")).toEqual([]);
    expect(found("北京")).toEqual([]);
  });
  it("stops at the limit, and says how many more there are", () => {
    expect(found("松", 2)).toHaveLength(2);
    expect(search(NETWORK, "松", 2).more).toBe(1);
  });
  it("gives what is written alike, and says so, where nothing is called so", () => {
    expect(search(NETWORK, "松山胡科学城", 10).hits[0]).toMatchObject({
      name: "松山湖科学城",
      near: true,
    });
    expect(search(NETWORK, "松山湖科学城", 10).hits[0]).not.toHaveProperty("near");
  });
});
