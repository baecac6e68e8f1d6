import { existsSync } from "node:fs";
import type { Build } from "../assemble/build.ts";
import { judgementId, withJudgements, withoutJudgement } from "../assemble/judgement-edits.ts";
import { parseJudgements } from "../assemble/judgements.ts";
import { shapeFaults } from "../check/shape.ts";
import { readText } from "../data/yaml-document.ts";
import type { JudgementEntry, JudgementOutcome, Judgements } from "../model/curation.ts";
import { failure, LettergraphError } from "../model/errors.ts";
import { replaceFile } from "../review/file.ts";
import type { ReviewSession } from "./review-session.ts";
import type { ReviewTarget } from "./review-target.ts";

/** Judgements of people about entities of all letters: the file and the store follow. */
export interface JudgementService {
  list(): Promise<Judgements>;
  add(entry: JudgementEntry): Promise<JudgementOutcome>;
  takeBack(id: string): Promise<JudgementOutcome>;
}

export interface JudgementWorkings {
  /** judgements.yaml */
  readonly file: string;
  readonly reviewer: string;
  readonly session: () => ReviewSession;
  readonly target: ReviewTarget;
  /** Changes come one at a time, those of reviews too. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export function judgementService(workings: JudgementWorkings): JudgementService {
  const { file, reviewer, session, target, inTurn } = workings;
  const textNow = (): string => (existsSync(file) ? readText(file) : "[]\n");

  async function list(): Promise<Judgements> {
    const readOnly = await target.reasonToRefuse();
    const judgements = parseJudgements(textNow(), file, session().ontology).map(
      ({ file: _file, line: _line, ...entry }) => ({ ...entry, id: judgementId(entry) }),
    );
    return { reviewer, judgements, ...(readOnly && { readOnly }) };
  }

  /** Nothing is written where the graph that would follow has a fault. */
  function edit(change: (text: string) => string, written?: string): Promise<JudgementOutcome> {
    return inTurn(async () => {
      await target.refuseIfReadOnly();
      const before = textNow();
      const text = change(before);
      const build = await session().build({ judgements: text });
      await refuseStrangeFacts(build);
      // An editor may have saved the file while the graph was built.
      if (textNow() !== before) throw stale(file);
      replaceFile(file, text);
      const report = await target.load(build);
      return { ...(await list()), graph: report, ...(written !== undefined && { written }) };
    });
  }

  /** What a type may not do is said before it is written, unless it was so already. */
  async function refuseStrangeFacts(build: Build): Promise<void> {
    const after = shapeFaults(build, session().ontology);
    if (after.length === 0) return;
    const before = shapeFaults(await session().build(), session().ontology);
    const known = new Set(before.map(({ what }) => what));
    const fresh = after.filter(({ what }) => !known.has(what));
    if (fresh.length > 0) throw new LettergraphError("input", "judgements", fresh);
  }

  return {
    list,
    add: (entry) => {
      const id = judgementId(entry);
      return edit((text) => {
        const known = parseJudgements(text, file, session().ontology).some(
          (each) => judgementId(each) === id,
        );
        return known ? text : withJudgements(text, [entry]);
      }, id);
    },
    takeBack: (id) => edit((text) => withoutJudgement(text, id)),
  };
}

function stale(file: string) {
  const cure = "Close it in other programs, then decide again";
  return failure("input", "stale-review", { what: "the file keeps changing", file, cure });
}
