/** What is shown while an answer is on its way, when it has come, and when it did not. */
export type Loadable<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | {
      readonly state: "failed";
      readonly detail: string;
      /** `unreachable`: nobody answered; `refused`: somebody did, and could not. */
      readonly cause: "unreachable" | "refused";
    };

export const LOADING = { state: "loading" } as const;
