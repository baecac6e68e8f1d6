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
  const { what, cure } = encryptionFault(address, saidBy(error)) ?? {
    what: "no Neo4j answers there",
    cure: "Start it (`npm run neo4j`, or docker compose up -d), or correct the address.",
  };
  return failure("store", "store-unreachable", { file: address, what, cure }, options);
}

/** What an error says, with what caused it: of routing servers the reason is told only there. */
function saidBy(error: unknown): string {
  return error instanceof Error ? `${error.message} ${saidBy(error.cause)}` : "";
}

/** What is wrong between an address and a server of which only one wants encryption, or its certificate. */
function encryptionFault(address: string, said: string) {
  if (/certificate is not trusted|CERT_|_CERT|ALTNAME/.test(said)) {
    return {
      what: "nobody whom this machine trusts vouches for the server's certificate",
      cure: "Name the file of who signed it in NODE_EXTRA_CA_CERTS, or trust it unseen: bolt+ssc:// or neo4j+ssc://.",
    };
  }
  if (/before secure TLS|wrong version number|packet length too long/.test(said)) {
    return {
      what: "what answers there speaks no TLS",
      cure: "Take bolt:// or neo4j://, or let the server encrypt (server.bolt.tls_level).",
    };
  }
  if (/closed by server/.test(said) && !/^\w+\+s/.test(address)) {
    return {
      what: "the server hangs up at once, as one does that speaks TLS alone",
      cure: "Take bolt+s:// or neo4j+s://; if it is still starting, try again.",
    };
  }
  return undefined;
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

/** Whether the server has not got, in the time it takes, what this program wrote before; also of what explains that. */
export function isBehind(error: unknown): boolean {
  if (error instanceof Neo4jError) return /Transaction\.BookmarkTimeout$/.test(error.code);
  return error instanceof Error && isBehind(error.cause);
}

/** Whether the server, the database or the user may only read. */
export function isReadOnly(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    /AccessMode|Security\.Forbidden|WriteOnReadOnlyAccessDatabase|ReadOnly/i.test(error.code)
  );
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Neo4jError && /OutOfMemory/.test(error.code);
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
  if (isOutOfMemory(error)) {
    const what = "the server has too little memory for what one letter changes";
    const cure =
      "Raise db.memory.transaction.max, dbms.memory.transaction.total.max or server.memory.heap.max_size there, and load again: what is there already is left alone.";
    return failure("store", "store-memory", { file: address, what, cure }, { cause: error });
  }
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
  if (isBehind(error)) {
    const what = "the server that answers has not got what was written before";
    const cure =
      "Try again: the other servers of its cluster may be ahead of it; or an older copy was put in its place.";
    return failure("store", "store-behind", { file: address, what, cure }, { cause: error });
  }
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
  if (isOutOfMemory(error)) return memoryError(undefined, error);
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
