// zh: 一个事实的证据
// en: The proof of a fact
// answers zh: 某个事实的每处原文、前后文、位置、读出它的规则和来源方式。
// answers en: Every quote behind a fact: the words around it, where it stands, the rule that read it and how it is stated.
// param subject: entity | 主体 | Subject
// param object: entity | 客体 | Object
:param subject => "加速器硼中子俘获治疗实验装置";
:param object => "散裂中子源";
MATCH (a:Entity {name: $subject}), (a)-[r]-(b:Entity {name: $object})
MATCH (e:Evidence {fact: r.id})
MATCH (e)-[:`IN`]->(s:Section), (s)<-[:HAS_SECTION]-(l:Letter)
RETURN startNode(r).name AS subject, type(r) AS relation, endNode(r).name AS object,
  e.status AS status, e.prefix AS before, e.exact AS quote, e.suffix AS after,
  e.start AS start, e.end AS end, e.rule AS rule, e.provenance AS provenance,
  e.reviewedBy AS reviewedBy, l.name AS letter, l.date AS date, s.id AS section
ORDER BY date, letter, start, relation;
