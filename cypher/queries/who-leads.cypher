// zh: 谁牵头、谁参与
// en: Who leads and who takes part
// answers zh: 每项工作由谁牵头、谁负责、哪些单位参与，原文怎么说。
// answers en: For each task: who leads it, who heads it, which bodies take part, and the words that say so.
// param words: string | 工作或单位名称中的字，空则全部 | Words of the task's or a body's name; empty for all
:param words => "集群";
// First which tasks, by names alone; then their words.
MATCH (task:Entity)<-[:LEADS|HEADS|PARTICIPATES_IN]-(body:Entity)
WITH task, collect(body.name) AS named
WHERE task.name CONTAINS $words OR any(name IN named WHERE name CONTAINS $words)
MATCH (task)<-[r:LEADS|HEADS|PARTICIPATES_IN]-(body:Entity)
MATCH (e:Evidence {fact: r.id})
WITH task, r, body, e ORDER BY body.name, e.id
WITH task,
  collect(DISTINCT CASE WHEN type(r) = 'LEADS' THEN body.name END) AS leads,
  collect(DISTINCT CASE WHEN type(r) = 'HEADS' THEN body.name END) AS heads,
  collect(DISTINCT CASE WHEN type(r) = 'PARTICIPATES_IN' THEN body.name END) AS participants,
  collect(DISTINCT r.role) AS roles,
  collect(DISTINCT body.name) AS bodies,
  collect(DISTINCT e.exact) AS quotes
WHERE task.name CONTAINS $words OR any(name IN bodies WHERE name CONTAINS $words)
RETURN task.name AS task, task.type AS type, roles AS roles, leads AS leads, heads AS heads,
  participants AS participants, quotes AS quotes
ORDER BY task, type;
