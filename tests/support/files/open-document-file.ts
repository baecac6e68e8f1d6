import { zipSync } from "fflate";

/** An OpenDocument text with this body, and styles as XML. */
export function openDocumentFile(body: string, styles = "", master = ""): Uint8Array {
  const spaces = ["office", "text", "style", "table", "fo", "draw"].map(
    (name) => `xmlns:${name}="urn:${name}"`,
  );
  const content = `<?xml version="1.0"?><office:document-content ${spaces.join(" ")}>
    <office:automatic-styles>${styles}</office:automatic-styles>
    <office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: Buffer.from("application/vnd.oasis.opendocument.text"),
    "content.xml": Buffer.from(content),
    "styles.xml": Buffer.from(
      `<office:document-styles ${spaces.join(" ")}><office:master-styles><style:master-page style:name="Standard">${master}</style:master-page></office:master-styles></office:document-styles>`,
    ),
  });
}
