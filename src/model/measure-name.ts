import type { MeasureProperties } from "./measure.ts";
import { periodText } from "./period.ts";

/** Between the parts of a figure's name. */
export const NAME_DOT = "·";

/** The name of a figure: whose, of what, when: 东莞市·协议投资·2020. */
export function measureName(
  subject: string,
  { metric, period }: Pick<MeasureProperties, "metric" | "period">,
): string {
  const time = periodText(period ?? {});
  return [subject, metric, time].filter((part) => part !== "").join(NAME_DOT);
}

/** Whether two figures say the same amount. */
export function isSameAmount(one: MeasureProperties, other: MeasureProperties): boolean {
  return (
    one.unit === other.unit &&
    one.value === other.value &&
    one.min === other.min &&
    one.max === other.max &&
    one.comparator === other.comparator
  );
}
