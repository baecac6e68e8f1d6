import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { LOADING, type Loadable } from "../../data/loadable.ts";
import { holdWhile } from "../../state/rest.ts";

/**
 * What `ask` answers for `id`; an answer that comes after the next question is dropped. With another
 * `edition` it asks again and shows the former answer in the meantime.
 */
export function useLoadable<T>(
  id: string | undefined,
  ask: (id: string) => Promise<Loadable<T>>,
  edition?: unknown,
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
  }, [id, ask, answer, edition]);
  return answer.value.id === id ? answer.value.value : LOADING;
}
