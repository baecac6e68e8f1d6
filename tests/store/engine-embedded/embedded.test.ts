import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../../src/store/open.ts";
import type { Store } from "../../../src/store/store.ts";
import { beforeLoadContract } from "../before-load-contract.ts";
import { storeContract } from "../contract.ts";
import { foreignContract } from "../foreign-contract.ts";
import { partContract } from "../part-contract.ts";
import { queryContract } from "../query-contract.ts";
import { shareContract } from "../share-contract.ts";

describe("a store in memory", () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore("memory:");
  });
  afterEach(() => store.close());
  storeContract(() => store);
  foreignContract(() => store);
  shareContract(() => store);
  partContract(() => store);
  beforeLoadContract(() => store);
});

describe("a store in a folder", () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "lettergraph-store-"));
    store = await openStore(folder);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  storeContract(() => store);
  beforeLoadContract(() => store);
});

describe("a query that a person typed at the embedded store", () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore("memory:");
  });
  afterAll(() => store.close());
  queryContract(() => store);
});
