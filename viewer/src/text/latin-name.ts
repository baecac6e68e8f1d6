import type { NetworkNode } from "../../../src/model/network.ts";

/** Longer names run together in pinyin are not readable. */
const LONGEST = 4;

/** A short Chinese name in Latin letters, such as Dongguan; undefined where it would not help. */
export function latinName({
  name,
  pinyin,
  type,
}: Pick<NetworkNode, "name" | "pinyin" | "type">): string | undefined {
  if (!/^\p{Script=Han}+$/u.test(name) || [...name].length > LONGEST) return undefined;
  const [word = ""] = pinyin.split(" ");
  const kind = type === "Place" ? { 市: "shi", 省: "sheng" }[name.slice(-1)] : undefined;
  const plain =
    kind !== undefined && word.endsWith(kind) && word.length > kind.length + 1
      ? word.slice(0, -kind.length)
      : word;
  return plain === "" ? undefined : `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}
