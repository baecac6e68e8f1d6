import { GROUP_CLASS, PERIOD, QUANTITY, WISH } from "../../annotate/mask.ts";
import type { PatternRule } from "../../data/grammar.ts";
import type { Status } from "../../model/graph.ts";

/** A compiled line of data/extract/patterns.yaml. */
export interface Pattern {
  readonly id: string;
  readonly expression: RegExp;
  readonly facts: readonly FactTemplate[];
  readonly status?: Status;
  /** Types that a slot asks for; a slot that is not listed takes what the relation allows. */
  readonly types: ReadonlyMap<string, readonly string[]>;
}

/** `who BUILDS what`: slots by name, or @home, @issuer, @subject. */
export interface FactTemplate {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** First with first, second with second, when both lists are of one length (分别, 先后). */
  readonly zipped: boolean;
}

const SLOT = /\{(\w+)(?::([\w|]+))?(\?)?\}(～|…{0,2})/g;
const NEAR = `[^。；，、\\n${WISH}\\uE100-\\uF8FF]{0,26}?`;
const ACROSS = `[^。；\\n${WISH}\\uE100-\\uF8FF]{0,60}?`;
const FAR = `[^。；\\n${WISH}]{0,80}?`;

/**
 * Compiles patterns over masked sentences. `{who}` is a group of mentions, `{who:Company|Place}` one
 * with such members, `{who?}` may be missing (then the carried subject takes part); `{q}` is a figure,
 * `{t}` a time; `…` is a gap within the clause, `～` one across clauses that holds no mention, `……` one
 * across clauses and other mentions. The rest is
 * a regular expression, whose named groups become qualifiers.
 */
export function compilePatterns(rules: readonly PatternRule[]): readonly Pattern[] {
  return rules.map((rule) => {
    const types = new Map<string, readonly string[]>();
    const source = rule.pattern
      .replaceAll("{q}", `${QUANTITY}+`)
      .replaceAll("{t}", `${PERIOD}+`)
      .replace(SLOT, (_whole, name: string, wanted?: string, optional?: string, gap?: string) => {
        if (wanted !== undefined) types.set(name, wanted.split("|"));
        // From the first character of a group's stretch to its last: from within it every pattern would walk it again.
        const same = `\\k<${name}>`;
        const group = `(?<${name}>${GROUP_CLASS})(?<!${same}${same})${same}*(?!${same})`;
        return optional === undefined
          ? group + gapOf(gap ?? "")
          : `(?:${group}${gapOf(gap ?? "")})?`;
      })
      .replace(/～/g, ACROSS)
      .replace(/……/g, FAR)
      .replace(/…/g, NEAR);
    return {
      id: rule.id,
      expression: new RegExp(source, "g"),
      facts: rule.facts.map(parseFact),
      types,
      ...(rule.status !== undefined && { status: rule.status }),
    };
  });
}

function gapOf(gap: string): string {
  if (gap === "……") return FAR;
  if (gap === "～") return ACROSS;
  return gap === "…" ? NEAR : "";
}

function parseFact(words: string): FactTemplate {
  const [subject = "", predicate = "", object = "", mode] = words.split(/\s+/);
  return { subject, predicate, object, zipped: mode === "zipped" };
}
