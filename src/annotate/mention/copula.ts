/** 系 as 是 before what is of a level or ours: 指挥中心系|市应急管理局; not in 体系, 联系. */
export const IS_OF = "(?<![关体联院水谱派])系(?=[省市区县我])";
