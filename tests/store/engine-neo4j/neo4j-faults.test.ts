import {
  killLoaders,
  loadTogether,
  loadWithJumpingClock,
  type Place,
} from "../../../scripts/store-faults.ts";
import { describeNeo4j, emptyNeo4j, lendNeo4j } from "../../support/neo4j.ts";

describeNeo4j("a Neo4j that several programs load into", () => {
  const login = lendNeo4j();
  const place: Place = async (work) => {
    const { uri, ...options } = login();
    try {
      return await work(uri, options);
    } finally {
      await emptyNeo4j(login());
    }
  };

  test("is whole after the next load, whenever the one before was killed", async () => {
    expect(await killLoaders(3, 7, place)).toEqual({ "same hash": 3 });
  });

  test("does not mind a clock that jumps while it is loaded", async () => {
    expect(await loadWithJumpingClock(place)).toEqual({ "exit 0": 1, "same hash": 1 });
  });

  test("holds one graph when they load the same letters at once", async () => {
    expect(await loadTogether(4, place)).toEqual({ "exit 0": 4, "same hash": 1 });
  });
});
