/** A piece of an RTF file. */
export type Token =
  | { readonly kind: "byte"; readonly byte: number }
  | { readonly kind: "word"; readonly word: string; readonly value: number | undefined }
  | { readonly kind: "sign"; readonly sign: string }
  | { readonly kind: "open" }
  | { readonly kind: "close" };

const TOKEN =
  /\\'([\da-fA-F]{2})|\\bin(\d{1,9}) ?|\\([a-z]{1,32})(-?\d{1,9})? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/y;

/** The pieces of an RTF file in their order; pictures in bytes are stepped over. */
export function* tokensOf(source: string): Generator<Token> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const [, byte, binary, word, value, sign, brace, plain] = match;
    if (byte !== undefined) yield { kind: "byte", byte: Number.parseInt(byte, 16) };
    else if (binary !== undefined) pattern.lastIndex += Number(binary);
    else if (word !== undefined) {
      yield { kind: "word", word, value: value === undefined ? undefined : Number(value) };
    } else if (sign !== undefined) yield { kind: "sign", sign };
    else if (brace !== undefined) yield { kind: brace === "{" ? "open" : "close" };
    else if (plain !== undefined) {
      for (let at = 0; at < plain.length; at += 1)
        yield { kind: "byte", byte: plain.charCodeAt(at) };
    }
  }
}
