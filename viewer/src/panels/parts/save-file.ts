/** Saves text, or a picture, as a file of this name. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  saveFrom(address, name);
  // Some browsers read the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Saves what stands at an address. */
export function saveFrom(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
