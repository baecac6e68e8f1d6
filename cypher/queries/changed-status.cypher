// zh: 后来怎样了
// en: What became of it
// answers zh: 不同信函中状态不同的事实：先前计划或申报，后来推进或完成。
// answers en: Facts whose status differs between letters: planned or applied for once, under way or done later.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE size(r.letters) > 1
MATCH (e:Evidence {fact: r.id}), (e)-[:`IN`]->(s:Section), (s)<-[:HAS_SECTION]-(l:Letter)
WITH a, r, b, l, e ORDER BY l.date, l.name, e.start
WITH a, r, b, count(DISTINCT e.status) AS statuses,
  collect({date: l.date, letter: l.name, status: e.status, quote: e.exact}) AS history
WHERE statuses > 1
RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.status AS status,
  history AS history
ORDER BY subject, relation, object;
