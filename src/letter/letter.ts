import type { LetterRecord } from "../model/graph.ts";
import type { PageLayout } from "../model/page-layout.ts";
import type { Home } from "../place/home.ts";

/** A stretch of a letter's normalised text, in UTF-16 units, end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A piece of the frame with its place; `value` is cleaned (spaces out, ISO date …). */
export interface Field extends Span {
  readonly value: string;
}

/** Somebody a letter names outside its text proper; a body by its full name. */
export interface Party extends Field {
  readonly kind: "person" | "body";
}

/** What the head and the closing lines of a letter say about it. Absent means: not printed. */
export interface Frame {
  readonly docNumber?: Field;
  readonly title?: Field;
  /** The full name of the issuing body, from signature, title or document number, in this order. */
  readonly issuer?: Field;
  /** The place whose 我市 / 全市 the letter means: 东莞市, 深圳市光明区, 广东省, 苏州工业园区. */
  readonly place?: string;
  /** The same as a value that tells what 市, 省, 区 mean there. */
  readonly home: Home;
  readonly addressees: readonly Party[];
  readonly proposal?: ProposalFrame;
  /** The letter that this one answers (贵市来函), when there is no proposal. */
  readonly answeredLetter?: { readonly docNumber?: Field; readonly title?: Field };
  /** Bodies that had a part in the answer, as printed: 经会同市发改局、…研究, …会办; 上海市 of 上海市、江苏省人民政府 is 上海市人民政府. */
  readonly consulted: readonly Field[];
  readonly signer?: Field;
  readonly handler?: Field;
  /** ISO date. */
  readonly date?: Field;
  /** Whether the date is that of the web page, because the letter prints none of its own. */
  readonly isPublicationDate?: boolean;
  readonly attachments: readonly Field[];
  readonly copies: readonly Field[];
  /** A, B, C (答复类别). */
  readonly category?: Field;
  readonly publicity?: Field;
}

export interface ProposalFrame {
  readonly kind: "提案" | "建议";
  /** As printed: 20210100, 杭12. */
  readonly number?: Field;
  /** Without 《》. */
  readonly title?: Field;
  /** 东莞市政协第十三届六次会议, as printed. */
  readonly session?: Field;
  /** The council or congress that held the session, full name: 东莞市政协. */
  readonly body?: string;
  /** Who proposed it, where the letter names somebody other than 您 or 贵委. */
  readonly proposers: readonly Party[];
  /** Whether the addressee only handed it on: without proposers nobody knows whose it is. */
  readonly handedOn: boolean;
}

/** A sentence of the body; its clauses are cut at ，；： outside brackets, quotes and 《》. */
export interface Sentence extends Span {
  readonly section: string;
  /** Counts from 0 through the letter. */
  readonly paragraph: number;
  readonly clauses: readonly Span[];
}

/** A letter that was read: its record, and the normalised text that extraction works on. */
export interface ReadLetter {
  readonly record: LetterRecord;
  /**
   * Hard wraps, page-break spaces and spaces beside Han characters taken out, full-width letters
   * and digits made half width, punctuation full width, quotes “”, one `\n` between paragraphs.
   */
  readonly text: string;
  /** For each UTF-16 unit of `text`, and one past its end: the code point of `record.text` it comes from. */
  readonly offsets: Uint32Array;
  readonly frame: Frame;
  readonly sentences: readonly Sentence[];
  /** Where the words of the record stand on pages, if the file has any. */
  readonly layout?: PageLayout;
  /** What is in the file and not in the text, or was read with doubt. */
  readonly notes: readonly string[];
  /** The notes, and what a letter of the genre has and this text lacks; empty when nothing is missing. */
  readonly warnings: readonly string[];
}
