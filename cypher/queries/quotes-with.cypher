// zh: 原文含有某些字的事实
// en: Facts whose words contain a text
// answers zh: 证据原文中含有这些字的事实，按信函和先后排列。
// answers en: The facts whose quotes contain a text, by letter and position.
// param words: string | 原文中的字 | Words of the quote
:param words => "中子";
MATCH (a:Entity)-[r]->(b:Entity)
MATCH (e:Evidence {fact: r.id})
WHERE e.exact CONTAINS $words
RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.status AS status,
  e.exact AS quote, r.letters AS letters, e.start AS start
ORDER BY letters, start, subject, relation, object;
