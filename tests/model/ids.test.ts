import { entityId, factKey, nameOf, typeOf } from "../../src/model/ids.ts";

test("an id gives its type and name back, also where the name holds a colon", () => {
  const id = entityId("Policy", "东莞市：方案:二");
  expect(id).toBe("Policy:东莞市：方案:二");
  expect(typeOf(id)).toBe("Policy");
  expect(nameOf(id)).toBe("东莞市：方案:二");
});

test("the two ends of a symmetric relation come in one order", () => {
  const key = factKey("Place:东莞市", "COOPERATES_WITH", "Place:深圳市", true);
  expect(factKey("Place:深圳市", "COOPERATES_WITH", "Place:东莞市", true)).toBe(key);
});

test("the direction of any other relation tells two facts apart", () => {
  const key = factKey("Place:东莞市", "PART_OF", "Place:广东省", false);
  expect(factKey("Place:广东省", "PART_OF", "Place:东莞市", false)).not.toBe(key);
});

test("no words of one fact make another one's key", () => {
  expect(factKey("A:a b", "X", "C:c", false)).not.toBe(factKey("A:a", "b X", "C:c", false));
});
