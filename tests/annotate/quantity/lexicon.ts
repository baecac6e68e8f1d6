import { compileLexicon } from "../../../src/annotate/quantity/lexicon.ts";
import { readQuantityWords } from "../../../src/data/quantity-words.ts";

/** The words that the product ships with. */
export const lexicon = compileLexicon(readQuantityWords("data"));
