import { computed, signal } from "@preact/signals";
import { isNetworkScreen } from "../state/screens.ts";
import type { Command } from "./command.ts";
import { EXPLORE_COMMANDS } from "./explore.ts";
import { LOOK_COMMANDS } from "./look.ts";
import { SCREEN_COMMANDS } from "./screen.ts";

/** What the screen in front brings along; its keys come before those of the page. */
export const screenCommands = signal<readonly Command[]>([]);

/** All that can be done where one is. */
export const commands = computed((): readonly Command[] => [
  ...screenCommands.value,
  ...(isNetworkScreen.value ? [...EXPLORE_COMMANDS, ...LOOK_COMMANDS] : []),
  ...SCREEN_COMMANDS,
]);

export function commandOf(id: string): Command | undefined {
  return commands.value.find((each) => each.id === id);
}
