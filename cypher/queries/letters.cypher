// zh: 有哪些信函
// en: The letters
// answers zh: 每份信函的文号、日期、发文机关、主送、答复对象、签发人和承办人。
// answers en: Number, date, issuer, addressee, what it replies to, who signed and who handled each letter.
MATCH (l:Letter)
OPTIONAL MATCH (l)-[r:ISSUED_BY|ADDRESSED_TO|REPLIES_TO|SIGNED_BY|HANDLED_BY]->(x:Entity)
WITH l, type(r) AS relation, x.name AS name ORDER BY name
RETURN l.name AS letter, l.date AS date, l.title AS title,
  collect(CASE WHEN relation = 'ISSUED_BY' THEN name END) AS issuers,
  collect(CASE WHEN relation = 'ADDRESSED_TO' THEN name END) AS addressees,
  collect(CASE WHEN relation = 'REPLIES_TO' THEN name END) AS repliesTo,
  collect(CASE WHEN relation = 'SIGNED_BY' THEN name END) AS signers,
  collect(CASE WHEN relation = 'HANDLED_BY' THEN name END) AS handlers
ORDER BY letter;
