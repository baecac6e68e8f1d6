import { resolveBureau } from "../../data/bureau.ts";
import type { Field, ReadLetter, Span } from "../../letter/letter.ts";
import type { Draft, Named } from "../draft.ts";
import type { Lexicon } from "../lexicon.ts";

/** What the head and the closing lines say: who wrote, to whom, in answer to what, who signed. */
export function claimFrame(read: ReadLetter, lexicon: Lexicon, draft: Draft): void {
  const { frame, record } = read;
  const letter: Named = { type: "Letter", name: record.docNumber ?? record.title };
  draft.name(letter, {
    aliases: [record.title],
    ...((frame.docNumber ?? frame.title) ? { mention: frame.docNumber ?? frame.title } : {}),
  });
  const say = (
    subject: Named,
    predicate: string,
    object: Named,
    field: Span,
    provenance: "explicit" | "derived-from-name" = "explicit",
  ) =>
    draft.claim({
      subject,
      predicate,
      object,
      status: "done",
      proof: field,
      rule: "frame",
      provenance,
    });

  const issuer = frame.issuer;
  if (issuer !== undefined)
    say(letter, "ISSUED_BY", { type: "Department", name: issuer.value }, issuer);
  for (const field of frame.addressees) {
    const to = addressed(field, read, lexicon);
    draft.name(to, { mention: field });
    say(letter, "ADDRESSED_TO", to, field);
  }
  for (const [predicate, field] of [
    ["SIGNED_BY", frame.signer],
    ["HANDLED_BY", frame.handler],
  ] as const) {
    if (field === undefined) continue;
    const person: Named = { type: "Person", name: field.value };
    draft.name(person, { mention: field });
    say(letter, predicate, person, field);
  }
  claimProposal(read, lexicon, draft, letter, say);
  for (const field of frame.consulted) {
    const bureau = resolveBureau(lexicon.gazetteer, field.value, frame.place ?? "");
    if (bureau === undefined || issuer === undefined) continue;
    const body: Named = { type: "Department", name: bureau.name };
    draft.name(body, { mention: field, aliases: [field.value] });
    say({ type: "Department", name: issuer.value }, "COOPERATES_WITH", body, field);
  }
}

function claimProposal(
  { frame }: ReadLetter,
  lexicon: Lexicon,
  draft: Draft,
  letter: Named,
  say: (
    subject: Named,
    predicate: string,
    object: Named,
    field: Span,
    provenance?: "explicit" | "derived-from-name",
  ) => void,
): void {
  const { proposal, answeredLetter } = frame;
  if (proposal === undefined) {
    const field = answeredLetter?.docNumber ?? answeredLetter?.title;
    if (field === undefined) return;
    const answered: Named = { type: "Letter", name: field.value };
    draft.name(answered, {
      mention: field,
      aliases: answeredLetter?.title ? [answeredLetter.title.value] : [],
    });
    say(letter, "REPLIES_TO", answered, field);
    const author = /^(.+?(?:人民政府|委员会|局|厅|办公室))关于/.exec(
      answeredLetter?.title?.value ?? "",
    )?.[1];
    const bureau = author && resolveBureau(lexicon.gazetteer, author, frame.place ?? "");
    if (bureau && answeredLetter?.title)
      say(
        answered,
        "ISSUED_BY",
        { type: "Department", name: bureau.name },
        answeredLetter.title,
        "derived-from-name",
      );
    return;
  }
  const numbered = proposal.number ?? proposal.title;
  if (numbered === undefined) return;
  const name =
    proposal.number === undefined
      ? (proposal.title?.value ?? "")
      : `第${proposal.number.value}号${proposal.kind}`;
  const subject: Named = { type: "Proposal", name };
  draft.name(subject, {
    mention: numbered,
    aliases: [proposal.title?.value, proposal.number?.value].filter((alias) => alias !== undefined),
  });
  say(letter, "REPLIES_TO", subject, numbered);
  const { session, body } = proposal;
  if (session !== undefined) {
    const event: Named = { type: "Event", name: session.value };
    draft.name(event, { mention: session });
    say(subject, "SUBMITTED_AT", event, session);
    if (body !== undefined) {
      const council: Named = { type: "Department", name: body };
      draft.name(council);
      say(event, "HELD_BY", council, session, "derived-from-name");
    }
  }
  const proposers = proposal.proposers.length > 0 ? proposal.proposers : frame.addressees;
  const proof = proposal.title ?? numbered;
  for (const field of proposers) {
    const proposer = addressed(field, { frame }, lexicon);
    draft.name(proposer, { mention: field });
    say(proposer, "PROPOSED", subject, proof);
  }
}

/** A bureau, a party's committee, or a person. */
function addressed(field: Field, { frame }: Pick<ReadLetter, "frame">, lexicon: Lexicon): Named {
  const body = /(?:局|厅|委|委员会|委会|政府|办公室|办公厅|会|院|部|中心|集团|公司|界|组)$/.test(
    field.value,
  );
  if (!body) return { type: "Person", name: field.value };
  const bureau = resolveBureau(lexicon.gazetteer, field.value, frame.place ?? "");
  return { type: "Department", name: bureau?.name ?? field.value };
}
