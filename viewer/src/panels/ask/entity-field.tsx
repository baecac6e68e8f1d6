import type { JSX } from "preact";
import type { NetworkNode } from "../../../../src/model/network.ts";
import { candidatesFor } from "../../state/candidates.ts";
import { network, nodesById } from "../../state/session.ts";
import { typeName } from "../../state/words.ts";
import { Combobox, type Option } from "../parts/combobox.tsx";

interface EntityFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (node: NetworkNode) => void;
  readonly fits?: (type: string) => boolean;
  /** The label stands in the empty field alone. */
  readonly bare?: boolean;
}

/** An entity of the network, found as the search finds it; before a word is typed, the best tied. */
export function EntityField({
  label,
  value,
  onChoose,
  fits = () => true,
  bare = false,
}: EntityFieldProps): JSX.Element {
  return (
    <div class="field">
      {!bare && <span class="field-label">{label}</span>}
      <Combobox
        label={label}
        value={value}
        options={(query) => optionsFor(query, fits)}
        onChoose={(id) => {
          const node = nodesById.value.get(id);
          if (node !== undefined) onChoose(node);
        }}
      />
    </div>
  );
}

function optionsFor(query: string, fits: (type: string) => boolean): readonly Option[] {
  const whole = network.value;
  if (whole === undefined) return [];
  const found =
    query.trim() === ""
      ? whole.nodes
          .filter(({ type }) => type !== "Measure" && fits(type))
          .sort((a, b) => b.degree - a.degree)
      : candidatesFor(query, whole, [], undefined, fits);
  return found.map(({ id, name, type }) => ({ key: id, label: name, hint: typeName(type), type }));
}
