/**
 * Runs suites as modules of Node itself, where jest would build a sandbox for each: what they import is
 * read, compiled and warmed up once per worker. It asks that src keeps no state that a suite could spoil
 * for the next, and that no suite replaces a module; both hold.
 */
const { pathToFileURL } = require("node:url");
const { default: Runtime } = require("jest-runtime");

/** `expect.any(String)` compares constructors, so that those of the matchers' sandbox must be Node's. */
const SHARED = { Array, BigInt, Boolean, Function, Number, Object, String, Symbol };

let suites = 0;

module.exports = class NativeRuntime extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    Object.assign(environment.global, SHARED);
  }

  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    Object.assign(globalThis, globals);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(file) {
    // Jest knows the source maps of its own transforms only, Node those of scripts/typescript.js.
    process.setSourceMapsEnabled(true);
    Error.prepareStackTrace = undefined;
    suites += 1;
    return import(`${pathToFileURL(file)}?suite=${suites}`);
  }
};
