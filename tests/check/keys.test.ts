import { keyFaults } from "../../src/check/keys.ts";
import { extractLetter } from "../../src/draft/extract-letter.ts";
import { draftOf, graphOf, putEntity, putFact } from "../../src/draft/letter-draft.ts";
import type { LetterGraph } from "../../src/model/graph.ts";
import { mergeLetters } from "../../src/model/merge.ts";
import { LEXICON, letterOf, read } from "../claim/reading.ts";

const SESSION = "Event:东莞市政协第十三届六次会议";

async function faultsIn(change: (graph: LetterGraph) => LetterGraph) {
  const from = await read(letterOf("已办理。"));
  const graph = change(extractLetter(from, LEXICON));
  const letters = [{ file: "letters/sample.txt", read: from, graph }];
  return keyFaults({ graph: mergeLetters([graph]), letters }, LEXICON);
}

it("finds nothing wrong with a proposal of one session", async () => {
  expect(await faultsIn((graph) => graph)).toEqual([]);
});

it("tells a proposal that was submitted at two sessions, with the place in the letter", async () => {
  const faults = await faultsIn((graph) => {
    const draft = draftOf(graph, LEXICON.ontology);
    const submitted = graph.facts.find(({ predicate }) => predicate === "SUBMITTED_AT");
    if (submitted === undefined) throw new Error("the letter names no session");
    const name = SESSION.slice("Event:".length);
    putEntity(draft, {
      id: SESSION,
      type: "Event",
      name,
      aliases: [],
      properties: {},
      mentions: [],
    });
    putFact(draft, { ...submitted, object: SESSION });
    return graphOf(draft);
  });
  expect(faults).toMatchObject([
    {
      file: "letters/sample.txt",
      line: 2,
      what: "Proposal:第20220015号提案 has several keys: 东莞市十三届六次会议, 东莞市政协十四届一次会议",
    },
  ]);
});
