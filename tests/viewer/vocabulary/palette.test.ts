import { CANVAS_THEMES, mixed } from "../../../viewer/src/graph/canvas-theme.ts";
import { ANY_ICON } from "../../../viewer/src/vocabulary/icons.ts";
import { HUES, hueOf, iconOf } from "../../../viewer/src/vocabulary/palette.ts";
import { ONTOLOGY } from "../../support/flagship-network.ts";

/** Relative luminance after WCAG 2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test("every type of the vocabulary has an icon of its own", () => {
  const icons = Object.keys(ONTOLOGY.types).map(iconOf);
  expect(icons).not.toContain(ANY_ICON);
  expect(new Set(icons).size).toBe(icons.length);
});

test("a type that is new to the vocabulary takes the hue of its group", () => {
  expect(hueOf("Harbour", "area")).toBe("green");
  expect(hueOf("Harbour", "nothing")).toBe("grey");
  expect(iconOf("Harbour")).toBe(ANY_ICON);
});

test("discs stand out 3:1 from the ground in both themes", () => {
  for (const { fill, ring } of Object.values(HUES)) {
    if (fill === HUES.ink.fill) continue;
    expect(contrast(ring, CANVAS_THEMES.light.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(fill, CANVAS_THEMES.dark.surface)).toBeGreaterThanOrEqual(3);
  }
  for (const { ink, surface } of Object.values(CANVAS_THEMES)) {
    expect(contrast(ink.fill, surface)).toBeGreaterThanOrEqual(3);
  }
});

test("icons stand out 3:1 from their discs, and names 4.5:1 from the ground", () => {
  for (const { fill, icon } of Object.values(HUES)) {
    expect(contrast(icon, fill)).toBeGreaterThanOrEqual(3);
  }
  for (const { text, mutedText, surface } of Object.values(CANVAS_THEMES)) {
    expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(mutedText, surface)).toBeGreaterThanOrEqual(4.5);
  }
});

test("mixing goes from one colour to the other", () => {
  expect(mixed("#000000", "#ffffff", 0.5)).toBe("#808080");
  expect(mixed("#123456", "#ffffff", 0)).toBe("#123456");
});
