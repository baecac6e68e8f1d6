import type { Hono } from "hono";
import type { Exported } from "../export/exported.ts";
import { FORMATS } from "../export/formats.ts";
import { failure } from "../model/errors.ts";
import { didYouMean } from "../model/nearest.ts";
import { EXPORT_QUERY, queryOf } from "./requests.ts";

/** Adds the route that gives the graph in a format that other programs read. */
export function addExportRoute(app: Hono, exported: () => Promise<Exported>): void {
  app.get("/api/export/:format", async (context) => {
    const name = context.req.param("format");
    const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
    if (format === undefined) throw missing(`format ${name}`, name, Object.keys(FORMATS));
    const { part } = queryOf(context, EXPORT_QUERY);
    const files = await format.files(await exported());
    const file = files.find((each) => part === undefined || stem(each.name) === part);
    if (file === undefined)
      throw missing(
        `part ${part}`,
        part ?? "",
        files.map((each) => stem(each.name)),
      );
    return context.body(bytesIn(file.content), 200, {
      "content-type": format.mediaType,
      "content-disposition": `attachment; filename="${file.name}"`,
    });
  });
}

function bytesIn(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function stem(name: string): string {
  return name.replace(/\.\w+$/, "");
}

function missing(what: string, given: string, known: readonly string[]) {
  return failure("not-found", "unknown-export", {
    what: `there is no ${what}`,
    cure: didYouMean(given, known),
  });
}
