/** @type {import("jest").Config} */
export default {
  roots: ["<rootDir>/tests"],
  globalSetup: "<rootDir>/tests/support/neo4j-setup.js",
  globalTeardown: "<rootDir>/tests/support/neo4j-teardown.js",
  runtime: "<rootDir>/tests/support/native-runtime.cjs",
  transform: {},
  // The cleaning would reach from a suite's globals into those of Node.
  testEnvironmentOptions: { globalsCleanup: "off" },
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  // Only what hangs is stopped: suites that start databases and browsers share busy machines.
  testTimeout: 180_000,
  coverageProvider: "v8",
};
