// zh: 事实是怎么读出来的
// en: How the facts were read
// answers zh: 每条规则、每种来源方式各有多少处证据，其中多少经人审定。
// answers en: How many quotes stand behind each rule and kind of statement, and how many of them a person reviewed.
MATCH (e:Evidence)
RETURN e.provenance AS provenance, e.rule AS rule, count(e) AS quotes,
  count(e.reviewedBy) AS reviewed, count(DISTINCT e.fact) AS facts
ORDER BY quotes DESC, provenance, rule;
