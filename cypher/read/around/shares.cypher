// What the shares of some letters hold.
// $ids: ["Letter:…"]
UNWIND $ids AS id
MATCH (share:LetterShare {id: id}) WHERE share.lettergraph IS NOT NULL
RETURN share.id AS id, share.contents AS contents;
