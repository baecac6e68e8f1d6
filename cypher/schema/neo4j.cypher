// Neo4j alone: search in names and quotes by Chinese characters, two by two.
//   CALL db.index.fulltext.queryNodes("entity_names", "松山湖") YIELD node, score

CREATE FULLTEXT INDEX entity_names IF NOT EXISTS
FOR (n:Entity) ON EACH [n.name, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: "cjk"}};

CREATE FULLTEXT INDEX evidence_quotes IF NOT EXISTS
FOR (n:Evidence) ON EACH [n.exact]
OPTIONS {indexConfig: {`fulltext.analyzer`: "cjk"}};
