// zh: 某一部分写了哪些事实
// en: The facts of a section
// answers zh: 信函某一部分（含其下各条）读出的事实，按原文先后。
// answers en: What was read from a section of a letter and its items, in the order of the text.
// param letter: entity | 发文字号 | Number of the letter
// param section: string | 部分的编号，如 1 或 1.2 | Number of the section, such as 1 or 1.2
:param letter => "东工信函〔2021〕109号";
:param section => "1.4";
MATCH (a:Entity)-[r]->(b:Entity)
MATCH (e:Evidence {fact: r.id}), (e)-[:`IN`]->(s:Section), (s)<-[:HAS_SECTION]-(l:Letter)
WHERE l.name = $letter
  AND (s.id = l.id + '#' + $section OR s.id STARTS WITH l.id + '#' + $section + '.')
RETURN s.number AS section, a.name AS subject, type(r) AS relation, b.name AS object,
  r.status AS status, e.exact AS quote, e.start AS start, e.end AS end
ORDER BY start, end, subject, relation, object;
