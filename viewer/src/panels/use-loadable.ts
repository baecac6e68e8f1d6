import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { LOADING, type Loadable } from "../server/client.ts";
import { holdWhile } from "../state/rest.ts";

/** What `ask` answers for `id`; an answer that comes after the next question is dropped. */
export function useLoadable<T>(
  id: string | undefined,
  ask: (id: string) => Promise<Loadable<T>>,
): Loadable<T> {
  const answer = useSignal<{ id: string | undefined; value: Loadable<T> }>({ id, value: LOADING });
  useEffect(() => {
    if (id === undefined) return;
    let current = true;
    void holdWhile(ask(id)).then((value) => {
      if (current) answer.value = { id, value };
    });
    return () => {
      current = false;
    };
  }, [id, ask, answer]);
  return answer.value.id === id ? answer.value.value : LOADING;
}
