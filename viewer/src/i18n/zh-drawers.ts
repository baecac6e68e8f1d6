/** Chinese words of figures and statistics. */
export const zhDrawers = {
  statistics: "网络统计",
  columnDegree: "联系数",
  columnPageRank: "PageRank",
  columnBetweenness: "中介度",
  columnComponent: "连通分量",
  columnCommunity: "社区",
  columnQuote: "原文",
  measuring: "正在计算…",
  measured: "{things} 个实体 · {parts} 个连通分量 · {communities} 个社区",
  measuredFrom: "中介度由 {n} 个起点估算",
  charts: "图表",
  withoutYear: "未注明年份",
  shareOf: "占总数 {share}",
};
