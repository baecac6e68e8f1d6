import { didYouMean, nearest } from "../../src/model/nearest.ts";

describe("nearest", () => {
  it("finds the word behind a slip", () => {
    expect(nearest("hbus", ["hubs", "isolated", "paths"])).toEqual(["hubs"]);
  });
  it("finds a word by a part of it", () => {
    expect(nearest("amount", ["projects-by-amount", "hubs"])).toEqual(["projects-by-amount"]);
  });
  it("finds nothing for a word that resembles none", () => {
    expect(nearest("zzzzzz", ["hubs", "isolated"])).toEqual([]);
  });
  it("offers three at most", () => {
    expect(nearest("aa", ["aa1", "aa2", "aa3", "aa4"])).toHaveLength(3);
  });
});

describe("didYouMean", () => {
  it("names the near word", () => {
    expect(didYouMean("hbus", ["hubs"])).toBe("Did you mean hubs?");
  });
  it("lists everything when nothing is near", () => {
    expect(didYouMean("xyzzy", ["json", "csv"])).toBe("There is json, csv.");
  });
  it("says so when there is nothing", () => {
    expect(didYouMean("x", [])).toBe("There is none yet.");
  });
});
