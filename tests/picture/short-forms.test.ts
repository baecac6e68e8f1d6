import { shortFormsIn } from "../../src/picture/short-forms.ts";
import { readGazetteer } from "../../src/place/gazetteer.ts";

const shortFormsOf = shortFormsIn(readGazetteer("data/gazetteer").bureaus);

test.each([
  ["东莞市发展和改革局", ["发改局", "发改委"]],
  ["深圳市发展和改革委员会", ["发改局", "发改委"]],
  ["东莞市松山湖工业和信息化局", ["工信局"]],
  ["国家发展和改革委员会", ["国家发改委"]],
  ["东莞市人民政府", ["政府"]],
])("%s is called %s", (name, forms) => {
  expect(shortFormsOf({ type: "Department", name })).toEqual(expect.arrayContaining(forms));
});

test.each([
  ["Department", "东莞市无人知晓局"],
  ["Company", "发展和改革局"],
])("a %s called %s has no short form", (type, name) => {
  expect(shortFormsOf({ type, name })).toEqual([]);
});
