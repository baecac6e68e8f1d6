/** A key as commands name it: `E`, `Shift+E`, `Ctrl+Shift+Z`, `Alt+ArrowLeft`, `?`. */
export function keyName(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): string {
  const { key } = event;
  const isLetter = /^[a-z]$/i.test(key);
  const parts = [
    event.ctrlKey || event.metaKey ? "Ctrl" : "",
    event.altKey ? "Alt" : "",
    // Shift is part of how other signs are typed.
    event.shiftKey && (isLetter || key.length > 1) ? "Shift" : "",
    isLetter ? key.toUpperCase() : key,
  ];
  return parts.filter((part) => part !== "").join("+");
}
