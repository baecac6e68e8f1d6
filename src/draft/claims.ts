import { NOBODY } from "../annotate/mention/anaphora.ts";
import type { ClaimSink, Named } from "../claim/claim.ts";
import { evidenceId, factId } from "../identity/identity.ts";
import type { ReadLetter, Span } from "../letter/letter.ts";
import { quoter, toOriginal } from "../letter/quote.ts";
import { indexFrom } from "../letter/spans.ts";
import type { Entity, Fact, LetterGraph, Mention, Status, TextEvidence } from "../model/graph.ts";
import { entityId } from "../model/ids.ts";
import { allows, type Ontology } from "../model/ontology.ts";

/** Collects what the rules find in one letter and makes its graph. */
export interface Draft extends ClaimSink {
  /** Adds a mention to an entity that is there already; other names inside names are no entities. */
  readonly seeAlso: (mention: Named & Span & { aliases?: readonly string[] }) => void;
  readonly finish: () => LetterGraph;
}

interface EntityDraft extends Named {
  readonly aliases: Set<string>;
  readonly mentions: Map<string, Mention>;
  properties: Entity["properties"];
}

interface FactDraft {
  readonly fact: Omit<Fact, "evidence" | "status">;
  readonly evidence: Map<string, TextEvidence>;
}

/** What a fact's status is when several passages of one letter differ: the furthest along. */
const RANK: Readonly<Record<Status, number>> = { planned: 0, applied: 1, ongoing: 2, done: 3 };

export function createDraft(read: ReadLetter, ontology: Ontology): Draft {
  const entities = new Map<string, EntityDraft>();
  const facts = new Map<string, FactDraft>();
  const letter = read.record.id;
  const quote = quoter(read.record.text);

  const sections = read.record.sections.map(({ id, start, end }) => ({ id, from: start, to: end }));

  /** Items follow the chapters that they are in, so the last to begin is the innermost. */
  function sectionAt(start: number): string {
    for (let index = indexFrom(sections, start + 1) - 1; index >= 0; index -= 1) {
      const section = sections[index];
      if (section !== undefined && start < section.to) return section.id;
    }
    return `${letter}#head`;
  }

  const name: Draft["name"] = ({ type, name }, more = {}) => {
    const id = entityId(type, name);
    const known = entities.get(id) ?? {
      type,
      name,
      aliases: new Set(),
      mentions: new Map(),
      properties: {},
    };
    entities.set(id, known);
    for (const alias of more.aliases ?? []) if (alias !== name) known.aliases.add(alias);
    if (more.properties !== undefined) known.properties = more.properties;
    if (more.mention === undefined) return;
    const { start, end } = toOriginal(read, more.mention);
    known.mentions.set(`${start}:${end}`, { letter, section: sectionAt(start), start, end });
  };

  const claim: Draft["claim"] = (claim) => {
    const { subject, predicate, object, proof, rule, provenance, status } = claim;
    if (!allows(ontology, predicate, subject.type, object.type)) return;
    if (subject.name === NOBODY || object.name === NOBODY) return;
    const from = entityId(subject.type, subject.name);
    const to = entityId(object.type, object.name);
    if (from === to) return;
    name(subject);
    name(object);
    const id = factId(from, predicate, to, ontology);
    const known = facts.get(id) ?? {
      fact: { id, subject: from, predicate, object: to, qualifiers: {} },
      evidence: new Map(),
    };
    facts.set(id, {
      ...known,
      fact: { ...known.fact, qualifiers: { ...known.fact.qualifiers, ...claim.qualifiers } },
    });
    const { start, end } = toOriginal(read, proof);
    const key = evidenceId(id, letter, start, end);
    if (known.evidence.has(key)) return;
    known.evidence.set(key, {
      id: key,
      letter,
      section: sectionAt(start),
      start,
      end,
      exact: quote.exact(start, end),
      prefix: quote.prefix(start),
      suffix: quote.suffix(end),
      rule,
      provenance,
      status,
    });
  };

  return {
    name,
    seeAlso: (mention) => {
      if (entities.has(entityId(mention.type, mention.name)))
        name(mention, { mention, aliases: mention.aliases ?? [] });
    },
    claim,
    finish: () => ({
      letter: read.record,
      entities: [...entities]
        .map(
          ([id, { type, name, aliases, properties, mentions }]): Entity => ({
            id,
            type,
            name,
            aliases: [...aliases].sort(),
            properties,
            mentions: [...mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end),
          }),
        )
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      facts: [...facts.values()]
        .map(({ fact, evidence }): Fact => {
          const proofs = withoutContained([...evidence.values()]);
          const status = proofs.reduce<Status>(
            (best, proof) => (RANK[proof.status] > RANK[best] ? proof.status : best),
            proofs[0]?.status ?? "done",
          );
          return { ...fact, status, evidence: proofs };
        })
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    }),
  };
}

/** Two rules may read one fact in the same words: the proof that holds the other stays. */
function withoutContained(proofs: readonly TextEvidence[]): TextEvidence[] {
  let reached = -1;
  return [...proofs]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const outermost = end > reached;
      reached = Math.max(reached, end);
      return outermost;
    });
}
