import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sweepParts } from "../disk/part.ts";
import { writeWhole } from "../disk/whole-file.ts";
import { seal, unseal } from "../identity/sealed.ts";
import { attempt } from "../model/attempt.ts";

/** Drawn networks as they are sent, kept from one program to the next. */
export interface KeptPictures {
  find(key: string): Uint8Array | undefined;
  /** One of whatever key, for those who want to know what stood where. */
  older(): Uint8Array | undefined;
  /** In place of what was kept before. */
  keep(key: string, packed: Uint8Array): void;
  clear(): void;
}

export const NO_PICTURES: KeptPictures = {
  find: () => undefined,
  older: () => undefined,
  keep: () => {},
  clear: () => {},
};

const ENDING = ".network";
const OURS = /^[\da-f]{64}\.network$/;

/**
 * The last picture, in a folder. It is whole or as good as not there; where nothing can be written, none
 * is kept.
 */
export function keptPictures(folder: string): KeptPictures {
  const sweep = (but?: string): void => {
    sweepParts(folder);
    for (const name of readdirSync(folder)) {
      if (OURS.test(name) && name !== but) rmSync(join(folder, name), { force: true });
    }
  };
  const find = (key: string) =>
    attempt(() => unseal(key, readFileSync(join(folder, key + ENDING))));
  return {
    find,
    older: () => {
      const names = attempt(() => readdirSync(folder)) ?? [];
      const key = names.find((name) => OURS.test(name))?.slice(0, -ENDING.length);
      return key === undefined ? undefined : find(key);
    },
    keep: (key, packed) => {
      attempt(() => {
        if (!existsSync(folder)) mkdirSync(folder);
        writeWhole(join(folder, key + ENDING), seal(key, packed), { isCache: true });
        sweep(key + ENDING);
      });
    },
    clear: () => {
      attempt(() => sweep());
    },
  };
}
