import type { Mention } from "../../annotate/mention/mention.ts";
import type { Role } from "../../data/frames.ts";
import type { TextProvenance } from "../../model/graph.ts";
import type { Named } from "../claim.ts";
import type { Predication } from "../parse/predication.ts";
import type { Frame } from "./frame.ts";
import type { Group } from "./group.ts";

/** Who has a part in what a verb says. */
export interface Filler {
  readonly members: readonly Named[];
  /** Where they stand, unless they are carried on from before. */
  readonly group?: Group;
  readonly provenance: TextProvenance;
}

export type Fillers = Partial<Readonly<Record<Role, Filler>>>;

/** Whom a clause that names nobody goes on about. */
export interface Carried {
  /** The clause before it was said by 由, and this one goes on so. */
  readonly passive: boolean;
  readonly agent: (fits: (named: Named) => boolean) => readonly Mention[];
  readonly theme: (fits: (named: Named) => boolean) => readonly Mention[];
  /** The same, and nobody where only the letter's own voice is left. */
  readonly thing: (fits: (named: Named) => boolean) => readonly Mention[];
  /** What the verbs behind it are about, in the same sentence. */
  readonly ahead: (fits: (named: Named) => boolean) => readonly Mention[];
}

/** Gives the names around a verb their parts in the frame; undefined where the verb says nothing by it. */
export function fill(
  frame: Frame,
  predication: Predication,
  carried: Carried,
): Fillers | undefined {
  const fillers =
    frame.kind === "act"
      ? fillAct(frame, predication, carried)
      : fillValue(frame, predication, carried);
  if (fillers === undefined) return undefined;
  const { slots } = predication;
  return {
    ...beside(frame, "partner", slots.with),
    ...beside(frame, "place", slots.at),
    ...beside(frame, "base", slots.base),
    ...beside(frame, "source", slots.from ?? slots.origin ?? (comes(frame) ? slots.by : undefined)),
    ...beside(frame, "recipient", slots.to),
    ...fillers,
  };
}

function fillAct(frame: Frame, predication: Predication, carried: Carried): Fillers | undefined {
  const { slots, verb, stranger, passive, pivoted, unknown, figured } = predication;
  const asPatient = (group: Group | undefined) => named(frame, "patient", group);
  const expected = (): Filler | undefined =>
    from(frame, "patient", (fits) =>
      carried.ahead((one) => frame.ahead.has(one.type) && fits(one)),
    );
  // X专班由A牵头、B参加，下设Y: what was told before comes first.
  const shared = (): Filler | undefined =>
    frame.parts
      ? from(frame, "patient", (fits) =>
          carried.thing((one) => frame.ahead.has(one.type) && fits(one)),
        )
      : undefined;
  const told = (): Filler | undefined => shared() ?? expected();
  const patientBefore = (): Filler | undefined =>
    told() ??
    (frame.carried.has("patient") ||
    (frame.handed && pivoted) ||
    (carried.passive && predication.joint && slots.subject !== undefined)
      ? from(frame, "patient", carried.theme)
      : // X占地210亩，A与B合力兴建: what the sentence came to is what they build.
        frame.joint.size > 0 && isOfTwo(slots.subject)
        ? from(frame, "patient", carried.thing)
        : undefined);
  const asAgent = (group: Group | undefined) => named(frame, "agent", group);
  const goOn = (): Filler | undefined =>
    stranger || passive || figured || slots.subject !== undefined
      ? undefined
      : (from(frame, "agent", carried.agent) ??
        // 设立X基金，投向Y: what the sentence came to acts.
        (frame.carried.has("agent") ? from(frame, "agent", carried.theme) : undefined));

  // 引自X的Y: X is the verb's own.
  const source = verb.endsWith("自") ? asPatient(slots.modifier) : undefined;
  if (source !== undefined)
    return together({ agent: asAgent(slots.subject) ?? goOn(), patient: source }, true);
  if (slots.by !== undefined && !comes(frame)) {
    const patient =
      asPatient(slots.taken) ??
      asPatient(slots.object) ??
      asPatient(slots.head) ??
      asPatient(slots.subject) ??
      (slots.subject === undefined ? (told() ?? from(frame, "patient", carried.theme)) : undefined);
    const agent = asAgent(slots.by);
    return together({ agent, patient }, agent !== undefined);
  }
  if (slots.head !== undefined) {
    const patient = asPatient(slots.head);
    const agent = asAgent(slots.subject) ?? goOn();
    // A与B合作的X: whatever X is, they work together.
    const alone = frame.types.get("patient")?.size === 0 && agent !== undefined;
    // 太谷区自洛阳市引进的X: where from is told, whatever X is.
    const whence =
      slots.from !== undefined && frame.facts.some(({ object }) => object === "source");
    return together({ agent, patient }, patient !== undefined || alone || whence);
  }
  // 承建X的A: what the clause describes has done it.
  const described = slots.subject === undefined ? asPatient(slots.modifier) : undefined;
  if (described !== undefined && asPatient(slots.object) === undefined) {
    const agent = asAgent(slots.object);
    return together({ agent, patient: described }, agent !== undefined);
  }
  const patient = asPatient(slots.taken) ?? asPatient(slots.object) ?? asPatient(slots.as);
  if (patient !== undefined)
    return together({ agent: asAgent(slots.subject) ?? goOn(), patient }, true);
  const nominal = frame.nominal ? asPatient(slots.nominal) : undefined;
  if (nominal !== undefined) {
    const subject = slots.subject === slots.nominal ? undefined : slots.subject;
    const agent = asAgent(subject) ?? (stranger ? undefined : from(frame, "agent", carried.agent));
    return together({ agent, patient: nominal }, true);
  }
  const middle =
    // X依托Y建设: what rests on something is what is built.
    (frame.middle.has(verb) && (frame.loose || !unknown)) || (slots.base !== undefined && !unknown)
      ? asPatient(slots.subject)
      : undefined;
  if (middle !== undefined) return { patient: middle };
  const agent = asAgent(slots.subject) ?? goOn();
  const before =
    slots.taken === undefined &&
    slots.object === undefined &&
    // 对A拨付500万元: it is A that gets it, and nothing from before.
    slots.to === undefined &&
    !unknown &&
    !predication.passed
      ? patientBefore()
      : undefined;
  // What was done may have no name, and yet be done together.
  return together({ agent, patient: before }, agent !== undefined);
}

