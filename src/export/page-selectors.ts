import { areasOf, type PageArea, type PageLayout } from "../model/page-layout.ts";

/** A selector of the W3C Web Annotation vocabulary. */
export type Selector = Readonly<Record<string, unknown>>;

/** How fragments of a PDF are named: page=2. */
const PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778";

/** The places of words on pages: the page, and within it the shape of their lines. */
export function pageSelectors(layout: PageLayout, start: number, end: number): Selector[] {
  const areas = areasOf(layout, start, end);
  const pages = [...new Set(areas.map(({ page }) => page))];
  return pages.map((page) => ({
    type: "oa:FragmentSelector",
    "dcterms:conformsTo": { id: PDF_FRAGMENTS },
    "rdf:value": `page=${page}`,
    "oa:refinedBy": {
      type: "oa:SvgSelector",
      "rdf:value": svgOf(
        areas.filter((area) => area.page === page),
        layout.pages[page - 1] ?? { width: 0, height: 0 },
      ),
    },
  }));
}

/** Shapes on a page, whose points are counted from its left upper corner. */
export function svgOf(
  areas: readonly PageArea[],
  { width, height }: PageLayout["pages"][number],
): string {
  const polygons = areas.map(({ quad }) => `<polygon points="${quad.join(" ")}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${polygons.join("")}</svg>`;
}
