import fc from "fast-check";
import {
  createOccupancy,
  type Label,
  placeLabels,
  type Rectangle,
} from "../../../viewer/src/graph/label-placement.ts";

const WINDOW: Rectangle = { left: 0, top: 0, right: 1000, bottom: 800 };

function label(id: string, x: number, y: number, more: Partial<Label> = {}): Label {
  return { id, x, y, radius: 10, width: 60, height: 16, forced: false, ...more };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test("a label alone stands below its disc", () => {
  const [placed] = placeLabels([label("a", 100, 100)], createOccupancy(WINDOW));
  expect(placed).toMatchObject({ side: "below", box: { left: 70, right: 130, top: 114 } });
});

test("a disc in the way sends the label to the next side", () => {
  const labels = [label("a", 100, 100), label("b", 100, 122, { width: 20 })];
  const [first] = placeLabels(labels, createOccupancy(WINDOW));
  expect(first).toMatchObject({ id: "a", side: "right" });
});

test("at the edge of the window a label turns inwards", () => {
  const [placed] = placeLabels([label("a", 985, 780)], createOccupancy(WINDOW));
  expect(placed?.side).toBe("left");
});

test("of several free sides the first that no line crosses is taken", () => {
  const line = [{ x: 100, y: 120 }];
  const [placed] = placeLabels([label("a", 100, 100)], createOccupancy(WINDOW), line);
  expect(placed?.side).toBe("right");
});

test("a forced label without room stands where it covers least", () => {
  const occupancy = createOccupancy(WINDOW);
  occupancy.take({ left: 0, right: 1000, top: 0, bottom: 88 });
  occupancy.take({ left: 0, right: 1000, top: 110, bottom: 800 });
  const [placed] = placeLabels([label("a", 100, 100, { radius: 5, forced: true })], occupancy);
  expect(placed?.side).toMatch(/^(?:right|left)$/);
});

test("a label without room is left out unless it is forced", () => {
  const crowd = Array.from({ length: 40 }, (_, index) => label(`n${index}`, 100 + index, 100));
  expect(placeLabels(crowd, createOccupancy(WINDOW)).length).toBeLessThan(crowd.length);
  const forced = crowd.map((each) => ({ ...each, forced: true }));
  expect(placeLabels(forced, createOccupancy(WINDOW))).toHaveLength(crowd.length);
});

test("labels never cover each other or a disc, wherever the nodes are", () => {
  const somewhere = fc.record({
    x: fc.integer({ min: 0, max: 1000 }),
    y: fc.integer({ min: 0, max: 800 }),
    width: fc.integer({ min: 10, max: 140 }),
  });
  fc.assert(
    fc.property(fc.array(somewhere, { maxLength: 40 }), (places) => {
      const labels = places.map(({ x, y, width }, index) => label(`n${index}`, x, y, { width }));
      const placed = placeLabels(labels, createOccupancy(WINDOW));
      placed.forEach(({ box }, index) => {
        for (const other of placed.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
        for (const { x, y } of places) {
          expect(overlap(box, { left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 })).toBe(
            false,
          );
        }
      });
    }),
  );
});
