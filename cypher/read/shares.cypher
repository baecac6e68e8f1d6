// The digests of what each letter, and the background, has a share of.
MATCH (share:LetterShare) WHERE share.lettergraph IS NOT NULL
RETURN share.id AS id, share.digest AS digest;
