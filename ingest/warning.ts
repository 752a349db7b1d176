import type { RejectionReason } from './split/split-documents.ts';

/** Something in a file that came to no document, or to one that is not whole; extraction went on. */
export interface Warning {
  /** Stable, for programs: `NO_POLICY_DOCUMENT`. */
  readonly code: WarningCode;
  readonly zh: string;
  readonly en: string;
  readonly file: string;
  /** From 1, in the file's own text. */
  readonly line: number;
}

type WarningCode =
  | 'NO_POLICY_DOCUMENT'
  | 'HEAD_LINE_WITHOUT_DOCUMENT'
  | 'DOCUMENT_WITHOUT_ISSUER'
  | 'DOCUMENT_WITHOUT_MEASURES';

/** Where a warning points. */
interface WarningPlace {
  readonly file: string;
  readonly line: number;
}

export function rejected(reason: RejectionReason, words: string, place: WarningPlace): Warning {
  const quoted = words.replace(/\s+/g, ' ');
  if (reason === 'head-line-without-document') {
    return {
      code: 'HEAD_LINE_WITHOUT_DOCUMENT',
      zh: `“${quoted}”之后没有正文，未作为文件读取。请检查汇编是否完整。`,
      en: `No document follows “${quoted}”. Check whether the compilation is complete.`,
      ...place,
    };
  }
  return {
    code: 'NO_POLICY_DOCUMENT',
    zh: `“${quoted}…”不像政策文件（没有文号、标题、主送机关或条款），已跳过。`,
    en: `“${quoted}…” does not look like a policy document (no number, title, addressee or items); skipped.`,
    ...place,
  };
}

export function withoutIssuer(title: string, place: WarningPlace): Warning {
  return {
    code: 'DOCUMENT_WITHOUT_ISSUER',
    zh: `《${title}》的发文机关无法判断，已留空；可在更正文件中补充。`,
    en: `The issuer of 《${title}》 cannot be told and is left empty; a corrections file can add it.`,
    ...place,
  };
}

export function withoutMeasures(title: string, place: WarningPlace): Warning {
  return {
    code: 'DOCUMENT_WITHOUT_MEASURES',
    zh: `《${title}》中没有找到编号的条款。`,
    en: `No numbered items were found in 《${title}》.`,
    ...place,
  };
}
