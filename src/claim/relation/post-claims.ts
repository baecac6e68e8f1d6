import type { PostRule } from "../../data/frames.ts";
import type { Span } from "../../letter/letter.ts";
import { lastBefore } from "../../letter/spans.ts";
import type { Claim, Named } from "../claim.ts";
import type { TokenClause } from "../parse/clauses.ts";
import { type PostReading, postsIn } from "../parse/posts.ts";
import type { FrameLexicon } from "./frame.ts";
import type { Group } from "./group.ts";
import type { Scene } from "./scene.ts";

/** What the sentence tells of its names besides their posts. */
interface Around {
  /** Who has been given a post in it so far. */
  readonly holders: ReadonlySet<Group>;
  /** What its verbs make or do something to. */
  readonly made: ReadonlySet<Group>;
  /** The clause that tells of the post. */
  readonly clause: Span;
}

/** Who holds which post, by one sentence. */
export function postClaims(
  scene: Scene,
  unreal: readonly boolean[],
  { posts, isNameless }: FrameLexicon,
  made: ReadonlySet<Group>,
): Claim[] {
  const holders = new Set<Group>();
  const words = { isPost: (word: string) => posts.has(word), isNameless };
  return scene.clauses.flatMap((clause) => {
    if (unreal.slice(clause.start, clause.end).some(Boolean)) return [];
    return postsIn(scene.tokens, clause, words).flatMap((reading) => {
      // 建设单位 of a project and of a park say different things; the first rule that fits says it.
      const said = posts
        .get(reading.post)
        ?.map((rule) =>
          claimsOf(reading, rule, scene, { holders, made, clause: spanOf(scene, clause) }),
        )
        .find(({ length }) => length > 0);
      holders.add(reading.holder);
      return said ?? [];
    });
  });
}

function claimsOf(reading: PostReading, rule: PostRule, scene: Scene, around: Around): Claim[] {
  const { clause } = around;
  const { post, holder, from, to } = reading;
  const holders = holder.members.filter(({ type }) => rule.holder.includes(type));
  const body = bodyOf(reading, rule, scene, around);
  if (body === undefined || holders.length === 0) return [];
  const proof = { from: Math.min(from, body.from ?? from), to: Math.max(to, body.to ?? to) };
  // 目标规模50亿元，A任管理人: what other clauses plan is not what this one says.
  const told = { from: Math.max(proof.from, clause.from), to: Math.min(proof.to, clause.to) };
  const [first = "", predicate = ""] = rule.fact.split(/\s+/);
  const zipped = reading.respectively && body.members?.length === holders.length;
  return holders.map((one, index): Claim => {
    const whole = (zipped ? body.members?.[index] : undefined) ?? body.named;
    const ends: readonly [Named, Named] = first === "holder" ? [one, whole] : [whole, one];
    return {
      subject: ends[0],
      predicate,
      object: ends[1],
      status: rule.status ?? scene.statusOf(scene.sentence, told),
      ...(rule.role && { qualifiers: { role: post } }),
      proof,
      rule: `post:${post}`,
      provenance:
        body.from === undefined
          ? "inherited-subject"
          : holders.length > 1
            ? "coordinated"
            : "explicit",
    };
  });
}

function spanOf({ tokens }: Scene, { start, end }: TokenClause): Span {
  return { from: tokens[start]?.from ?? 0, to: tokens[end - 1]?.to ?? 0 };
}

/** What a post is in, and all that stand in a row with it. */
interface Body extends Partial<Span> {
  readonly named: Named;
  readonly members?: readonly Named[];
}

/** What the post is in: named beside it, else the last such thing in the sentence, else what the item is about. */
function bodyOf(
  { post, body, holder, from }: PostReading,
  rule: PostRule,
  { groups, opened, topic }: Scene,
  around: Around,
): Body | undefined {
  const endings = rule.endings[post];
  const fits = ({ type, name }: Named): boolean =>
    rule.body.includes(type) &&
    (endings === undefined || endings.some((ending) => name.endsWith(ending))) &&
    !(rule.societies && type === "Institution" && !name.endsWith("会"));
  const beside = body?.members.find(fits);
  if (beside !== undefined) return { named: beside, from: beside.from, to: beside.to };
  if (
    body !== undefined &&
    body !== holder &&
    body.members.length > 0 &&
    !body.members.some(fits) &&
    body.to > from - 2
  )
    return undefined;
  const before = bodyBefore(
    from,
    holder,
    rule,
    // 秘书长单位为A，理事长为B: B heads what A has a post in.
    { groups: groups.filter((group) => !around.holders.has(group)), opened, made: around.made },
    fits,
  );
  const members = before?.members.filter(fits);
  const named = members?.at(-1);
  if (members !== undefined && named !== undefined)
    return { named, members, from: named.from, to: named.to };
  const about = topic.find(fits);
  return about && { named: about };
}

/** The last group before the post that can be what it is in. */
function bodyBefore(
  from: number,
  holder: Group,
  { societies, role }: PostRule,
  { groups, opened, made }: Pick<Scene, "groups" | "opened"> & Pick<Around, "made">,
  fits: (named: Named) => boolean,
): Group | undefined {
  const isWhole = (group: Group): boolean =>
    group.to <= from && group !== holder && group.members.some(fits);
  const earlier = lastBefore(groups, from).filter(isWhole);
  // 联盟的秘书处设在市信息技术协会，理事长单位为A: it is the alliance that A leads.
  const isNoSociety = (one: Named): boolean => fits(one) && one.type !== "Institution";
  const named = societies
    ? earlier.findLast(({ members }) => members.some(isNoSociety))
    : undefined;
  // X基金由我区共同认缴，A任管理人: the letter's own place is what it is about only where nothing else is.
  const others = earlier.filter(({ members }) => members.some((one) => fits(one) && !one.anaphor));
  const last = named ?? (others.length > 0 ? others : earlier).at(-1);
  // X挂靠Y，理事长由A兼任: what the sentence is about comes before what it leans on, not before what it makes.
  const opener = lastBefore(opened, from).findLast(isWhole);
  const about = role && opener?.members[0]?.type === last?.members[0]?.type;
  return about && (last === undefined || !made.has(last)) ? opener : last;
}
