// zh: 提案要什么、答复怎么说
// en: What was asked, and what was answered
// answers zh: 每份提案或建议提出了哪些诉求，谁提的，哪封信回应，回应的原文和所在部分。
// answers en: For each proposal: what it asks for, who asked, which letter answers, in which words and in which part.
// param words: string | 诉求中的字，空则全部 | Words of the demand; empty for all
:param words => "";
MATCH (p:Entity)-[asks:ASKS_FOR]->(d:Demand)
WHERE d.name CONTAINS $words
OPTIONAL MATCH (who:Entity)-[:PROPOSED]->(p)
WITH p, asks, d, who ORDER BY who.name
WITH p, asks, d, collect(DISTINCT who.name) AS askers
MATCH (l:Letter)-[answers:ANSWERS]->(d)
MATCH (title:Evidence {fact: asks.id})
MATCH (words:Evidence {fact: answers.id}), (words)-[:`IN`]->(s:Section)
WITH d, p, askers, title, l, s, words ORDER BY l.name, title.start, d.name
RETURN d.name AS demand, p.name AS proposal, askers AS askers, title.exact AS asked, l.name AS letter,
  s.number AS section, words.exact AS answer;
