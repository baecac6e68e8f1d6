/** How far long work is, in letters or what is asked of a model; of nothing, while they are not counted yet. */
export interface LoadingStage {
  readonly what: "reading" | "loading" | "asking";
  readonly done: number;
  readonly total: number;
}

/** Whether a server is loading letters that are newer than what it shows. */
export interface LoadingNow {
  readonly loading?: LoadingStage;
}
