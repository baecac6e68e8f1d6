import { readFileSync } from "node:fs";
import type { Figure } from "../../../src/claim/figure/figure.ts";
import { readFigures } from "../../../src/claim/figure/figures.ts";
import { readLetterForms } from "../../../src/data/letter-forms.ts";
import { type GoldFile, goldFiles, isDemanded, readGold } from "../../../src/evaluate/gold.ts";
import { toOriginal } from "../../../src/letter/quote.ts";
import { readLetter } from "../../../src/letter/read-letter.ts";
import type { Growth, MeasureProperties } from "../../../src/model/measure.ts";
import { periodText } from "../../../src/model/period.ts";
import { readGazetteer } from "../../../src/place/gazetteer.ts";
import { datesIn, lexicon, quantitiesIn } from "../../annotate/quantity/lexicon.ts";
import { goldMeasure } from "../../support/gold-measure.ts";

const LETTERS: readonly GoldFile[] = [
  ...goldFiles("tests/fixtures/letters"),
  ...goldFiles("tests/fixtures/key", "data/letters"),
];
const gazetteer = readGazetteer("data/gazetteer");
const forms = readLetterForms("data/letter-forms.yaml");

/** What was asked for and what of it was read right. */
type Score = Record<"figure" | "comparator" | "period" | "growth", [number, number]>;

/** `+21.5亿元` and `+2150000000元` are the same change. */
function growthText(growth: Growth | undefined): string | undefined {
  if (growth === undefined) return undefined;
  const [, scale = "", unit = growth.unit] = /^(万|亿)?(.+)$/u.exec(growth.unit) ?? [];
  const factor = scale === "亿" ? 1e8 : scale === "万" ? 1e4 : 1;
  return `${Number((growth.value * factor).toPrecision(12))}${unit} ${growth.basis}`;
}

function matches(figure: Figure, wanted: MeasureProperties, units: readonly string[]): boolean {
  const { quantity } = figure;
  return (
    units.includes(quantity.unit) &&
    quantity.value === wanted.value &&
    quantity.min === wanted.min &&
    quantity.max === wanted.max
  );
}

async function score(
  file: GoldFile,
): Promise<{ score: Score; alarms: string[]; missed: string[] }> {
  const gold = readGold(file.gold);
  const read = await readLetter(readFileSync(file.letter), { file: file.letter, gazetteer, forms });
  const date = read.frame.date?.value;
  const dates = datesIn(read.text);
  const quantities = quantitiesIn(read.text);
  const options = { lexicon, dates, quantities, ...(date !== undefined && { date }) };
  const figures = readFigures(read.text, read.sentences, options).map((figure) => ({
    figure,
    ...toOriginal(read, figure.quantity),
  }));
  const result: Score = {
    figure: [0, 0],
    comparator: [0, 0],
    period: [0, 0],
    growth: [0, 0],
  };
  const count = (key: keyof Score, right: boolean) => {
    result[key][0] += right ? 1 : 0;
    result[key][1] += 1;
  };
  const found = new Set<Figure>();
  const missed: string[] = [];
  for (const measure of gold.measures) {
    const wanted = goldMeasure(measure);
    const units = [wanted.unit, ...measure.unitAlternatives];
    const hit = figures.find(
      ({ figure, start, end }) =>
        start < measure.evidence.end &&
        end > measure.evidence.start &&
        matches(figure, wanted, units),
    )?.figure;
    if (hit !== undefined) found.add(hit);
    if (!isDemanded(measure)) continue;
    count("figure", hit !== undefined);
    if (hit === undefined) {
      missed.push(`${measure.metric} ${wanted.original}`);
      continue;
    }
    count("comparator", hit.quantity.comparator === wanted.comparator);
    const period = hit.period && periodText(hit.period.period);
    if (measure.period !== undefined) count("period", period === measure.period);
    if (wanted.growth !== undefined) {
      count("growth", growthText(hit.growth) === growthText(wanted.growth));
    }
  }
  const alarms = figures
    .filter(({ figure }) => !found.has(figure))
    .map(({ figure }) => read.text.slice(figure.span.from, figure.span.to));
  return { score: result, alarms, missed };
}

test("the annotated letters' figures are found, and nothing else is", async () => {
  const scores = await Promise.all(LETTERS.map(score));
  const total = (key: keyof Score) =>
    scores
      .map((each) => each.score[key])
      .reduce(([right, all], [hits, asked]) => [right + hits, all + asked], [0, 0]);
  const rate = (key: keyof Score) => {
    const [right, all] = total(key);
    return right / all;
  };
  expect(LETTERS).toHaveLength(9);
  expect(scores.flatMap((each) => each.missed)).toEqual([]);
  expect(scores.flatMap((each) => each.alarms)).toEqual([]);
  expect(total("figure")[1]).toBeGreaterThan(150);
  expect(rate("comparator")).toBe(1);
  expect(rate("growth")).toBe(1);
  expect(rate("period")).toBeGreaterThan(0.95);
});
