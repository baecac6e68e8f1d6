import type { LoadingStage } from "../../../src/model/loading.ts";

export type OnStage = (stage: LoadingStage) => void;

/** Asks until the server has loaded its letters: it says when to ask again, and how far it is. */
export async function patiently(
  ask: () => Promise<Response>,
  onStage?: OnStage,
): Promise<Response> {
  for (;;) {
    const response = await ask();
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    if (response.status !== 503 || !(seconds >= 0)) return response;
    const { loading }: { loading?: LoadingStage } = await response.json();
    if (loading !== undefined) onStage?.(loading);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}
