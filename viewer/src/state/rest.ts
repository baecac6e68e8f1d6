import { graphView } from "./drawn-view.ts";

const QUIET = 140;

let timer = 0;
let waiting: (() => void)[] = [];
let busy = 0;

/** Says that the page has just changed; `data-rest` on the root turns true when it stays as it is. */
export function stir(): void {
  document.documentElement.dataset.rest = "false";
  clearTimeout(timer);
  timer = window.setTimeout(settle, QUIET);
}

/** Holds the page unrested until the promise ends. */
export async function holdWhile<T>(work: Promise<T>): Promise<T> {
  busy++;
  stir();
  try {
    return await work;
  } finally {
    busy--;
    stir();
  }
}

/** Resolves when nothing moves, loads or is about to be drawn. */
export function atRest(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    stir();
  });
}

function settle(): void {
  if (busy > 0 || graphView.value?.isMoving() === true) {
    stir();
    return;
  }
  document.documentElement.dataset.rest = "true";
  const done = waiting;
  waiting = [];
  for (const resolve of done) resolve();
}
