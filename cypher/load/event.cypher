// Writes down that the store was changed: when, how, by whom, and how much.
// $properties: {id: "…", at: "2026-01-31T08:00:00.000Z", what: "load", who: "…", added: 3, changed: 0, withdrawn: 0}
CREATE (event:StoreEvent)
SET event += $properties;
