// Takes publications away that nothing cites any more.
// $ids: ["Source:…"]
UNWIND $ids AS id
MATCH (source:Source {id: id})
DETACH DELETE source;
