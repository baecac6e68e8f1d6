// Takes the shares of letters away that are withdrawn.
// $ids: ["Letter:…"]
UNWIND $ids AS id
MATCH (share:LetterShare {id: id})
DETACH DELETE share;
