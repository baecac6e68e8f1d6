import {
  folderPlace,
  killLoaders,
  loadWithJumpingClock,
  spoilFiles,
} from "../../../scripts/store-faults.ts";

test("a folder whose loader was killed is whole after the next load", async () => {
  expect(await killLoaders(4, 7)).toEqual({ "same hash": 4 });
});

test("a clock that jumps while a folder is loaded changes nothing", async () => {
  expect(await loadWithJumpingClock(folderPlace)).toEqual({ "exit 0": 1, "same hash": 1 });
});

test("a file that was cut or has a wrong bit is whole or said to be damaged, and loads anew", async () => {
  const outcomes = await spoilFiles(20, 7);
  const { "flipped: same hash": unhurt = 0 } = outcomes;
  expect(outcomes).toEqual({
    "cut: store-damaged, then same hash": 10,
    "flipped: store-damaged, then same hash": 10 - unhurt,
    ...(unhurt > 0 && { "flipped: same hash": unhurt }),
  });
  // A bit in what the engine left free hurts nothing.
  expect(unhurt).toBeLessThan(5);
});
