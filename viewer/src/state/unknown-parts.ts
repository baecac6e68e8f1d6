import type { Network } from "../../../src/model/network.ts";
import { ALL_COMMUNITIES, communityOf, MOST_DRAWN } from "../../../src/model/overview.ts";
import { yearsOf } from "../../../src/model/scope.ts";
import { subjectOf } from "./apply.ts";
import type { ViewState } from "./view-state.ts";

/** A view without what the network does not hold, and the names of all that was taken out. */
export interface KnownView {
  readonly view: ViewState;
  readonly gone: readonly string[];
}

/** A link may name what a later load withdrew, or what never was: all of it is said at once. */
export function withoutUnknown(view: ViewState, network: Network): KnownView {
  const names = namesIn(network);
  const gone = new Set<string>();
  const among = (known: ReadonlySet<string>): ((name: string) => boolean) => {
    return (name) => {
      if (!known.has(name)) gone.add(name);
      return known.has(name);
    };
  };
  const thing = among(names.things);
  const fact = among(names.facts);
  const letter = among(names.letters);
  const year = among(names.years);
  // Folds depend on the poles, so that they come and go: one that is not there opens nothing.
  const disc = (id: string): boolean =>
    id.startsWith("fold:") ||
    communityOf(id) !== undefined ||
    (id === ALL_COMMUNITIES && network.nodes.length <= MOST_DRAWN) ||
    thing(id);
  /** Every one is asked, so that none is left unnamed. */
  const all = (ids: readonly string[]): boolean => ids.filter(thing).length === ids.length;

  const { lens, scope, path, isolated, depth, letter: open, ...rest } = view;
  const { poles, ...plainLens } = lens;
  const left: ViewState = {
    ...rest,
    selected: rest.selected.filter(({ kind, id }) => (kind === "fact" ? fact(id) : disc(id))),
    hiddenTypes: rest.hiddenTypes.filter(among(names.types)),
    hiddenRelations: rest.hiddenRelations.filter(among(names.relations)),
    hiddenStatuses: rest.hiddenStatuses.filter(among(names.statuses)),
    hidden: rest.hidden.filter(thing),
    added: rest.added.filter(thing),
    expanded: rest.expanded.filter((entry) => disc(subjectOf(entry))),
    pins: Object.fromEntries(Object.entries(rest.pins).filter(([id]) => disc(id))),
    lens: poles === undefined || all(poles) ? lens : plainLens,
    scope: {
      ...(scope.letter !== undefined && letter(scope.letter) && { letter: scope.letter }),
      ...(scope.year !== undefined && year(scope.year) && { year: scope.year }),
      ...(scope.place !== undefined && thing(scope.place) && { place: scope.place }),
    },
    ...(path !== undefined && all([path.from, path.to]) && { path }),
    ...(open !== undefined && letter(open) && { letter: open }),
    ...(isolated !== undefined && all(isolated) && { isolated }),
    ...(depth !== undefined && all(depth.ids) && { depth }),
  };
  return { view: gone.size === 0 ? view : left, gone: [...gone] };
}

interface Names {
  readonly things: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
}

const known = new WeakMap<Network, Names>();

/** All that a view may name; gathered once, for every act asks. */
function namesIn(network: Network): Names {
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));
  const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
  const found = known.get(network) ?? {
    things: ids(network.nodes),
    facts: ids(network.links),
    letters: ids(network.letters),
    years: new Set(yearsOf(network)),
    types: new Set(["Measure", ...names(network.types)]),
    relations: new Set(names(network.relations)),
    statuses: new Set(Object.keys(network.status)),
  };
  known.set(network, found);
  return found;
}
