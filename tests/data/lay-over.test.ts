import { layOver } from "../../src/data/lay-over.ts";
import { parseYamlDocument } from "../../src/data/yaml-document.ts";
import { LettergraphError } from "../../src/model/errors.ts";

const BASE = `types:
  Company: { zh: 企业, en: Company }
  Place: { zh: 地区, en: Place }
words: [成立, 设立]
slots:
  - id: one
    type: Company
  - id: two
    type: Place
`;

function lay(...over: readonly string[]) {
  const base = parseYamlDocument(BASE, "base.yaml");
  return layOver(
    base,
    over.map((text, index) => parseYamlDocument(text, `own${index + 1}.yaml`)),
  );
}

test("maps are merged entry by entry, and the later word counts", () => {
  const { data } = lay("types:\n  Company: { en: Firm }\n  Ship: { zh: 船, en: Ship }\n");
  expect(data).toMatchObject({
    types: {
      Company: { zh: "企业", en: "Firm" },
      Place: { zh: "地区", en: "Place" },
      Ship: { zh: "船", en: "Ship" },
    },
    words: ["成立", "设立"],
  });
});

test("lists are added to without repeating, and an item with an id that is there takes its place", () => {
  const { data } = lay("words: [设立, 组建]\nslots:\n  - { id: two, type: Company }\n");
  expect(data).toMatchObject({
    words: ["成立", "设立", "组建"],
    slots: [
      { id: "one", type: "Company" },
      { id: "two", type: "Company" },
    ],
  });
});

test("entries and items are taken away, and values replaced, where that is said", () => {
  const { data } = lay("types: { Company: null }\nwords: !without [成立]\nslots: !replace []\n");
  expect(data).toEqual({
    types: { Place: { zh: "地区", en: "Place" } },
    words: ["设立"],
    slots: [],
  });
});

test("a file of nothing but comments changes nothing, and several are laid on in order", () => {
  expect(lay("# types:\n#   Ship: {}\n").data).toEqual(lay().data);
  const { data } = lay("types: { Place: { en: Spot } }", "types: { Place: { en: Area } }");
  expect(data).toMatchObject({ types: { Place: { zh: "地区", en: "Area" } } });
});

test("every value is known by the file and the line that it came from", () => {
  const { placeOf } = lay(
    "types:\n  Ship:\n    zh: 船\n",
    "\nwords: [组建]\nslots:\n  - { id: one, type: X }\n",
  );
  expect(placeOf(["types", "Place", "en"])).toEqual({ file: "base.yaml", line: 3 });
  expect(placeOf(["types", "Ship", "zh"])).toEqual({ file: "own1.yaml", line: 3 });
  expect(placeOf(["words", 2])).toEqual({ file: "own2.yaml", line: 2 });
  expect(placeOf(["words", 0])).toEqual({ file: "base.yaml", line: 4 });
  expect(placeOf(["slots", 0, "type"])).toEqual({ file: "own2.yaml", line: 4 });
});

test("what is to be taken away and is not there is a fault with the near word, all at once", () => {
  try {
    lay("types: { Compani: null }\nwords: !without [设立了]\nslots: !only []\n");
  } catch (error) {
    if (!(error instanceof LettergraphError)) throw error;
    expect(error.message.split("\n")).toEqual([
      "own1.yaml:1: the vocabulary below has no Compani to take away. Did you mean Company?",
      "own1.yaml:2: the vocabulary below has no 设立了 to take away. Did you mean 设立?",
      "own1.yaml:3: there is no !only. Write !replace, !without or neither",
    ]);
    return;
  }
  throw new Error("nothing was refused");
});
