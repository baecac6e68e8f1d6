/** @type {import("jest").Config} */
export default {
  roots: ["<rootDir>/tests"],
  transform: { "\\.tsx?$": "@swc/jest" },
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  coverageProvider: "v8",
};
