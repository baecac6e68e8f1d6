import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { FileText } from "../file-text.ts";
import { htmlText } from "../html/html.ts";
import { isLetterName, isParcelName } from "../letter-name.ts";
import { damaged } from "../refusal.ts";
import type { PackedFile } from "./parcel.ts";

/** Shorter words beside letters that are attached only say that these are there. */
const SHORTEST_LETTER = 200;

/** The files attached to an e-mail; undefined where its own words are all there is to read. */
export async function filesInMail(
  bytes: Uint8Array,
  file: string,
): Promise<PackedFile[] | undefined> {
  const mail = await parsed(bytes, file);
  const files = attachedTo(mail).map(({ filename, mimeType, content }) => ({
    path: filename ?? mimeType,
    bytes: new Uint8Array(content as ArrayBuffer),
  }));
  if (!files.some(({ path }) => isLetterName(path) || isParcelName(path))) return undefined;
  const han = wordsOf(mail).match(/\p{Script=Han}/gu)?.length ?? 0;
  return han < SHORTEST_LETTER ? files : [{ path: "", bytes }, ...files];
}

/** The words of an e-mail itself. */
export async function mailText(bytes: Uint8Array, file: string): Promise<FileText> {
  const mail = await parsed(bytes, file);
  const names = attachedTo(mail).map(({ filename, mimeType }) => filename ?? mimeType);
  const notes = names.length === 0 ? [] : [`attached and not part of it: ${names.join(", ")}`];
  return { text: wordsOf(mail), notes };
}

async function parsed(bytes: Uint8Array, file: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes);
  } catch (cause) {
    throw damaged(file, "The e-mail cannot be read", cause);
  }
}

/** What the page itself shows, such as logos, is no attachment. */
function attachedTo({ attachments, headers }: Email): Attachment[] {
  const type = headers.find(({ key }) => key === "content-type")?.value ?? "";
  if (/^multipart\/related/i.test(type)) return [];
  return attachments.filter(
    ({ related, contentId, disposition }) =>
      !related && (contentId === undefined || disposition === "attachment"),
  );
}

function wordsOf({ html, text = "" }: Email): string {
  return html === undefined ? text : htmlText(html);
}
