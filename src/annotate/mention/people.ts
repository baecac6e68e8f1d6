import type { PeopleWords } from "../../data/grammar.ts";
import { anyWord, type Mention, matchesIn } from "./mention.ts";

/** Finds people by the post before their name. */
export interface PeopleScanner {
  readonly find: (text: string, isWordAt: (index: number) => boolean) => Mention[];
}

/** What may stand behind a name: marks, and particles that no given name holds. */
const BORDER =
  /[，。；：、！？（）“”《》\s]|等|为|任|连任|接任|兼|担|和|与|及|领|在|的|于|同|出|组|共|率|作|受|获|被|当选|入选/;

const HOLDING =
  /^(?:担任|兼任|出任|连任|续任|接任|同任|担纲|任职|率队|带队|牵头|领衔|受聘|获聘|当选|入选|获评|被聘|主持|坐镇|挂帅)/;

/** Words whose first character is a surname, too. */
const NO_NAME =
  /^(?:单位|连[任续年]|任[组主副总会]|平台|方面|方案|时任|成员|和|于|国家|国际|全|都|满|干部|经)/;

export function createPeopleScanner({
  titles,
  honors,
  surnames,
  compounds,
}: PeopleWords): PeopleScanner {
  const family = `(?:${anyWord(compounds)}|[${surnames}])`;
  // 教授谭岳清、研究员阮慕贞: each behind a post of its own.
  const named = new RegExp(`(?:${anyWord(titles)})(?=(${family})(\\p{Script=Han}{1,2}))`, "gu");
  // 川西大学晏清河教授: the title behind the name.
  const honored = new RegExp(
    `(?<=[，、；：由请聘以和与（为是]|大学|学院|[院所局委]|医院|公司|集团|中心|实验室)${family}\\p{Script=Han}{1,2}(?=${anyWord(honors)})`,
    "gu",
  );
  // 李松岩任秘书长: what the one is comes behind the name.
  const appointed = new RegExp(
    `(?<=^|[，。；：、\\n])${family}\\p{Script=Han}?[\\p{Script=Han}--[省市区县镇局委厅院校办会]](?=(?:${family}\\p{Script=Han}{1,2}|、)*(?:担任|兼任|出任|任)[^，。；]{0,16}(?:${anyWord(titles)}))`,
    "gv",
  );
  const behind = (text: string): Mention[] =>
    [...matchesIn(text, honored), ...matchesIn(text, appointed)].flatMap(
      ({ index: from, 0: name }) => {
        const isName = !NO_NAME.test(name) && !titles.includes(name.slice(1));
        return isName ? [{ from, to: from + name.length, type: "Person", name, by: "person" }] : [];
      },
    );
  return {
    find: (text, isWordAt) =>
      [...matchesIn(text, named)]
        .flatMap((match): Mention[] => {
          const [title, surname = "", given = ""] = match;
          // 我市长安镇 holds no 市长.
          if (/^[省市区县镇]/.test(title) && /[我本全贵该]/.test(text[match.index - 1] ?? ""))
            return [];
          const from = match.index + title.length;
          const length =
            given.length === 2 && !endsAt(text, from, surname, given, isWordAt) ? 2 : 1;
          const to = from + surname.length + (given.length === 1 ? 1 : length);
          const whole = given.length === 1 || length === 1 || endsBehind(text, to, isWordAt);
          const name = text.slice(from, to);
          // 任组长, 单位: what stands behind a post need be no name.
          const isName = whole && !NO_NAME.test(name) && !titles.includes(given);
          return isName ? [{ from, to, type: "Person", name, by: "person" }] : [];
        })
        .concat(behind(text)),
  };
}

/** Whether a name of one given character ends before the second. */
function endsAt(
  text: string,
  from: number,
  surname: string,
  given: string,
  isWordAt: (index: number) => boolean,
): boolean {
  const second = from + surname.length + 1;
  const longer = second + 1;
  // 余磊担任: two characters that go together end the name before the first.
  if (given.length === 2 && HOLDING.test(text.slice(second, second + 2))) return true;
  return (
    given.length === 2 && endsBehind(text, second, isWordAt) && !endsBehind(text, longer, isWordAt)
  );
}

function endsBehind(text: string, at: number, isWordAt: (index: number) => boolean): boolean {
  const next = text[at];
  return next === undefined || BORDER.test(next) || isWordAt(at);
}
