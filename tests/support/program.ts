import { spawn } from "node:child_process";

/** Runs a TypeScript program on its own: "done", the signal that ended it, or what it said before it failed. */
export function runProgram(file: string, ...words: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const flags = ["--import", "./scripts/typescript.js", file, ...words];
    const child = spawn(process.execPath, flags, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.once("close", (code, signal) => resolve(signal ?? (code === 0 ? "done" : said)));
  });
}
