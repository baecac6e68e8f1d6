import type { Hono } from "hono";
import { DEFAULT_LIMITS } from "../file/limits.ts";
import type { Shelf } from "../file/shelf.ts";
import { failure } from "../model/errors.ts";
import type { LetterRecord } from "../model/graph.ts";
import type { PageLayout } from "../model/page-layout.ts";
import { readLetterRecord } from "../store/read/one.ts";
import type { Store } from "../store/store.ts";

/** Enough to read on a screen, twice as large as paper. */
const DPI = 110;
/** Pages that are kept drawn. */
const KEPT = 32;
const NO_PAGES: PageLayout = { pages: [], runs: [] };

/** Pages of letters: where their words stand, and how they look. */
export function addPageRoutes(app: Hono, store: Store, shelf: Shelf): void {
  const drawn = new Map<string, Promise<Uint8Array>>();
  const letterOf = async (id: string): Promise<LetterRecord> => {
    const letter = await readLetterRecord(store, id);
    if (letter === undefined) throw missing(`there is no letter ${id}`, "/api/letters lists them.");
    return letter;
  };
  app.get("/api/pages/:letter", async (context) => {
    const { sha256 } = await letterOf(context.req.param("letter"));
    return context.json(shelf.text(sha256)?.layout ?? NO_PAGES);
  });
  app.get("/api/pages/:letter/:page", async (context) => {
    const letter = await letterOf(context.req.param("letter"));
    const page = Number.parseInt(context.req.param("page"), 10);
    const key = `${letter.sha256}/${page}`;
    const etag = `"${key}/${DPI}"`;
    context.header("etag", etag);
    context.header("cache-control", "no-cache");
    if (context.req.header("if-none-match") === etag) return context.body(null, 304);
    const picture = drawn.get(key) ?? draw(shelf, letter, page);
    drawn.delete(key);
    drawn.set(key, picture);
    picture.catch(() => drawn.delete(key));
    for (const oldest of drawn.keys()) {
      if (drawn.size <= KEPT) break;
      drawn.delete(oldest);
    }
    return context.body(Uint8Array.from(await picture), 200, { "content-type": "image/png" });
  });
}

async function draw(shelf: Shelf, letter: LetterRecord, page: number): Promise<Uint8Array> {
  const layout = shelf.text(letter.sha256)?.layout;
  const bytes = shelf.bytes(letter.sha256);
  if (layout?.pages[page - 1] === undefined || bytes === undefined) {
    throw missing(`${letter.id} has no page ${page}`, "/api/pages/{letter} lists them.");
  }
  // Only those who look at pages wait for what draws them.
  const { drawPages, pngOf } = await import("../file/draw/draw-pages.ts");
  const drawable = { bytes, layout, text: letter.text };
  const [picture] = await drawPages(drawable, [page], { dpi: DPI, limits: DEFAULT_LIMITS });
  if (picture === undefined)
    throw missing(`page ${page} of ${letter.id} is broken`, "Get it again.");
  return pngOf(picture);
}

function missing(what: string, cure: string) {
  return failure("not-found", "unknown-page", { what, cure });
}
