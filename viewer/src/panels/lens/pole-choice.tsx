import type { JSX } from "preact";
import type { NetworkNode } from "../../../../src/model/network.ts";
import { candidatesFor } from "../../state/candidates.ts";
import { poles } from "../../state/lens.ts";
import { act, network } from "../../state/session.ts";
import { nodeName, t, typeName } from "../../state/words.ts";
import { Combobox, type Option } from "../parts/combobox.tsx";
import { IconButton } from "../parts/icon-button.tsx";

/** Which two places, zones or bodies are looked at; any two can be. */
export function PoleChoice(): JSX.Element | null {
  const [left, right] = poles.value ?? [];
  if (left === undefined || right === undefined) return null;
  const choose = (pair: readonly [string, string]): void => {
    if (pair[0] !== pair[1]) act({ kind: "lens", lens: { on: true, poles: pair } });
  };
  return (
    <div class="poles">
      <Combobox
        label={t("poleLeft")}
        value={nodeName(left)}
        options={polesFor}
        onChoose={(id) => choose([id, right])}
      />
      <IconButton glyph="both" label={t("swapPoles")} onClick={() => choose([right, left])} />
      <Combobox
        label={t("poleRight")}
        value={nodeName(right)}
        options={polesFor}
        onChoose={(id) => choose([left, id])}
      />
    </div>
  );
}

const KINDS: ReadonlySet<string> = new Set(["area", "agent"]);

/** Places first, then zones and bodies, the best-connected first. */
function polesFor(query: string): readonly Option[] {
  const whole = network.value;
  if (whole === undefined) return [];
  const groups = new Map(whole.types.map(({ name, group }) => [name, group]));
  const fits = (type: string): boolean => KINDS.has(groups.get(type) ?? "");
  if (query.trim() !== "") {
    return candidatesFor(query, whole, [], undefined, fits)
      .filter(({ type }) => fits(type))
      .map(({ id, name, type }) => ({ key: id, label: name, hint: typeName(type), type }));
  }
  const rank = ({ type, degree }: NetworkNode): number => (type === "Place" ? 1000 : 0) + degree;
  return whole.nodes
    .filter(({ type }) => fits(type))
    .sort((a, b) => rank(b) - rank(a))
    .map(({ id, name, type }) => ({ key: id, label: name, hint: typeName(type), type }));
}
