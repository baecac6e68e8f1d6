import type { Span } from "../../letter/letter.ts";
import { type Mention, matchesIn, matchIn, standsAt } from "./mention.ts";
import type { NameScanner } from "./names.ts";
import { type CompiledSlot, LONGEST } from "./slot.ts";
import { type SlotPlaces, slotPlaces } from "./slot-places.ts";

/** So much stands before a head at least. */
const SHORTEST = 2;
/** A head that ends a name, or begins before its end, reaches no further: its remark in brackets and all. */
const PAST_HEAD = 12;
/** What only points at something: 该段河堤修复工程. */
const COUNTED = /^[\d.]+万?[项个处座条件宗类]/;
const DEICTIC = /^(?:该|此|这|上述|前述|其他|其它|各|某|一些|部分|相关|有关)/;

/** The names that the slots find in the masked text (see mask.ts), which is as long as the text. */
export function namesInSlots(
  slots: readonly CompiledSlot[],
  text: string,
  masked: string,
  names: NameScanner,
): Mention[] {
  const places = slotPlaces(slots, masked);
  return slots.flatMap((slot) =>
    namesInSlot(
      slot,
      slot.list === true
        ? listed(slot, text, masked, names)
        : single(slot, text, masked, names, places),
      text,
      names,
    ),
  );
}

/** What is left of the spans as names of the slot. */
function namesInSlot(
  slot: CompiledSlot,
  spans: readonly Span[],
  text: string,
  names: NameScanner,
): Mention[] {
  return spans
    .flatMap((span) => titlesIn(slot, text, span))
    .flatMap((span) => {
      if (slot.whole?.test(text.slice(span.from, span.to)) === false) return [];
      const bare = unquote(text, trimmed(slot, text, slot.entire ? span : described(text, span)));
      const length = bare.to - bare.from;
      if (length < slot.min - (slot.list === true ? 1 : 0) || length > slot.max) return [];
      if (DEICTIC.test(text.slice(bare.from, bare.to))) return [];
      if (slot.reject?.test(text.slice(bare.from, bare.to)) === true) return [];
      if (slot.type === "Programme" && COUNTED.test(text.slice(bare.to, bare.to + 9))) return [];
      if (slot.named === true && names.isGeneric(text.slice(bare.from, bare.to - 2))) return [];
      const { from, to } = bare;
      return [{ from, to, type: slot.type, name: text.slice(from, to), by: slot.id }];
    });
}

/** 分别获评国家级专精特新“小巨人”企业和广东省制造业单项冠军: two titles, each with its level in front. */
const NEXT_TITLE =
  /(?<=.{5})(?:和|与|及|以及|、)(?=(?:国家|全国|世界|中国|自治区|\p{Script=Han}{2,3}省|[省市])(?!和|与)[^，。；]{4})/u;

function titlesIn({ type }: CompiledSlot, text: string, span: Span): Span[] {
  const words = text.slice(span.from, span.to);
  const joint = type === "Designation" && !/[《》]/.test(words) ? NEXT_TITLE.exec(words) : null;
  if (joint === null) return [span];
  const cut = span.from + joint.index;
  return [
    { from: span.from, to: cut },
    { from: cut + joint[0].length, to: span.to },
  ];
}

function single(
  slot: CompiledSlot,
  text: string,
  masked: string,
  names: NameScanner,
  places: SlotPlaces,
): Span[] {
  const openings = places(slot).flatMap((place) => [...matchesIn(masked, slot.before, place)]);
  return openings.flatMap((match) => {
    const from = match.index + match[0].length;
    const stripped = slot.strip?.exec(masked.slice(from, from + LONGEST))?.[0].length ?? 0;
    const start = from + stripped;
    if (masked[start] === "的" || masked[start] === "了") return [];
    // A quoted name begins where the quote before it has ended.
    const search = slot.whole === undefined ? start : start + 1;
    const stop = matchIn(masked, slot.until, { from: search, to: start + LONGEST });
    const end = Math.min(stop?.index ?? masked.length, start + LONGEST);
    if (slot.after === undefined) {
      const to = slot.heads === undefined ? end : lastHead(slot.heads, masked, start, end)?.to;
      return to === undefined ? [] : [{ from: start, to }];
    }
    const found = endOf(slot, masked, start, end);
    if (found === undefined) return [];
    const { to, head } = found;
    const first = /[与和及]/.test(text[start - 1] ?? "")
      ? connected(text, start, head, names)
      : start;
    // 景观提升|项目: a verb right before the head is part of the name.
    const edge = Math.max(first, withItsPlace(text, names.leftEdge(text, first, head)));
    // 积极协调成都局集团共同推动项目: a clause and no name.
    if (slot.named === true && to - edge < slot.min) return [];
    // 陕投资本: what looks like a verb in a name as short as this is none.
    return [{ from: to - edge < slot.min ? start : edge, to }];
  });
}

