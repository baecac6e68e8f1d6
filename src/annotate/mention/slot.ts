import type { Grammar, Slot } from "../../data/grammar.ts";
import { PERIOD, QUANTITY } from "../mask.ts";
import { anyWord } from "./mention.ts";

/** A name that is known by the words beside it. */
export interface CompiledSlot extends Pick<Slot, "id" | "type" | "list" | "named" | "entire"> {
  readonly before: RegExp;
  /** Sticky where the slot knows its heads: it is asked only where one ends. */
  readonly after: RegExp | undefined;
  readonly strip: RegExp | undefined;
  readonly reject: RegExp | undefined;
  readonly trim: RegExp | undefined;
  /** What was found must look so, its quotes and all. */
  readonly whole: RegExp | undefined;
  readonly heads: RegExp | undefined;
  /** The words of `heads`. */
  readonly ends: readonly string[];
  /** Whether the name begins with a quote. */
  readonly quoted: boolean;
  readonly until: RegExp;
  readonly min: number;
  readonly max: number;
}

const EDGE = `[，。；：！？、\\n《》${QUANTITY}${PERIOD}]`;
/** No name is longer. */
export const LONGEST = 40;

/** Compiles data/extract/slots.yaml; `verbs` are those of each frame, for {v:frame}. */
export function compileSlots(
  grammar: Grammar,
  verbs: Readonly<Record<string, readonly string[]>>,
): readonly CompiledSlot[] {
  const stops = anyWord(grammar.names.stops);
  const figure = (source: string) =>
    source
      .replaceAll("{q}", `${QUANTITY}+`)
      .replaceAll("{t}", `${PERIOD}+`)
      .replace(/\{v:([a-z-]+)\}/g, (_, frame: string) => anyWord(verbs[frame] ?? []));
  return grammar.slots.map((slot) => ({
    id: slot.id,
    type: slot.type,
    ...(slot.list !== undefined && { list: slot.list }),
    ...(slot.named !== undefined && { named: slot.named }),
    ...(slot.entire !== undefined && { entire: slot.entire }),
    // ^ is the beginning of a paragraph.
    before: new RegExp(figure(slot.before), "gm"),
    after:
      slot.after === undefined
        ? undefined
        : new RegExp(figure(slot.after), slot.heads === undefined || slot.list ? "g" : "y"),
    strip: slot.strip === undefined ? undefined : new RegExp(`^(?:${figure(slot.strip)})`),
    reject: slot.reject === undefined ? undefined : new RegExp(slot.reject),
    trim: slot.trim === undefined ? undefined : new RegExp(`(?:${slot.trim})$`),
    whole: slot.whole === undefined ? undefined : new RegExp(`^(?:${slot.whole})$`),
    heads:
      slot.heads === undefined
        ? undefined
        : new RegExp(
            `(?:${anyWord(slot.heads)})”?(?:（(?!以下|下称|简称)[^（），${QUANTITY}]{1,8}）)?`,
            "g",
          ),
    ends: slot.heads ?? [],
    quoted: slot.whole?.startsWith("“") === true,
    until: new RegExp(untilOf(slot, stops), "g"),
    min: slot.min ?? 3,
    max: slot.max ?? LONGEST,
  }));
}

/** A slot that knows its heads reads on to the punctuation; others stop before the words that follow names. */
function untilOf({ until, heads, after }: Slot, stops: string): string {
  if (until !== undefined) return `${until}|${EDGE}`;
  return heads !== undefined || after !== undefined ? EDGE : `${EDGE}|(?<=..)(?:${stops})`;
}
