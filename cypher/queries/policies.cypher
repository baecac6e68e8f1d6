// zh: 政策由谁出台、涉及什么
// en: Policies, who issued them and what they concern
// answers zh: 每项政策和报告由谁出台或形成、涉及什么、有哪些指标。
// answers en: For every policy and report: who issued or produced it, what it concerns, and its figures.
// param words: string | 名称中的字，空则全部 | Words of the name; empty for all
:param words => "";
MATCH (p:Entity)
WHERE (p:Policy OR p:Report) AND p.name CONTAINS $words
OPTIONAL MATCH (p)-[r:ISSUES|PRODUCES|CONCERNS|BASED_ON|HAS_MEASURE|HAS_TARGET]-(x:Entity)
WITH p, r, x ORDER BY x.name
RETURN p.name AS policy, p.type AS type,
  collect(DISTINCT CASE WHEN type(r) IN ['ISSUES', 'PRODUCES'] THEN x.name END) AS issuers,
  collect(DISTINCT CASE WHEN type(r) = 'CONCERNS' AND startNode(r).id = p.id THEN x.name END) AS concerns,
  collect(DISTINCT CASE WHEN type(r) = 'BASED_ON' AND startNode(r).id = p.id THEN x.name END) AS basedOn,
  collect(DISTINCT CASE WHEN type(r) IN ['HAS_MEASURE', 'HAS_TARGET']
    THEN x.metric + ' ' + x.original END) AS figures
ORDER BY type, policy;