/** Where a name that begins at `start` ends: behind one of its heads, and before words that can follow it. */
function endOf(
  { after, heads }: CompiledSlot,
  masked: string,
  start: number,
  end: number,
): { readonly to: number; readonly head: number } | undefined {
  if (after === undefined) return undefined;
  if (heads === undefined) {
    const to = matchIn(masked, after, { from: start, to: end + 1 })?.index;
    return to === undefined ? undefined : { to, head: to };
  }
  for (const { index, 0: head } of matchesIn(masked.slice(start, end + PAST_HEAD), heads)) {
    const from = start + index;
    const to = from + head.length;
    if (from >= end) return undefined;
    if (index < SHORTEST || to > end || !standsAt(masked, after, to)) continue;
    // 一期签约: what can follow a name by itself is the end of none.
    if (!standsAt(masked, after, from)) return { to, head: from };
  }
  return undefined;
}

/** 续建配套与|现代化改造工程: what stands before the word that only seems to part two names. */
function connected(text: string, start: number, head: number, names: NameScanner): number {
  const edge = names.leftEdge(text, Math.max(0, start - LONGEST / 2), head);
  return edge < start - 1 ? edge : start;
}

/** 全市科研仪器设备共享平台: 全市 says whose it is, and stays. */
function withItsPlace(text: string, edge: number): number {
  return /^[全我本][省市区县]$/.test(text.slice(edge - 2, edge)) ? edge - 2 : edge;
}

/** The last head that begins before `end`; it may carry a remark in brackets past `end`. */
function lastHead(heads: RegExp, masked: string, start: number, end: number): Span | undefined {
  const last = [...matchesIn(masked.slice(start, end + PAST_HEAD), heads)].findLast(
    (head) => start + head.index < end,
  );
  if (last === undefined || last.index < SHORTEST) return undefined;
  return { from: start + last.index, to: start + last.index + last[0].length };
}

/** A list that ends in 等…企业: its items, back to the words that open it. */
function listed(slot: CompiledSlot, text: string, masked: string, names: NameScanner): Span[] {
  if (slot.after === undefined) return [];
  return [...matchesIn(masked, slot.after)].flatMap(({ index: end }) => {
    const lowest = Math.max(0, end - LONGEST);
    const opening = [...matchesIn(masked, slot.before, { from: lowest, to: end })].at(-1);
    if (opening === undefined) return [];
    const opened = opening.index + opening[0].length;
    const first = opened + masked.slice(opened, end).search(/[、和与]|$/);
    const from = names.leftEdge(text, opened, first);
    const items: Span[] = [];
    let start = from;
    for (let index = from; index <= end; index += 1) {
      // 天和磁材、金力永磁: 和 parts only the last item from the others.
      const last = !masked.slice(index, end).includes("、");
      if (index < end && !(last ? /[、和与]/ : /、/).test(masked[index] ?? "")) continue;
      items.push({ from: start, to: index });
      start = index + 1;
    }
    const clean = items.every(({ from: a, to: b }) =>
      /^[\p{Script=Han}A-Za-z0-9]{2,8}$/u.test(masked.slice(a, b)),
    );
    return clean ? items : [];
  });
}

/** Without the quotes when they stand round the whole name; an unpaired quote at an end is left out. */
function unquote(text: string, span: Span): Span {
  let { from, to } = span;
  const inner = () => text.slice(from, to);
  if (text[from] === "“" && !inner().includes("”")) from += 1;
  else if (
    text[from] === "“" &&
    text[to - 1] === "”" &&
    inner().indexOf("”") === inner().length - 1
  ) {
    from += 1;
    to -= 1;
  }
  if (text[to - 1] === "”" && !inner().includes("“")) to -= 1;
  return { from, to };
}

/** 由A与B共建的C: the name is what is described. */
function described(text: string, { from, to }: Span): Span {
  const words = text.slice(from, to);
  const last = words.lastIndexOf("的");
  return /[“”（）]/.test(words) || last < 0 || last > words.length - 4
    ? { from, to }
    : { from: from + last + 1, to };
}

/** 国家先进制造业集群名单: the list is of those who are called so. */
function trimmed({ trim }: CompiledSlot, text: string, { from, to }: Span): Span {
  const tail = trim?.exec(text.slice(from, to))?.[0].length ?? 0;
  return { from, to: to - tail };
}
