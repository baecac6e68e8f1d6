import { useEffect, useRef } from "preact/hooks";
import type { Command } from "./command.ts";
import { screenCommands } from "./registry.ts";

/** Brings a screen's own commands along while it is in front. */
export function useCommands(own: readonly Command[]): void {
  const latest = useRef(own);
  latest.current = own;
  const key = own.map(({ id, keys }) => `${id}:${keys?.join()}`).join(" ");
  useEffect(() => {
    // Each runs as it was last rendered.
    screenCommands.value = latest.current.map((command) => ({
      ...command,
      run: () => latest.current.find(({ id }) => id === command.id)?.run(),
    }));
    return () => {
      screenCommands.value = [];
    };
  }, [key]);
}
