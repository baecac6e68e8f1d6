/** Okabe and Ito's colours, which people with any colour vision can tell apart. */
export const HUES = {
  ink: { fill: "#2b3440", ring: "#0d1420", icon: "#ffffff" },
  blue: { fill: "#0072b2", ring: "#004f80", icon: "#ffffff" },
  sky: { fill: "#56b4e9", ring: "#1f6f9f", icon: "#06283d" },
  green: { fill: "#009e73", ring: "#006b4e", icon: "#ffffff" },
  orange: { fill: "#e69f00", ring: "#94660a", icon: "#3a2700" },
  red: { fill: "#d55e00", ring: "#923f00", icon: "#ffffff" },
  purple: { fill: "#cc79a7", ring: "#8a4068", icon: "#3b0f28" },
  yellow: { fill: "#f0e442", ring: "#847b08", icon: "#403a00" },
  grey: { fill: "#98a2b0", ring: "#5d6775", icon: "#161c25" },
} as const;

export type Hue = keyof typeof HUES;

/** Kindred types share a hue; the icon tells them apart. */
const TYPE_HUES: Readonly<Record<string, Hue>> = {
  Place: "ink",
  Zone: "green",
  ScienceCity: "green",
  Department: "blue",
  Mechanism: "blue",
  Person: "grey",
  Institution: "sky",
  Laboratory: "sky",
  Company: "orange",
  Project: "orange",
  Facility: "red",
  Platform: "red",
  Product: "red",
  Fund: "purple",
  Industry: "purple",
  Cluster: "purple",
  Designation: "yellow",
  Programme: "yellow",
  Event: "grey",
  Letter: "grey",
  Proposal: "grey",
  Demand: "grey",
  Policy: "yellow",
  Report: "grey",
  Measure: "grey",
};

const GROUP_HUES: Readonly<Record<string, Hue>> = {
  text: "grey",
  agent: "blue",
  area: "green",
  asset: "red",
  domain: "purple",
  figure: "grey",
};

/** The hue of a type; one that is new to the vocabulary takes that of its group. */
export function hueOf(type: string, group: string): Hue {
  return TYPE_HUES[type] ?? GROUP_HUES[group] ?? "grey";
}
