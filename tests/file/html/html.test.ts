import { htmlText } from "../../../src/file/html/html.ts";

const BODY = "　　近年来，我市大力推进科技创新，设立了产业投资基金，取得积极成效。".repeat(6);

test.each(["print", "share", "search", "menu", "toolbar", "position"])(
  "a body in an element named %s is read",
  (name) => {
    const page = `<body><nav><a>首页</a></nav><div class="${name}" id="${name}-box"><h1>关于第1号提案的答复</h1><p>${BODY}</p></div><div class="footer">版权所有：某市人民政府</div></body>`;
    expect(htmlText(page)).toBe(`关于第1号提案的答复\n${BODY}`);
  },
);

test.each(["aside", "nav", "footer", "header"])("a body in <%s> is read", (tag) => {
  expect(htmlText(`<body><${tag}><p>${BODY}</p></${tag}><p>分享</p></body>`)).toContain(BODY);
});

test("number, addressee, signature and date stay, whatever their elements are called", () => {
  const page = `<body><article><p class="search">东工信函〔2021〕109号</p><p class="position">张三委员：</p><p>${BODY}</p>
    <p class="foot">东莞市工业和信息化局</p><footer><p>2021年5月19日</p></footer>
    <div class="share">分享到：微信 微博</div><p class="print">打印本页</p></article>
    <div class="footer"><p>主办单位：某市人民政府办公室</p><p>2021年5月20日</p></div></body>`;
  expect(htmlText(page)).toBe(
    `东工信函〔2021〕109号\n张三委员：\n${BODY}\n东莞市工业和信息化局\n2021年5月19日`,
  );
});

test("what was struck out is not read", () => {
  const page = `<p>我市<del>撤销</del><s>废止</s><strike>停办</strike><span style="text-decoration: line-through">取消</span>设立<ins>产业</ins>基金</p>`;
  expect(htmlText(page)).toBe("我市设立产业基金");
});

test("marks of notes and readings are no words; raised figures of units are", () => {
  const page = `<p>松山湖<sup>①</sup>材料<sup><a href="#n">[1]</a></sup>实验室<sup>2</sup>有<ruby>莞<rp>（</rp><rt>guǎn</rt><rp>）</rp></ruby>深园区5km<sup>2</sup></p>`;
  expect(htmlText(page)).toBe("松山湖材料实验室有莞深园区5km2");
});

test("a long script takes no words from the letter", () => {
  const page = `<body><script>${"x".repeat(20_000)}</script><div class="print"><p>${BODY}</p></div></body>`;
  expect(htmlText(page)).toBe(BODY);
});

test.each([
  ["<pre>", "</pre>"],
  ['<div style="white-space: pre-wrap">', "</div>"],
  ['<style>.t { white-space: pre-line }</style><div class="t">', "</div>"],
])("line breaks in %s are printed", (open, close) => {
  const page = `<p>一\n行</p>${open}王伟委员：\r\n　　现<b>答复\n如下</b>：\n\n${close}<p>又一\n行</p>`;
  expect(htmlText(page)).toBe("一 行\n王伟委员：\n　　现答复\n如下：\n又一 行");
});

test("line breaks of the source elsewhere are spaces", () => {
  expect(htmlText('<p style="white-space: normal">一\n行</p>')).toBe("一 行");
});
