import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../src/identity/digest.ts";

const named = (reference: string) => {
  const [type = "", name = ""] = reference.split(":");
  return { type, name };
};

/** What a model might have said of the letter that ships with the product, put beside its review. */
export function writeSecondReading(data: string, sentenceOf: (words: string) => number): void {
  const fact = (quote: string, subject: string, predicate: string, object: string, far = true) => ({
    sentence: sentenceOf(quote),
    quote,
    subject: named(subject),
    predicate,
    object: named(object),
    far,
  });
  const fund = "设立了新材料投资产业基金";
  const record = {
    letter: "Letter:东工信函〔2021〕109号",
    sha256: sha256(readFileSync(join(data, "letters", "dongguan-2021-109.txt"))),
    model: "hand-written",
    promptVersion: 1,
    date: "2026-11-28",
    reply: {
      entities: [],
      facts: [
        fact(fund, "Laboratory:松山湖材料实验室", "ESTABLISHES", "Fund:新材料投资产业基金"),
        fact(fund, "Laboratory:松山湖材料实验室", "SUPPORTS", "Fund:新材料投资产业基金"),
        fact(fund, "Place:东莞市", "FUNDS", "Fund:新材料投资产业基金"),
        fact(fund, "Place:东莞市", "PAYS", "Fund:新材料投资产业基金"),
        {
          ...fact(fund, "Place:东莞市", "FUNDS", "Fund:新材料投资产业基金"),
          quote: "市里设立了基金",
        },
      ],
      figures: [],
    },
  };
  writeFileSync(join(data, "reviews", "dongguan-2021-109.second.json"), JSON.stringify(record));
}
