const APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  "-": "−",
  ContextMenu: "Menu",
};

/** A key as it is printed on keyboards. */
export function keyText(key: string): string {
  const parts = key === "+" ? ["+"] : key.split("+");
  return parts.map((part) => (APPLE && part === "Ctrl" ? "⌘" : (SIGNS[part] ?? part))).join(" ");
}
