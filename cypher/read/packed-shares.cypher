// What each letter, and the background, has a share of, as it is kept.
MATCH (share:LetterShare) WHERE share.lettergraph IS NOT NULL
RETURN share.id AS id, share.contents AS contents;
