import type { BuiltLetter } from "../assemble/letter-files.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import { overlaps } from "../draft/stretches.ts";
import type { ReadLetter, Span } from "../letter/letter.ts";
import { type Stretch, toOriginal } from "../letter/quote.ts";
import { compareText } from "../model/compare.ts";
import type { LetterCoverage } from "../model/coverage.ts";
import {
  isTextEvidence,
  type KnowledgeGraph,
  type LetterGraph,
  type TextEvidence,
} from "../model/graph.ts";

/** A stretch of a letter with the number of facts that it proves. */
interface Covered extends Stretch {
  readonly text: string;
  readonly facts: number;
}

interface SentenceCoverage extends Covered {
  readonly clauses: readonly Covered[];
}

/** The sentences of a section; those with no facts were not understood, or say nothing. */
interface SectionCoverage {
  readonly section: string;
  readonly number: string;
  readonly heading: string;
  readonly sentences: readonly SentenceCoverage[];
}

/** How often a rule read something; 0 for one that never fired. */
interface RuleUse {
  readonly rule: string;
  readonly proofs: number;
}

/** What was understood of letters, sentence by sentence and rule by rule. */
export interface Coverage {
  readonly letters: readonly {
    readonly letter: string;
    readonly sections: readonly SectionCoverage[];
  }[];
  /** In order of use, the unused last. */
  readonly rules: readonly RuleUse[];
}

/** Tells which sentences of the letters gave no fact, and which rules never fired. */
export function coverageOf(
  letters: readonly BuiltLetter[],
  lexicon: Pick<Lexicon, "frames">,
): Coverage {
  const covered = letters.map(({ read, graph }) => ({
    letter: graph.letter.id,
    sections: coverSections(read, graph),
  }));
  return { letters: covered, rules: ruleUses(letters, lexicon) };
}

/** What was understood of a letter, as far as the graph holds it. */
export function letterCoverage(
  read: ReadLetter,
  { entities, facts }: KnowledgeGraph,
  { frames }: Pick<Lexicon, "frames">,
): LetterCoverage {
  const letter = read.record.id;
  const proofs = proofsOf({ facts });
  const here = proofs.filter((proof) => proof.letter === letter);
  const uses = (among: readonly TextEvidence[], rule: string): number =>
    among.filter((proof) => ruleOf(proof) === rule).length;
  return {
    letter,
    sections: read.record.sections.flatMap(({ id, number, heading }) => {
      const sentences = read.sentences
        .filter(({ section }) => section === id)
        .map((sentence) => {
          const place = toOriginal(read, sentence);
          return { ...place, facts: factsAt(place, here) };
        });
      return sentences.length === 0 ? [] : [{ id, number, heading, sentences }];
    }),
    entities: entities.flatMap(({ id, mentions }) => {
      const places = mentions.filter((mention) => mention.letter === letter);
      if (places.length === 0) return [];
      return [{ id, mentions: places.map(({ start, end }) => ({ start, end })) }];
    }),
    rules: frames.ids
      .map((rule) => ({
        rule,
        here: uses(here, rule),
        elsewhere: uses(proofs, rule) - uses(here, rule),
      }))
      .sort((a, b) => b.here - a.here || b.elsewhere - a.elsewhere || compareText(a.rule, b.rule)),
  };
}

type Proof = TextEvidence & { readonly fact: string };

/** The facts with a proof at a place, in the order of the graph. */
function factsAt(place: Stretch, proofs: readonly Proof[]): readonly string[] {
  const there = proofs.filter((proof) => overlaps(proof, place));
  return [...new Set(there.map(({ fact }) => fact))];
}

/** The sections of a letter that hold sentences, each sentence with what it proves. */
function coverSections(read: ReadLetter, graph: LetterGraph): readonly SectionCoverage[] {
  const proofs = proofsIn(graph);
  const cover = (span: Span): Covered => {
    const place = toOriginal(read, span);
    const facts = factsAt(place, proofs).length;
    return { ...place, text: read.text.slice(span.from, span.to).trim(), facts };
  };
  return read.record.sections.flatMap(({ id, number, heading }) => {
    const sentences = read.sentences
      .filter(({ section }) => section === id)
      .map((sentence) => ({ ...cover(sentence), clauses: sentence.clauses.map(cover) }));
    return sentences.length === 0 ? [] : [{ section: id, number, heading, sentences }];
  });
}

function proofsOf({ facts }: Pick<KnowledgeGraph, "facts">): readonly Proof[] {
  return facts.flatMap(({ id, evidence }) =>
    evidence.filter(isTextEvidence).map((proof) => ({ ...proof, fact: id })),
  );
}

function proofsIn({ letter, facts }: LetterGraph): readonly Proof[] {
  return proofsOf({ facts }).filter((proof) => proof.letter === letter.id);
}

function ruleUses(
  letters: readonly BuiltLetter[],
  { frames }: Pick<Lexicon, "frames">,
): readonly RuleUse[] {
  const uses = new Map(frames.ids.map((id) => [id, 0]));
  for (const { graph } of letters) {
    for (const proof of proofsIn(graph)) {
      const rule = ruleOf(proof);
      uses.set(rule, (uses.get(rule) ?? 0) + 1);
    }
  }
  return [...uses]
    .map(([rule, proofs]) => ({ rule, proofs }))
    .sort((a, b) => b.proofs - a.proofs || compareText(a.rule, b.rule));
}

/** build:passive and build:active are uses of one frame. */
function ruleOf({ rule }: TextEvidence): string {
  return rule.startsWith("post:") ? rule : (rule.split(":")[0] ?? rule);
}
