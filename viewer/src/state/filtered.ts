import { view } from "./session.ts";
import { DEFAULT_VIEW } from "./view-state.ts";

/** Whether anything is kept from sight that is not so from the start. */
export function isFiltered(): boolean {
  const {
    hiddenTypes,
    hiddenRelations,
    hiddenStatuses,
    background,
    hidden,
    isolated,
    scope,
    surest,
  } = view.value;
  return (
    hiddenTypes.some((type) => !DEFAULT_VIEW.hiddenTypes.includes(type)) ||
    hiddenRelations.length > 0 ||
    hiddenStatuses.length > 0 ||
    hidden.length > 0 ||
    surest > 0 ||
    isolated !== undefined ||
    Object.keys(scope).length > 0 ||
    !background
  );
}
