import { DEFAULT_LIMITS } from "../../../src/file/limits.ts";
import { docxText } from "../../../src/file/word/docx.ts";
import { readBytes } from "../../letter/reading.ts";
import { paragraph, run, type WordParts, wordFile } from "../../support/files/word-file.ts";

function linesOf(body: string, parts: WordParts): string[] {
  return docxText(wordFile(body, parts), "letter.docx", DEFAULT_LIMITS).text.split("\n");
}

describe("headers and footers", () => {
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const reference = (kind: string, type: string, id: string) =>
    `<w:${kind}Reference w:type="${type}" xmlns:r="r" r:id="${id}"/>`;
  const letter = [
    paragraph("关于市政协第20210109号提案的答复"),
    paragraph("张三委员："),
    paragraph("您提出的提案收悉，现答复如下："),
    paragraph("2020年，我市设立了松山湖材料产业基金。"),
  ].join("");
  const margins = {
    header1: paragraph("东莞市工业和信息化局") + paragraph("东工信函〔2021〕109号"),
    header2: paragraph("提案答复"),
    footer1: paragraph(run("— ") + field + run(" —")),
  };
  const references = [
    reference("header", "first", "header1"),
    reference("header", "default", "header2"),
    reference("footer", "first", "footer1"),
    reference("footer", "default", "footer1"),
  ].join("");

  test("a letterhead in the header of the first page names issuer and number", async () => {
    const body = `${letter}<w:sectPr>${references}<w:titlePg/></w:sectPr>`;
    const bytes = wordFile(body, { margins });
    const { record, warnings } = await readBytes(bytes);
    expect(record).toMatchObject({
      docNumber: "东工信函〔2021〕109号",
      issuer: "东莞市工业和信息化局",
    });
    expect(record.text).not.toMatch(/提案答复|—/);
    expect(warnings).toContain("left out as a running line: 提案答复");
  });

  test("the first page has its own header only where that is said", () => {
    for (const setting of ["", '<w:titlePg w:val="0"/>']) {
      const body = `${letter}<w:sectPr>${references}${setting}</w:sectPr>`;
      expect(linesOf(body, { margins })[0]).toBe("关于市政协第20210109号提案的答复");
    }
  });

  test("later sections and parts that are not there change nothing", () => {
    const later = `<w:sectPr>${reference("header", "default", "header1")}</w:sectPr>`;
    const first = `<w:p><w:pPr><w:sectPr>${reference("header", "default", "none")}</w:sectPr></w:pPr></w:p>`;
    expect(linesOf(letter + first + later, { margins })).toHaveLength(4);
  });

  test("a letterhead in a box, or drawn as a shape; a watermark of all pages is none", async () => {
    const shape = (id: string, words: string) =>
      `<w:r><w:pict><v:shape xmlns:v="v" id="${id}"><v:textpath string="${words}"/></v:shape></w:pict></w:r>`;
    const box = `<w:r><w:pict><v:shape xmlns:v="v"><v:textbox><w:txbxContent>${paragraph("东工信函〔2021〕109号")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const head = {
      header1: paragraph(
        shape("WordArt 1", "东莞市工业和信息化局文件") +
          box +
          shape("PowerPlusWaterMarkObject1", "样稿"),
      ),
    };
    const body = `${letter}<w:sectPr>${references}<w:titlePg/></w:sectPr>`;
    const { record } = await readBytes(wordFile(body, { margins: { ...margins, ...head } }));
    expect(record.text.split("\n").slice(0, 3)).toEqual([
      "东莞市工业和信息化局文件",
      "东工信函〔2021〕109号",
      "关于市政协第20210109号提案的答复",
    ]);
    expect(record).toMatchObject({
      docNumber: "东工信函〔2021〕109号",
      issuer: "东莞市工业和信息化局",
    });
  });
});
