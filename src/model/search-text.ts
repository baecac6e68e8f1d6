/** Puts a text into the form in which texts are compared. */
export type Fold = (text: string) => string;

const IGNORED = /[\s'’“”"《》〈〉()（）·・-]/gu;

/**
 * Full width to half, case, spaces and punctuation put aside, and traditional characters written as
 * the simplified ones; `variants` are pairs of the two: 東东莊庄.
 */
export function foldWith(variants: Iterable<string>): Fold {
  const simplified = new Map<string, string>();
  for (const pairs of variants) {
    const characters = [...pairs];
    for (let at = 0; at + 1 < characters.length; at += 2) {
      simplified.set(characters[at] ?? "", characters[at + 1] ?? "");
    }
  }
  return (text) => {
    const plain = text.normalize("NFKC").toLowerCase().replaceAll(IGNORED, "");
    if (simplified.size === 0) return plain;
    let folded = "";
    for (const character of plain) folded += simplified.get(character) ?? character;
    return folded;
  };
}

/** The words of a search keys' field. */
export function keyWords(keys: string | undefined): string[] {
  return (keys ?? "").split(" ").filter((word) => word !== "");
}
