import { existsSync } from "node:fs";
import { type Fault, LettergraphError } from "../model/errors.ts";
import { type Layers, takeApart } from "./layers.ts";
import { readText } from "./yaml-document.ts";

export type PlaceLevel = "province" | "city" | "county" | "town";

/** A province, city, county or town of the national list of divisions. */
export interface Place {
  /** Division code: six digits, nine for a town. */
  readonly code: string;
  readonly level: PlaceLevel;
  /** 光明区, 东莞市, 恩施土家族苗族自治州. */
  readonly name: string;
  /** 光明, 东莞, 恩施; the name itself where nothing can be cut off. */
  readonly short: string;
  /** Unique in the country: districts and towns with their city (深圳市光明区), the others as they are. */
  readonly fullName: string;
  /** The usual one first: 莞; 深, 圳. */
  readonly abbreviations: readonly string[];
  /** Code of the place it lies in; absent for a province. */
  readonly parent?: string;
}

/**
 * The places of tab-separated files (see the head of data/gazetteer/places.tsv), in their order; the
 * line of a later file replaces that of an earlier one with the same code.
 */
export function readPlaces(files: Layers): readonly Place[] {
  const places = new Map<string, Place>();
  const faults: Fault[] = [];
  const [base, ...over] = takeApart(files);
  for (const file of [base, ...over.filter((each) => existsSync(each))]) {
    readLines(file, places, faults);
  }
  if (faults.length > 0) throw new LettergraphError("input", "places", faults);
  return [...places.values()];
}

function readLines(file: string, places: Map<string, Place>, faults: Fault[]): void {
  const here = new Set<string>();
  const lines = readText(file).split(/\r?\n/);
  lines.forEach((row, index) => {
    if (row === "" || row.startsWith("#")) return;
    const [code = "", name = "", short = "", letters = "", ...rest] = row.split("\t");
    const line = index + 1;
    const cure = "A line is: code, name, short name, abbreviations; between them one tab";
    if (!/^\d{6}(\d{3})?$/.test(code) || name === "" || short === "" || rest.length > 0) {
      faults.push({ what: "this is not a place", file, line, cure });
    } else if (here.has(code)) {
      faults.push({
        what: `the code ${code} is there twice`,
        file,
        line,
        cure: "Keep one of them",
      });
    } else {
      const parent = parentOf(code, places);
      if (parent === undefined && !code.endsWith("0000")) {
        const what = `${name} (${code}) lies in no place above it`;
        faults.push({ what, file, line, cure: "Put the province and the city before it" });
      }
      here.add(code);
      places.set(code, {
        code,
        level: levelOf(code),
        name,
        short,
        fullName: fullName(name, levelOf(code), parent),
        abbreviations: letters === "" ? [] : letters.split(" "),
        ...(parent && { parent: parent.code }),
      });
    }
  });
}

function levelOf(code: string): PlaceLevel {
  if (code.length === 9) return "town";
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "city" : "county";
}

/** The nearest place above: cities such as Dongguan have towns and no counties, Beijing no cities. */
function parentOf(code: string, places: ReadonlyMap<string, Place>): Place | undefined {
  const above = [code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  for (const candidate of above) {
    const place = candidate === code ? undefined : places.get(candidate);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Names of counties and county-level cities are unique; those of districts (鼓楼区) and towns are not. */
function fullName(name: string, level: PlaceLevel, parent: Place | undefined): string {
  const repeats = level === "town" || (level === "county" && /区$/.test(name));
  return repeats && parent !== undefined ? parent.fullName + name : name;
}
