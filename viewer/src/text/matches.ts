/** Whether a word holds what is typed, whatever its case and spaces. */
export function matches(word: string, typed: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_]/gu, "");
  return plain(word).includes(plain(typed));
}
