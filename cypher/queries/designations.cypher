// zh: 谁有、谁在争取什么称号
// en: Who holds or seeks which title
// answers zh: 每个称号、试点：谁已获得（批次、名次），谁在申报，谁以此为目标，原文怎么说。
// answers en: For every title, honour or pilot: who was granted it (batch, rank), who applies for it, who aims at it, and the words.
// param words: string | 称号中的字，空则全部 | Words of the title; empty for all
:param words => "";
MATCH (x:Entity)-[r:DESIGNATED_AS|APPLIES_FOR|TARGETS]->(d:Entity)
WHERE d.name CONTAINS $words
MATCH (e:Evidence {fact: r.id})
WITH x, r, d, e ORDER BY e.id
RETURN d.name AS title, type(r) AS relation, x.name AS holder, x.type AS type,
  r.status AS status, r.batch AS batch, r.rank AS rank, collect(e.exact) AS quotes
ORDER BY title, relation DESC, holder;
