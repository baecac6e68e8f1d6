import { LettergraphError } from "../../src/model/errors.ts";

/** The stable code that a promise is refused with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof LettergraphError) return error.code;
    throw error;
  }
  return "no error";
}

export async function messageOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof LettergraphError) return error.message;
    throw error;
  }
  return "no error";
}
