// zh: 哪些实体在多份信函中出现
// en: Entities seen in several letters
// answers zh: 至少在几份信函中被提到的实体，按信函数和提及次数排列。
// answers en: Entities that at least so many letters name, by letters and by mentions.
// param atLeast: integer | 最少信函数 | Least number of letters
// param limit: integer | 行数 | Rows
:param atLeast => 1;
:param limit => 10;
MATCH (l:Letter)-[:HAS_SECTION]->(s:Section), (s)-[m:MENTIONS]->(x:Entity)
WITH x, count(DISTINCT l.id) AS letters, coalesce(sum(size(m.starts)), 0) AS mentions
WHERE letters >= $atLeast
WITH x, letters, mentions
ORDER BY letters DESC, mentions DESC, x.name, x.type
LIMIT $limit
// The names of letters for those rows alone.
MATCH (x)<-[:MENTIONS]-(s:Section)
MATCH (s)<-[:HAS_SECTION]-(l:Letter)
WITH DISTINCT x, letters, mentions, l.id AS id, l.name AS name ORDER BY name
WITH x, letters, mentions, collect(name) AS names
RETURN x.name AS entity, x.type AS type, letters AS letters, mentions AS mentions, names AS names
ORDER BY letters DESC, mentions DESC, entity, type;