function fillValue(frame: Frame, predication: Predication, carried: Carried): Fillers | undefined {
  const { slots, stranger, takes, unknown } = predication;
  const asValue = (group: Group | undefined) => named(frame, "value", group);
  const asTheme = (group: Group | undefined) => named(frame, "theme", group);
  const goOn = (): Filler | undefined =>
    stranger || slots.subject !== undefined ? undefined : from(frame, "theme", carried.theme);

  if (slots.taken !== undefined) {
    const value = asValue(slots.complement) ?? asValue(slots.object);
    return pair(asTheme(slots.taken), value, named(frame, "granter", slots.subject));
  }
  if (takes) {
    const value = asValue(slots.complement) ?? asValue(slots.object);
    return pair(from(frame, "theme", carried.theme), value, named(frame, "granter", slots.subject));
  }
  // X是B认定的T.
  const granted = slots.by && slots.subject ? asValue(slots.head) : undefined;
  if (granted !== undefined)
    return pair(asTheme(slots.subject), granted, named(frame, "granter", slots.by));
  const value = asValue(slots.complement);
  // 认定A、B为X.
  const both = value && slots.by === undefined ? asTheme(slots.object) : undefined;
  if (both !== undefined) return pair(both, value, named(frame, "granter", slots.subject));
  // 落户高照组团的X: where has no name.
  if (slots.modifier?.members.length === 0) return undefined;
  // 落户东莞市的X.
  const placed = slots.subject === undefined ? asValue(slots.modifier) : undefined;
  const described = placed === undefined ? undefined : asTheme(slots.object);
  if (described !== undefined) return pair(described, placed);
  const reached =
    value ??
    asValue(slots.object) ??
    (frame.around ? asValue(slots.around) : undefined) ??
    // X以A为依托.
    (frame.based ? asValue(slots.base) : undefined) ??
    // A在X布设Y: it is Y that lies there.
    (unknown || slots.object !== undefined ? undefined : asValue(slots.at)) ??
    (frame.carried.has("value") && slots.object === undefined && slots.subject !== undefined
      ? from(frame, "value", carried.thing)
      : undefined);
  if (reached === undefined || reached.group === slots.subject) return undefined;
  const granter = named(frame, "granter", slots.by);
  return pair(asTheme(slots.subject) ?? goOn(), reached, granter);
}

/** A与B: two parties, and no mere list. */
export function isOfTwo(group: Group | undefined): boolean {
  return group !== undefined && group.parties < group.members.length;
}

/** 由X迁来: X is where it comes from, and nobody who acts. */
function comes(frame: Frame): boolean {
  return frame.types.has("source");
}

function pair(
  theme: Filler | undefined,
  value: Filler | undefined,
  granter?: Filler,
): Fillers | undefined {
  return theme && value && { theme, value, ...(granter && { granter }) };
}

function together(
  { agent, patient }: { agent?: Filler | undefined; patient?: Filler | undefined },
  holds: boolean,
): Fillers | undefined {
  return holds ? { ...(agent && { agent }), ...(patient && { patient }) } : undefined;
}

function suits(frame: Frame, role: Role): (named: Named) => boolean {
  const types = frame.types.get(role);
  return ({ type }) => types?.has(type) ?? true;
}

/** Those of a group that the role takes. */
function named(frame: Frame, role: Role, group: Group | undefined): Filler | undefined {
  const members = group?.members.filter(suits(frame, role)) ?? [];
  if (group === undefined || members.length === 0) return undefined;
  return { members, group, provenance: members.length > 1 ? "coordinated" : "explicit" };
}

function beside(frame: Frame, role: Role, group: Group | undefined): Fillers {
  const filler = named(frame, role, group);
  return filler === undefined ? {} : { [role]: filler };
}

function from(
  frame: Frame,
  role: Role,
  carried: (fits: (named: Named) => boolean) => readonly Mention[],
): Filler | undefined {
  const members = carried(suits(frame, role));
  return members.length === 0 ? undefined : { members, provenance: "inherited-subject" };
}
