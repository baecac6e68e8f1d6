export const PNG = "\x89PNG";
export const JPEG = "\xff\xd8\xff";
const TIFFS = ["II*\0", "MM\0*"];

/** Whether the file is a picture that can be read: PNG, JPEG or TIFF. */
export function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  return [PNG, JPEG, ...TIFFS].some((each) => start.startsWith(each));
}
