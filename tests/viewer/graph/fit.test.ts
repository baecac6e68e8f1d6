import { bringInside, fitInto, freeRectangle, sameCamera } from "../../../viewer/src/graph/fit.ts";

const insets = { left: 284, right: 440, top: 64, bottom: 36 };

test("the free part of the window lies between the panels", () => {
  const free = freeRectangle(1440, 900, insets);
  expect(free.left).toBeGreaterThan(284);
  expect(free.right).toBeLessThan(1000);
  expect(free.top).toBeGreaterThan(64);
  expect(free.bottom).toBeLessThan(864);
});

test("a window that the panels fill is used whole", () => {
  const free = freeRectangle(600, 400, insets);
  expect(free.right).toBeGreaterThan(free.left);
  expect(free.bottom).toBeGreaterThan(free.top);
  expect(free.left).toBeLessThan(284);
});

test("content is scaled to its narrower side and centred in what is free", () => {
  const free = { left: 100, top: 0, right: 300, bottom: 100 };
  const { scale, lookAt } = fitInto({ left: 0, top: 0, right: 400, bottom: 100 }, free, {
    x: 200,
    y: 50,
  });
  expect(scale).toBe(0.5);
  // The content's centre (200, 50) must come to stand at (200, 50), the centre of the free part.
  expect(lookAt).toEqual({ x: 200, y: 50 });
});

test("a single point is not blown up", () => {
  const dot = { left: 5, top: 5, right: 5, bottom: 5 };
  const free = { left: 0, top: 0, right: 1000, bottom: 1000 };
  expect(fitInto(dot, free, { x: 500, y: 500 }).scale).toBeLessThanOrEqual(3);
});

test("what is covered moves just inside, and what is free stays", () => {
  const free = { left: 100, top: 50, right: 300, bottom: 250 };
  const centre = { x: 200, y: 150 };
  const moved = bringInside([{ x: 340, y: 20 }], free, centre);
  expect(moved).toEqual({ scale: 1, shift: { x: -40, y: 30 } });
  const still = { scale: 1, shift: { x: 0, y: 0 } };
  expect(bringInside([{ x: 200, y: 100 }], free, centre)).toEqual(still);
  expect(bringInside([], free, centre)).toEqual(still);
});

test("two ends that lie further apart than there is room for shrink until both are inside", () => {
  const free = { left: 100, top: 50, right: 300, bottom: 250 };
  const centre = { x: 200, y: 150 };
  const ends = [
    { x: 0, y: 150 },
    { x: 400, y: 160 },
  ];
  const { scale, shift } = bringInside(ends, free, centre);
  expect(scale).toBeCloseTo(0.5);
  for (const { x } of ends) {
    const now = centre.x + (x - centre.x) * scale + shift.x;
    expect(now).toBeGreaterThanOrEqual(free.left - 0.001);
    expect(now).toBeLessThanOrEqual(free.right + 0.001);
  }
});

test("cameras that a link cannot tell apart are the same", () => {
  expect(sameCamera({ x: 0.5, y: 0.5, ratio: 1 }, { x: 0.5004, y: 0.5, ratio: 1 })).toBe(true);
  expect(sameCamera({ x: 0.5, y: 0.5, ratio: 1 }, { x: 0.51, y: 0.5, ratio: 1 })).toBe(false);
});
