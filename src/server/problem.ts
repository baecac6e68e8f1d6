import { describeFault, type ErrorKind, type Fault, LettergraphError } from "../model/errors.ts";

/** The HTTP status of each kind of error, and of the codes that need another one. */
const OF_KIND: Readonly<Record<ErrorKind, number>> = {
  usage: 400,
  input: 422,
  "not-found": 404,
  store: 503,
};
const OF_CODE: Readonly<Record<string, number>> = {
  "cypher-write": 403,
  "file-unwritable": 403,
  "foreign-host": 421,
  "foreign-origin": 403,
  "no-revision": 428,
  "no-token": 401,
  "not-json": 415,
  "query-timeout": 504,
  "read-only": 403,
  "project-locked": 409,
  "stale-review": 409,
  "store-differs": 409,
  "too-deep": 413,
  "too-large": 413,
};

const TITLES: Readonly<Record<number, string>> = {
  400: "The request is worded wrongly",
  401: "The token is missing or wrong",
  403: "Only reading is allowed",
  404: "Not found",
  409: "Something else has changed in the meantime",
  413: "The request is too large",
  415: "The request has the wrong content type",
  421: "This server answers on the local machine only",
  422: "The data is wrong",
  428: "The revision is missing",
  500: "The server failed",
  503: "The store cannot answer now",
  504: "The query took too long",
};

/** An error as RFC 9457 has it; `code` and `faults` are this project's own members. */
interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly faults: readonly Fault[];
}

/** What an error tells the client; a defect of ours tells nothing of the inside. */
function toProblem(error: unknown): Problem {
  if (!(error instanceof LettergraphError)) {
    return problem(500, "internal", [{ what: "The reason is on the server's own terminal." }]);
  }
  return problem(OF_CODE[error.code] ?? OF_KIND[error.kind], error.code, error.faults);
}

function problem(status: number, code: string, faults: readonly Fault[]): Problem {
  return {
    type: `urn:problem-type:lettergraph:${code}`,
    title: TITLES[status] ?? "Error",
    status,
    detail: faults.map(describeFault).join("\n"),
    code,
    faults,
  };
}

/** The response that carries a problem, with members and headers of its own. */
export function problemResponse(
  error: unknown,
  {
    members = {},
    headers = {},
  }: { readonly members?: object; readonly headers?: HeadersInit } = {},
): Response {
  const body = { ...toProblem(error), ...members };
  return Response.json(body, {
    status: body.status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}
