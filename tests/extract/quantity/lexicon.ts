import { readQuantityWords } from "../../../src/data/quantity-words.ts";
import { compileLexicon } from "../../../src/extract/quantity/lexicon.ts";

/** The words that the product ships with. */
export const lexicon = compileLexicon(readQuantityWords("data"));
