import type { Span } from "../../letter/letter.ts";
import type { Group } from "../relation/group.ts";

/** Where names stand around a verb. */
export interface Slots {
  /** Before the verb, with nothing that marks it: A建设X, and the topic of X由A建设. */
  readonly subject?: Group;
  /** Between a verb that only says that something is done and this one: 推进X建设. */
  readonly nominal?: Group;
  /** Behind the verb. */
  readonly object?: Group;
  /** Behind 为, 成: 认定A为X. */
  readonly complement?: Group;
  /** What a clause with 的 describes: A牵头的X, 落户A的X. */
  readonly head?: Group;
  /** Describes the object: 落户A的X. */
  readonly modifier?: Group;
  /** Behind 将, 把. */
  readonly taken?: Group;
  /** Behind 作为. */
  readonly as?: Group;
  readonly by?: Group;
  readonly with?: Group;
  readonly at?: Group;
  readonly base?: Group;
  readonly from?: Group;
  /** Before a noun that is the object and has no name: 引进深圳企业. */
  readonly origin?: Group;
  readonly to?: Group;
  /** A place before the clause's last words, which have no name: 位于沙市区江津湖畔. */
  readonly around?: Group;
}

/** How a verb and its names are built; told by `explain`. */
export type Construction =
  | "active"
  | "passive"
  | "relative"
  | "nominal"
  | "disposal"
  | "pivot"
  | "capacity"
  | "middle";

/** A verb with what stands around it in its clause. */
export interface Predication extends Span {
  readonly verb: string;
  readonly at: Span;
  readonly slots: Slots;
  readonly construction: Construction;
  /** The words of the clause before it name somebody that no name was found for. */
  readonly stranger: boolean;
  /** A body named between it and its clause's beginning is the object of a verb that hands the act on: 支持A建设B. */
  readonly pivoted: boolean;
  /** The verb that hands the act on only hopes for it: 支持, 推动. */
  readonly hoped: boolean;
  /** 投资15亿元的X. */
  readonly figured: boolean;
  /** Words that no name was found in stand where its object would. */
  readonly unknown: boolean;
  /** Another verb follows in its clause: 领衔入驻. */
  readonly passed: boolean;
  /** 将其: what is meant was named before. */
  readonly takes: boolean;
  /** 其: whose act it is was named before. */
  readonly its: boolean;
  /** 被 with nobody named. */
  readonly passive: boolean;
  readonly joint: boolean;
  readonly respectively: boolean;
  /** 首批, 第二批. */
  readonly batch?: string;
  readonly clause: Span;
  /** The names that the sentence's clauses up to here opened with. */
  readonly opened: readonly Group[];
}
