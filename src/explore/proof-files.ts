import { svgOf } from "../export/page-selectors.ts";
import { drawCaption, stacked } from "../file/draw/caption.ts";
import { drawPages, pngOf } from "../file/draw/draw-pages.ts";
import type { Limits } from "../file/limits.ts";
import type { PageProof } from "./page-proof.ts";

const DPI = 110;

/** The pages of a proof as one picture: the quote lit, the reference below. */
export async function proofPng(proof: PageProof, limits: Limits): Promise<Uint8Array> {
  const options = { dpi: DPI, limits, lit: proof.areas };
  const pages = await drawPages(proof.drawable, proof.pages, options);
  const width = proof.drawable.layout.pages[(proof.pages[0] ?? 1) - 1]?.width ?? 595;
  return pngOf(stacked([...pages, await drawCaption(captionOf(proof), width, DPI)]));
}

/** The same as a page that opens anywhere: pictures and shapes stand in it. */
export async function proofHtml(proof: PageProof, limits: Limits): Promise<string> {
  const pictures = await drawPages(proof.drawable, proof.pages, { dpi: DPI, limits });
  const figures = pictures.map((picture, at) => {
    const page = proof.pages[at] ?? 1;
    const size = proof.drawable.layout.pages[page - 1] ?? { width: 595, height: 842 };
    const shapes = svgOf(
      proof.areas.filter((area) => area.page === page),
      size,
    );
    const source = `data:image/png;base64,${Buffer.from(pngOf(picture)).toString("base64")}`;
    return `<div class="page"><img alt="第${page}页" src="${source}">${shapes}</div>`;
  });
  const caption = captionOf(proof).map((line) => `<p>${escaped(line)}</p>`);
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>${escaped(proof.statement)}</title>
<meta name="viewport" content="width=device-width">
<style>
body { margin: 1rem auto; max-width: 909px; font: 16px/1.6 system-ui, sans-serif; color: #1d2530; }
figure { margin: 0; }
.page { position: relative; border: 1px solid #d8dde3; }
.page img { display: block; width: 100%; }
.page svg { position: absolute; inset: 0; mix-blend-mode: multiply; }
polygon { fill: #ffe25a; }
p { margin: .3em 0; }
</style>
<figure>
${figures.join("\n")}
<figcaption>${caption.join("")}</figcaption>
</figure>
</html>
`;
}

function captionOf({ statement, quote, reference, confidence }: PageProof): string[] {
  const read =
    confidence === undefined
      ? []
      : [`原页为图像，经识别读出，把握 ${Math.round(confidence * 100)}%`];
  return [statement, `“${quote}”`, reference, ...read];
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
