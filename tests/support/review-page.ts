import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** The id of an item in the list. */
export async function idOf(
  item: { getAttribute(name: string): Promise<string | null> } | undefined,
) {
  const id = await item?.getAttribute("data-item");
  if (id === null || id === undefined) throw new Error("there is no such item");
  return id;
}

/** What the list says was decided about an item. */
export async function verdictOf(page: Page, item: string): Promise<string | null> {
  return page.locator(`[data-item="${item}"] .verdict`).textContent();
}

/** Selects words of the letter as a hand does, from their first to their last character. */
export async function selectInLetter(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const letter = document.querySelector(".desk-letter .letter");
    const walker = document.createTreeWalker(letter ?? document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode())
      if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
    const at = nodes
      .map(({ data }) => data)
      .join("")
      .indexOf(wanted);
    const place = (offset: number): [Text, number] => {
      let left = offset;
      for (const node of nodes) {
        if (left < node.data.length) return [node, left];
        left -= node.data.length;
      }
      throw new Error("the letter does not hold the words");
    };
    const rect = (offset: number): DOMRect => {
      const range = document.createRange();
      const [node, index] = place(offset);
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      return range.getBoundingClientRect();
    };
    place(at)[0].parentElement?.scrollIntoView({ block: "center" });
    const [from, to] = [rect(at), rect(at + wanted.length - 1)];
    return {
      from: { x: from.left + 1, y: from.top + from.height / 2 },
      to: { x: to.right - 1, y: to.top + to.height / 2 },
    };
  }, words);
  await page.mouse.move(box.from.x, box.from.y);
  await page.mouse.down();
  await page.mouse.move(box.to.x, box.to.y, { steps: 6 });
  await page.mouse.up();
  await page.locator(".selection-bar").waitFor();
}

/** The faults of accessibility of a page as it is now, the small ones too. */
export async function faultsIn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`);
}
