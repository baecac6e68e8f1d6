import { Neo4jError } from "neo4j-driver";
import { failure, type LettergraphError } from "../../model/errors.ts";
import {
  engineError,
  memoryError,
  missingParameterError,
  syntaxError,
  timeoutError,
  writeError,
} from "../cypher/query-errors.ts";
import { DEFAULT_LIMITS, type QueryLimits } from "../store.ts";

/** Says of a connection that did not come about what is wrong with the address or the login. */
export function explainConnection(address: string, error: unknown): LettergraphError {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Neo4jError ? error.code : "";
  const options = { cause: error };
  if (/Security\.CredentialsExpired/.test(code)) {
    const what = "Neo4j asks for a new password before it lets anyone in";
    const cure = "Set one in Neo4j Browser, then give it as NEO4J_PASSWORD.";
    return failure("store", "store-auth", { file: address, what, cure }, options);
  }
  if (/Security\./.test(code)) {
    const what = "Neo4j refuses the user name or password";
    const cure = "Give them as NEO4J_USERNAME and NEO4J_PASSWORD.";
    return failure("store", "store-auth", { file: address, what, cure }, options);
  }
  if (/responded HTTP|Unknown Bolt protocol|PROTOCOL|handshake/i.test(`${code} ${message}`)) {
    const what = "what answers there is not Neo4j's Bolt port";
    const cure = "Bolt is usually on port 7687 (7474 is the browser's).";
    return failure("store", "store-foreign", { file: address, what, cure }, options);
  }
  const what = "no Neo4j answers there";
  const cure = "Start it (`npm run neo4j`, or docker compose up -d), or correct the address.";
  return failure("store", "store-unreachable", { file: address, what, cure }, options);
}

function isConnectionError(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    /ServiceUnavailable|SessionExpired|Security\.|ProtocolError/i.test(error.code)
  );
}

/** Whether the server ended a transaction that did nothing wrong and ran no longer than it may. */
export function isEndedByServer(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false;
  if (/TransactionTimedOut/.test(`${error.code} ${error.message}`)) return false;
  return /Transaction\.(?:Terminated|TransactionTerminated|LockClientStopped|DeadlockDetected|LockAcquisitionTimeout|Outdated|TransactionMarkedAsFailed)$/.test(
    error.code,
  );
}

/** Whether the server, the database or the user may only read. */
export function isReadOnly(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    /AccessMode|Security\.Forbidden|WriteOnReadOnlyAccessDatabase|ReadOnly/i.test(error.code)
  );
}

/** Whether an index has the name that something else is to have. */
export function isNameTaken(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    /Schema\.\w*(?:AlreadyExists|WithNameAlreadyExists)$/.test(error.code)
  );
}

/** Says of a failed change of ours what is wrong: it is not the words of a person that would write. */
export function explainChange(address: string, cypher: string, error: unknown): LettergraphError {
  if (!isReadOnly(error)) return explainQuery(address, cypher, error, DEFAULT_LIMITS);
  const what = "the server, the database or the user may only read";
  const cure = "Take a user that may write, and a server without default_to_read_only.";
  return failure("store", "store-read-only", { file: address, what, cure }, { cause: error });
}

/** Says of a failed query what is wrong with it, and where. */
export function explainQuery(
  address: string,
  cypher: string,
  error: unknown,
  limits: QueryLimits,
): LettergraphError {
  if (isConnectionError(error)) return explainConnection(address, error);
  if (!(error instanceof Neo4jError)) return engineError("Neo4j could not answer", error);
  const { code, message } = error;
  if (/DatabaseNotFound/.test(code)) {
    const cure = "Give one that SHOW DATABASES lists: --database, or NEO4J_DATABASE.";
    return failure(
      "store",
      "store-database",
      { file: address, what: message.split("\n", 1)[0] ?? "there is no such database", cure },
      { cause: error },
    );
  }
  if (/AccessMode|Statement\.Writing|Security\.Forbidden/.test(code)) return writeError(error);
  if (/TransactionTimedOut|TransactionTerminated/.test(code)) return timeoutError(limits, error);
  if (/OutOfMemory/.test(code)) return memoryError(undefined, error);
  if (/ParameterMissing/.test(code)) {
    return missingParameterError(message.match(/(?<=: ).*$/)?.[0]?.split(/,\s*/) ?? []);
  }
  if (/Statement\./.test(code)) {
    const offset = /\(line \d+, column \d+ \(offset: (\d+)\)\)/.exec(message);
    const sentence = (message.split(/\s*\(line \d+, column/)[0] ?? message).split("\n", 1)[0] ?? "";
    const what = sentence.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
    return syntaxError(cypher, what, offset === null ? undefined : Number(offset[1]), error);
  }
  return engineError("Neo4j could not answer", error);
}
