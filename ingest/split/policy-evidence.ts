import { endsTitle, isDateLine, isNumberLine, isTitleLike } from '../text/line-shape.ts';
import type { Line } from '../text/lines.ts';

const LEAST = 3;
const HEAD_LINES = 30;

/** What a policy document shows of itself, and how much each sign counts. */
const signs: readonly { readonly weight: number; readonly shown: (lines: readonly Line[]) => boolean }[] = [
  {
    weight: 2,
    shown: (lines) =>
      top(lines).some((line) => isNumberLine(line.text) || /〔\d{4}〕\s?\d+\s?号/.test(line.text)),
  },
  {
    weight: 2,
    shown: (lines) =>
      top(lines).some((line) => isTitleLike(line.text) && /关于/.test(line.text) && endsTitle(line.text)),
  },
  { weight: 1, shown: (lines) => top(lines).some((line) => isTitleLike(line.text) && endsTitle(line.text)) },
  {
    weight: 2,
    shown: (lines) =>
      top(lines).some((line) =>
        /印发(?:给)?你们|现(?:予|将).{0,80}(?:印发|公布|发布|转发|公告)|(?:批复|函复|通知|公告|通告|决定)如下|制定(?:本|以下|如下|下列)|提出(?:以下|如下)/.test(
          line.text,
        ),
      ),
  },
  {
    weight: 1,
    shown: (lines) =>
      top(lines).some((line) =>
        /^.{0,120}(?:人民政府|委员会|部门|单位|机构|委、局|厅、局)[^。]{0,80}[：:]$/.test(line.text),
      ),
  },
  { weight: 1, shown: (lines) => lines.some((line) => isDateLine(line.text)) },
  { weight: 1, shown: (lines) => lines.filter((line) => line.label !== null).length >= 3 },
  { weight: 2, shown: (lines) => lines.filter((line) => line.label?.form === 'article').length >= 2 },
  { weight: 1, shown: (lines) => lines.some((line) => /责任单位|牵头单位|按职责分工负责/.test(line.text)) },
  {
    weight: 1,
    shown: (lines) =>
      top(lines).some((line) => /^(?:为|根据|按照).{0,200}(?:现|制定|决定|通知|公告)/.test(line.text)),
  },
];

/** The text is a policy document: it shows enough of the signs that such documents have. */
export function isPolicyDocument(lines: readonly Line[]): boolean {
  const weight = signs.reduce((sum, sign) => sum + (sign.shown(lines) ? sign.weight : 0), 0);
  return weight >= LEAST;
}

function top(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, HEAD_LINES);
}
