/**
 * Statements that make a server fetch an address or tell of itself, each in a wording that some reader of
 * Cypher takes for another; `{}` is the address.
 */
export const FETCHES: readonly string[] = [
  "LOAD CSV FROM '{}' AS l RETURN l[0] AS x",
  "load csv from '{}' AS l RETURN l[0] AS x",
  "LOAD CSV WITH HEADERS FROM '{}' AS l RETURN l.a AS x",
  "LOAD/* */CSV FROM '{}' AS l RETURN l[0] AS x",
  "LOAD// a comment\nCSV FROM '{}' AS l RETURN l[0] AS x",
  "// a comment ends here\rLOAD CSV FROM '{}' AS l RETURN l[0] AS x",
  "RETURN 1 AS x // and here\rUNION LOAD CSV FROM '{}' AS l RETURN l[0] AS x",
  ...["\x1c", "\x1f", "\u00a0", "\u2003", "\u3000"].map(
    (space) => `LOAD${space}CSV FROM '{}' AS l RETURN l[0] AS x`,
  ),
  "LOAD\\u2003CSV FROM '{}' AS l RETURN l[0] AS x",
  "UNWIND [1] AS a LOAD CSV FROM '{}' AS l RETURN l[0] AS x",
  "WITH 1 AS as LOAD CSV FROM '{}' AS l RETURN l[0] AS x",
  "WITH 1 AS `'` LOAD CSV FROM '{}' AS l RETURN l[0] AS x",
  "CALL { LOAD CSV FROM '{}' AS l RETURN l[0] AS x } RETURN x AS x",
  "RETURN COLLECT { LOAD CSV FROM '{}' AS l RETURN l[0] } AS x",
  "RETURN EXISTS { LOAD CSV FROM '{}' AS l RETURN l } AS x",
  "PROFILE LOAD CSV FROM '{}' AS l RETURN l[0] AS x",
  "CYPHER 5 LOAD CSV FROM '{}' AS l RETURN l[0] AS x",
];

/** The same by other means; what a server without the means would answer does not matter. */
export const CALLS: readonly string[] = [
  "LOAD\\uuu3000CSV FROM 'file:///etc/passwd' AS l RETURN l[0] AS x",
  "\\u004cOAD CSV FROM 'file:///etc/passwd' AS l RETURN l AS x",
  "RETURN '\\u0027 AS x UNION LOAD CSV FROM \"file:///etc/passwd\" AS l RETURN l AS x //' AS x",
  "WITH 1 AS a WHERE a = 1.LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l AS x",
  "CALL dbms.listConfig() YIELD name RETURN name AS x",
  "call dbms.listConfig() YIELD name RETURN name AS x",
  "CALL`dbms`.`listConfig`() YIELD name RETURN name AS x",
  "CALL\x1cdbms.listConfig() YIELD name RETURN name AS x",
  "CALL\\u2003dbms.listConfig() YIELD name RETURN name AS x",
  "CALL/**/dbms . /**/ listConfig() YIELD name RETURN name AS x",
  "OPTIONAL CALL dbms.listConfig() YIELD name RETURN name AS x",
  "WITH 1 AS as CALL dbms.listConfig() YIELD name RETURN name AS x",
  "CALL db.labels() YIELD label CALL dbms.listConfig() YIELD name RETURN name AS x",
  "CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name AS x",
  "CALL dbms.components",
  "CALL `db.labels`.`../x`() YIELD label RETURN label AS x",
  "RETURN genai.vector.encode('a', 'b', {}) AS x",
  "RETURN `genai` . `vector`.encode ('a', 'b', {}) AS x",
  "RETURN `apoc.load.json`('file:///etc/passwd') AS x",
  "SHOW SETTINGS YIELD name RETURN name AS x",
  "SHOW TRANSACTIONS",
  "TERMINATE TRANSACTION 'neo4j-transaction-1'",
  "USE system MATCH (n) RETURN n.x AS x",
  "GRANT ROLE reader TO somebody",
];

/** Plain reads that look like them. */
export const HARMLESS: readonly string[] = [
  "MATCH (n:Load) WHERE n.call IS NULL AND n.load IS NULL RETURN count(n) AS x",
  "MATCH (n:Nothing:Call) RETURN n.show AS x",
  "RETURN 'LOAD CSV FROM' AS x /* CALL dbms.listConfig() */ // SHOW SETTINGS",
  "RETURN {call: 1, load: 2} AS x",
  "MATCH (`load csv`:Nothing) RETURN `load csv`.x AS x",
  "RETURN '东莞\\u4e1c' AS x",
];
