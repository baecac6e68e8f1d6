import { isAbsolute, relative } from "node:path";
import { describeFault, type Fault } from "../model/errors.ts";
import type { Io } from "./io.ts";

/** A fault in words, its file as a person in the working folder would name it. */
export function showFault({ folder }: Io, fault: Fault): string {
  const { file } = fault;
  if (file === undefined || !isAbsolute(file)) return describeFault(fault);
  const near = relative(folder, file);
  return describeFault(near === "" || near.startsWith("..") ? fault : { ...fault, file: near });
}
