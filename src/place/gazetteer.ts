import { type BackgroundFact, readBackground, readSources } from "../data/background.ts";
import { type BureauNames, readBureaus } from "../data/bureau-names.ts";
import { type KnownEntity, type Region, readKnown, readRegions } from "../data/known.ts";
import { type Layers, within } from "../data/layers.ts";
import { type Place, readPlaces } from "../data/places.ts";
import { type Renaming, readRenamings } from "../data/renamings.ts";
import { readAll } from "../data/yaml.ts";
import type { Source } from "../model/graph.ts";
import { entityId } from "../model/ids.ts";

/** What a reader of letters knows beforehand: data/gazetteer. */
export interface Gazetteer {
  readonly places: readonly Place[];
  readonly regions: readonly Region[];
  readonly zones: readonly KnownEntity[];
  /** Facilities, science cities, laboratories, companies, universities. */
  readonly known: readonly KnownEntity[];
  readonly bureaus: BureauNames;
  readonly background: readonly BackgroundFact[];
  readonly sources: readonly Source[];
  readonly renamings: readonly Renaming[];
  /** Places by full name, name and short name; of one name the higher level first. */
  readonly placesByName: ReadonlyMap<string, readonly Place[]>;
  readonly placesByCode: ReadonlyMap<string, Place>;
  /** What the names of places and zones begin with, two characters each: most words begin with none. */
  readonly beginnings: ReadonlySet<string>;
  /** Zones by name and other names. */
  readonly zonesByName: ReadonlyMap<string, KnownEntity>;
}

const KNOWN = ["facilities.yaml", "institutions.yaml", "companies.yaml"];

/** The gazetteer in the folders; the faults of all its files at once. */
export function readGazetteer(folders: Layers): Gazetteer {
  const places = readPlaces(within(folders, "places.tsv"));
  const placesByName = indexPlaces(places);
  const [zones, regions, bureaus, sources, ...known] = readAll([
    () => readKnown(within(folders, "zones.yaml"), placesByName),
    () => readRegions(within(folders, "regions.yaml"), placesByName),
    () => readBureaus(within(folders, "bureaus.yaml"), placesByName),
    () => readSources(within(folders, "sources.yaml")),
    ...KNOWN.map((file) => () => readKnown(within(folders, file), placesByName)),
  ]);
  const named = [...zones, ...known.flat()];
  const zonesByName = new Map(
    zones.flatMap((zone) => [zone.name, ...zone.aliases].map((name) => [name, zone])),
  );
  return {
    places,
    regions,
    zones,
    known: known.flat(),
    bureaus,
    background: readBackground(within(folders, "background.yaml"), sources, {
      places,
      ids: new Set([
        ...places.map(({ fullName }) => entityId("Place", fullName)),
        ...regions.map(({ name }) => entityId("Place", name)),
        ...named.map(({ type, name }) => entityId(type, name)),
      ]),
      types: new Set(["Place", ...named.map(({ type }) => type)]),
    }),
    sources,
    renamings: readRenamings(within(folders, "renamings.yaml"), sources),
    placesByName,
    placesByCode: new Map(places.map((place) => [place.code, place])),
    zonesByName,
    beginnings: new Set(
      [...placesByName.keys(), ...zonesByName.keys()].map((name) => name.slice(0, 2)),
    ),
  };
}

const RANK = { province: 0, city: 1, county: 2, town: 3 };

function indexPlaces(places: readonly Place[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const place of places.toSorted((a, b) => RANK[a.level] - RANK[b.level])) {
    for (const name of new Set([place.fullName, place.name, place.short])) {
      const namesakes = index.get(name);
      if (namesakes === undefined) index.set(name, [place]);
      else namesakes.push(place);
    }
  }
  return index;
}
