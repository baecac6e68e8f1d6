import type { Field, ReadLetter, Span } from "../../letter/letter.ts";
import { resolveBureau } from "../../place/bureau.ts";
import type { ClaimSink, Named } from "../claim.ts";
import type { Lexicon } from "../lexicon.ts";
import { claimDemands } from "./demands.ts";
import { aroundNumber, aroundTitle, withLabel } from "./frame-proof.ts";

type Say = (
  subject: Named,
  predicate: string,
  object: Named,
  proof: Span,
  provenance?: "explicit" | "derived-from-name",
) => void;

/** What the head and the closing lines say: who wrote, to whom, in answer to what, who signed. */
export function claimFrame(read: ReadLetter, lexicon: Lexicon, draft: ClaimSink): void {
  const { frame, record, text } = read;
  const letter: Named = { type: "Letter", name: record.docNumber ?? record.title };
  const named = frame.docNumber ?? frame.title;
  draft.name(letter, { aliases: [record.title], ...(named && { mention: named }) });
  const say: Say = (subject, predicate, object, proof, provenance = "explicit") =>
    draft.claim({ subject, predicate, object, status: "done", proof, rule: "frame", provenance });

  if (frame.issuer !== undefined) {
    say(letter, "ISSUED_BY", { type: "Department", name: frame.issuer.value }, frame.issuer);
  }
  for (const field of frame.addressees) {
    const to = addressed(field, read, lexicon);
    draft.name(to, { mention: field, aliases: [field.value, text.slice(field.from, field.to)] });
    say(letter, "ADDRESSED_TO", to, withLabel(text, field));
  }
  const people = [
    ["SIGNED_BY", frame.signer],
    ["HANDLED_BY", frame.handler],
  ] as const;
  for (const [predicate, field] of people) {
    if (field === undefined) continue;
    const person: Named = { type: "Person", name: field.value };
    draft.name(person, { mention: field });
    say(letter, predicate, person, withLabel(text, field));
  }
  if (frame.proposal === undefined) claimAnsweredLetter(read, lexicon, draft, letter, say);
  else claimProposal(read, lexicon, draft, letter, say);
  claimConsulted(read, lexicon, draft, say);
}

function claimAnsweredLetter(
  { frame }: ReadLetter,
  lexicon: Lexicon,
  draft: ClaimSink,
  letter: Named,
  say: Say,
): void {
  const { docNumber, title } = frame.answeredLetter ?? {};
  const field = docNumber ?? title;
  if (field === undefined) return;
  const answered: Named = { type: "Letter", name: field.value };
  draft.name(answered, { mention: field, aliases: title ? [title.value] : [] });
  say(letter, "REPLIES_TO", answered, field);
  const author = /^(.+?(?:人民政府|委员会|局|厅|办公室))关于/.exec(title?.value ?? "")?.[1];
  const bureau = author && resolveBureau(lexicon.gazetteer, author, frame.home);
  if (!bureau || title === undefined) return;
  const body: Named = { type: "Department", name: bureau.name };
  say(answered, "ISSUED_BY", body, title, "derived-from-name");
}

function claimProposal(
  read: ReadLetter,
  lexicon: Lexicon,
  draft: ClaimSink,
  letter: Named,
  say: Say,
): void {
  const { frame, text } = read;
  const { number, title, kind, session, body, proposers = [], handedOn } = frame.proposal ?? {};
  const numbered = number ?? title;
  if (numbered === undefined) return;
  const name = number === undefined ? (title?.value ?? "") : `第${number.value}号${kind}`;
  const proposal: Named = { type: "Proposal", name };
  const place = number === undefined ? numbered : aroundNumber(text, number);
  draft.name(proposal, {
    mention: place,
    aliases: [title?.value, number?.value].filter((alias) => alias !== undefined),
  });
  if (title !== undefined) draft.name(proposal, { mention: title });
  say(letter, "REPLIES_TO", proposal, place);
  if (session !== undefined) {
    const event: Named = { type: "Event", name: session.value };
    draft.name(event, { mention: session });
    const near = session.to <= place.from && place.from - session.to < 4;
    const proof = near ? { from: session.from, to: place.to } : session;
    say(proposal, "SUBMITTED_AT", event, proof);
    if (body !== undefined) {
      const council: Named = { type: "Department", name: body };
      say(event, "HELD_BY", council, session, "derived-from-name");
    }
  }
  claimDemands(read, lexicon, draft, letter, proposal, title);
  const proof = title === undefined ? place : aroundTitle(text, title);
  for (const field of proposers.length > 0 || handedOn ? proposers : frame.addressees) {
    const proposer = addressed(field, read, lexicon);
    draft.name(proposer, {
      mention: field,
      aliases: [field.value, text.slice(field.from, field.to)],
    });
    say(proposer, "PROPOSED", proposal, proof);
  }
}

function claimConsulted(read: ReadLetter, lexicon: Lexicon, draft: ClaimSink, say: Say): void {
  const { consulted, issuer, home } = read.frame;
  if (issuer === undefined) return;
  for (const field of consulted) {
    const bureau = resolveBureau(lexicon.gazetteer, field.value, home);
    if (bureau === undefined) continue;
    const body: Named = { type: "Department", name: bureau.name };
    draft.name(body, { mention: field, aliases: [field.value] });
    say({ type: "Department", name: issuer.value }, "COOPERATES_WITH", body, field);
  }
}

const BODY = /(?:局|厅|委|委员会|委会|政府|办公室|办公厅|会|院|部|中心|集团|公司|界|组)$/;

/** A bureau, a party's committee, or a person. */
function addressed(field: Field, { frame }: ReadLetter, lexicon: Lexicon): Named {
  if (!BODY.test(field.value)) return { type: "Person", name: field.value };
  const bureau = resolveBureau(lexicon.gazetteer, field.value, frame.home);
  return { type: "Department", name: bureau?.name ?? field.value };
}
