const HEAD = /^(?:(?:[A-Za-z][\w-]*:[^\n]*|[ \t][^\n]*)\r?\n)+/;
const FIELD = /^(?:from|to|date|subject|received|return-path|mime-version|message-id):/gim;

/** Whether a file begins as e-mails do, and web pages that were saved as one file. */
export function isMail(start: string): boolean {
  const head = HEAD.exec(start.replace(/^\xef\xbb\xbf/, ""))?.[0] ?? "";
  return new Set(head.match(FIELD)?.map((name) => name.toLowerCase())).size >= 2;
}
