import { extname } from "node:path";
import { type Fault, LettergraphError } from "../model/errors.ts";
import { LETTER_ENDINGS } from "./letter-name.ts";
import { refuseKnown } from "./unreadable.ts";

/** Why a file among letters is none: what its bytes show it to be, so far as they are at hand, or its name. */
export function reasonAgainst(file: string, bytes: Uint8Array = new Uint8Array()): Fault {
  try {
    refuseKnown(bytes, Buffer.from(bytes.subarray(0, 4096)).toString("latin1"), file);
  } catch (error) {
    if (error instanceof LettergraphError && error.faults[0]) return error.faults[0];
    throw error;
  }
  const ending = extname(file);
  const what = ending === "" ? "its name has no ending" : `${ending} is no letter's ending`;
  return { file, what, cure: `Letters end in ${LETTER_ENDINGS}: rename it, or keep it elsewhere` };
}
