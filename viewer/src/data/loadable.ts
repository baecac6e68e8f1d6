import type { LoadingStage } from "../../../src/model/loading.ts";

/** What is shown while an answer is on its way, when it has come, and when it did not. */
export type Loadable<T> =
  | {
      readonly state: "loading";
      /** How far the server is with what has to end before it can answer. */
      readonly stage?: LoadingStage;
    }
  | { readonly state: "ready"; readonly value: T }
  | {
      readonly state: "failed";
      readonly detail: string;
      /** `unreachable`: nobody answered; `refused`: somebody did, and could not. */
      readonly cause: "unreachable" | "refused";
    };

export const LOADING = { state: "loading" } as const;
