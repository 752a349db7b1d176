import { describe, expect, it } from 'vitest';
import { splitDocuments } from '../../../ingest/split/split-documents.ts';
import { normalise } from '../../../ingest/text/normalise.ts';

const split = (raw: string) => splitDocuments(normalise(raw), new Map());
const notice = (number: number): string =>
  [
    `某政办发〔2024〕${number}号`,
    '各区人民政府，市政府各部门：',
    '现印发给你们，请认真执行。',
    '一、明确任务。推进建设。',
    '二、加强保障。抓好落实。',
  ].join('\n\n');

const COMPILATION = [
  '五、华东',
  '（一）浙江',
  `1. 某某市人民政府办公室关于印发某某方案的通知（2024 年 3 月 1 日）\n\n${notice(1)}`,
  `2. 某某市财政局 某某市税务局关于某某事项的公告(2024年4月2日)\n\n${notice(2)}`,
  '（二）江苏',
  `1. 某某市若干举措（2024年5月3日）\n\n${notice(3)}`,
  '六、东北',
  '（一）辽宁',
  '1. 某某省某某局关于印发 2024 年',
].join('\n\n');

describe('A compilation', () => {
  it('comes to one piece a head line, each under its own region', () => {
    const { pieces } = split(COMPILATION);
    expect(pieces.map(({ metadata }) => metadata.get('地区'))).toEqual(['浙江', '浙江', '江苏']);
    expect(pieces.every(({ headLine }) => headLine !== null)).toBe(true);
  });

  it('ends each piece before the headings of the next part', () => {
    for (const piece of split(COMPILATION).pieces) expect(piece.text.text).toMatch(/抓好落实。$/);
  });

  it('tells where each piece stands in the file', () => {
    for (const { rawSpan, text } of split(COMPILATION).pieces) {
      expect(COMPILATION.slice(...rawSpan).replace(/\s/g, '')).toBe(text.text.replace(/\s/g, ''));
    }
  });

  it('cut off at a head line says so and keeps the rest', () => {
    const { rejections } = split(COMPILATION);
    expect(rejections).toMatchObject([{ reason: 'head-line-without-document' }]);
    expect(rejections[0]?.text).toContain('六、东北');
  });

  it('is not made of items that end with a date in brackets', () => {
    const raw = `某某市人民政府关于某某工作的通知\n\n${notice(4)}\n\n1. 完成改造（2024年6月30日）\n\n2. 完成验收（2024年9月30日）`;
    expect(split(raw).pieces).toHaveLength(1);
  });
});

describe('A file of one document', () => {
  it('is one piece', () => expect(split(notice(1)).pieces).toHaveLength(1));

  it('keeps the fields of its front block as metadata, and what a page has below out of the document', () => {
    const raw = `# 某某方案\n\n**发布日期**: 2024年3月5日\n**来源**: https://example.cn/a.html\n\n---\n\n## 政策全文\n\n${notice(1)}\n\n---\n\n**更新时间**: 2026-01-01`;
    const [piece] = split(raw).pieces;
    expect(piece?.metadata.get('发布日期')).toBe('2024年3月5日');
    expect(piece?.metadata.get('标题')).toBe('某某方案');
    expect(piece?.text.text).toMatch(/^某政办发〔2024〕1号/);
    expect(piece?.text.text).toMatch(/抓好落实。$/);
  });

  it('keeps fields in 【】 as metadata too', () => {
    const [piece] = split(`【发文字号】某政办发〔2024〕1号\n【时效性】现行有效\n${notice(1)}`).pieces;
    expect(piece?.metadata.get('发文字号')).toBe('某政办发〔2024〕1号');
    expect(piece?.text.text).toMatch(/^某政办发〔2024〕1号/);
  });

  it('keeps the keys of a YAML block as metadata, also those between that say nothing of it', () => {
    const yaml = `---\ntitle: "关于加强某某工作的通知"\nlayout: post\ndate: 2024-03-05\nurl: https://example.cn/a.html\n---`;
    const [piece] = split(`${yaml}\n\n${notice(1)}`).pieces;
    expect(Object.fromEntries(piece?.metadata ?? [])).toEqual({
      title: '关于加强某某工作的通知',
      date: '2024-03-05',
      url: 'https://example.cn/a.html',
    });
    expect(piece?.text.text).toMatch(/^某政办发〔2024〕1号/);
  });

  it('keeps fields of one line apart, and those of a table’s row', () => {
    const line = '来源：某某县人民政府办公室 发布日期：2024-03-05 浏览次数：12';
    const [one] = split(`${line}\n${notice(1)}`).pieces;
    expect(one?.metadata.get('发布日期')).toBe('2024-03-05');
    expect(one?.metadata.get('来源')).toBe('某某县人民政府办公室');
    const row = '索 引 号\t0001/2024-1\t发文字号\t某政办发〔2024〕1号';
    const [other] = split(`${row}\n${notice(1)}`).pieces;
    expect(other?.metadata.get('发文字号')).toBe('某政办发〔2024〕1号');
    expect(other?.text.text).toMatch(/^某政办发〔2024〕1号/);
  });

  it('keeps the address of a link in a field, and fields below the document', () => {
    const [piece] = split(`${notice(1)}\n\n原文链接：[某某网](https://example.cn/a_1.html)`).pieces;
    expect(piece?.metadata.get('原文链接')).toContain('https://example.cn/a_1.html');
    expect(piece?.text.text).toMatch(/抓好落实。$/);
  });

  it('that only mentions an addressee with a colon has no front block', () => {
    expect(split(notice(1)).pieces[0]?.metadata.size).toBe(0);
  });
});

describe('A text that is no policy document', () => {
  it.each([
    '昨天下午，记者来到某某街道。居民们正在广场上散步，孩子们追逐打闹。',
    '第一章 相遇\n那年冬天特别冷。他推开门，看见院子里积满了雪。',
    '# Readme\n\n1. npm ci\n2. npm start\n\nThis is a program.',
    '{"name":"zhengmai","version":"0.1.0"}',
    '购物清单\n1. 牛奶\n2. 面包\n3. 鸡蛋',
  ])('comes to nothing, with a reason: %#', (raw) => {
    expect(split(raw)).toMatchObject({ pieces: [], rejections: [{ reason: 'no-policy-document' }] });
  });
});
