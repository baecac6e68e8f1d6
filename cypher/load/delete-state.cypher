// Takes away how the store is laid out, when nothing is left in it.
MATCH (state:StoreState {id: 'state'})
DETACH DELETE state;
