// Takes sections away.
// $ids: ["Letter:…#1"]
UNWIND $ids AS id
MATCH (section:Section {id: id})
DETACH DELETE section;
