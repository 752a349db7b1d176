/**
 * The core of an official title, for labels: 湖北省人民政府办公厅关于加快建设高质量人力资源市场体系的实施意见 →
 * 加快建设高质量人力资源市场体系. The forms are those of GB/T 9704 §7.3.1: issuer, subject (关于…), kind (的通知).
 * Searches by fixed strings only, so that its time grows with the length of the title.
 */

/** What a notice does to the text whose title follows. */
const carriers = ['印发', '转发', '批转', '公布', '发布'];

/** 文种 that say nothing about the subject. */
const kinds = [
  '通知',
  '意见',
  '实施意见',
  '若干意见',
  '指导意见',
  '决定',
  '公告',
  '通告',
  '函',
  '批复',
  '报告',
  '请示',
];

/** @param regionName taken off the front, where the label says it already */
export function shortTitle(title: string, regionName: string | null = null): string {
  const subject = afterAbout(title.trim());
  const core = withoutKind(withoutCarrier(subject));
  const local = regionName !== null && core.startsWith(regionName) ? core.slice(regionName.length) : core;
  return [...local].length >= 4 ? local : title;
}

function afterAbout(title: string): string {
  const quoted = title.startsWith('《') && title.endsWith('》') ? title.slice(1, -1) : title;
  const at = quoted.indexOf('关于');
  const subject = at === -1 ? quoted : quoted.slice(at + 2);
  return subject.length >= 4 ? subject : quoted;
}

function withoutCarrier(subject: string): string {
  const carrier = carriers.find((word) => subject.startsWith(word));
  if (carrier === undefined) return subject;
  const open = subject.indexOf('《');
  const close = subject.lastIndexOf('》');
  if (open === -1 || close <= open + 4) return subject.slice(carrier.length);
  const inner = subject.slice(open + 1, close);
  return isSeveral(inner) ? subject.slice(open, close + 1) : afterAbout(inner);
}

/** 《甲》和《乙》 without its outer marks: these are not those of one title. */
function isSeveral(inner: string): boolean {
  const [opens, closes] = [inner.indexOf('《'), inner.indexOf('》')];
  return closes !== -1 && (opens === -1 || closes < opens);
}

function withoutKind(subject: string): string {
  const at = subject.lastIndexOf('的');
  return at > 3 && kinds.includes(subject.slice(at + 1)) ? subject.slice(0, at) : subject;
}
