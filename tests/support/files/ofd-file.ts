import { zipSync } from "fflate";

/** An OFD file with these objects on its pages of 210 by 297 millimetres. */
export function ofdFile(pages: readonly (readonly string[])[]): Uint8Array {
  const root = (name: string, content: string): Uint8Array =>
    Buffer.from(
      `<?xml version="1.0"?><ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${content}</ofd:${name}>`,
    );
  const list = pages.map(
    (_, at) => `<ofd:Page ID="${at}" BaseLoc="Pages/Page_${at}/Content.xml"/>`,
  );
  return zipSync({
    "OFD.xml": root(
      "OFD",
      "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>",
    ),
    "Doc_0/Document.xml": root(
      "Document",
      `<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${list.join("")}</ofd:Pages>`,
    ),
    ...Object.fromEntries(
      pages.map((objects, at) => [
        `Doc_0/Pages/Page_${at}/Content.xml`,
        root("Page", `<ofd:Content><ofd:Layer>${objects.join("")}</ofd:Layer></ofd:Content>`),
      ]),
    ),
  });
}

/** Words at a place of the page, in millimetres from its left upper corner. */
export function textObject(
  words: string,
  x: number,
  y: number,
  attributes = "",
  inner = "",
): string {
  const steps = `g ${[...words].length - 1} 5`;
  return `<ofd:TextObject ID="1" Boundary="${x} ${y} 180 6" Size="5" ${attributes}>${inner}<ofd:TextCode X="0" Y="5" DeltaX="${steps}">${words}</ofd:TextCode></ofd:TextObject>`;
}
