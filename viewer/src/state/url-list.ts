/** Names in one part of a link, whatever they hold. */
export function joined(items: readonly string[]): string {
  return items.map((item) => item.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",");
}

export function parted(value: string): string[] {
  if (value === "") return [];
  return value.split(",").map((item) => item.replaceAll("%2C", ",").replaceAll("%25", "%"));
}
