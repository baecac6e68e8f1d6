/** @type {import("jest").Config} */
export default {
  roots: ["<rootDir>/tests"],
  globalSetup: "<rootDir>/tests/support/neo4j-setup.ts",
  globalTeardown: "<rootDir>/tests/support/neo4j-teardown.ts",
  transform: { "\\.tsx?$": "@swc/jest" },
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  // Only what hangs is stopped: suites that start databases and browsers share busy machines.
  testTimeout: 180_000,
  coverageProvider: "v8",
};
