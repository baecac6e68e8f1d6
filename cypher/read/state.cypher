// How the store is laid out, and whether the last load came to its end.
MATCH (state:StoreState {id: 'state'})
RETURN state.id AS id, properties(state) AS properties;
