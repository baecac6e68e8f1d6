// Takes pieces of evidence away.
// $ids: ["9c1e…"]
UNWIND $ids AS id
MATCH (evidence:Evidence {id: id})
DETACH DELETE evidence;
