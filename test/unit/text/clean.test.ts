import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../ingest/text/clean.ts';
import { normalise } from '../../../ingest/text/normalise.ts';

describe('Cleaning of characters', () => {
  it.each([
    ['截至 2024 年 3 月 5 日', '截至2024年3月5日', 'blanks between ideographs and digits'],
    ['推广 APP 等 3 类应用', '推广APP等3类应用', 'blanks between ideographs and letters'],
    ['使用 Microsoft Word 2016 编辑', '使用Microsoft Word 2016编辑', 'but not those between Latin words'],
    ['审查 and 监督', '审查和监督', 'the conversion’s “and” between ideographs'],
    ['R and D 投入', 'R and D投入', 'but not that between letters'],
    ['⼈⺠政府⻔户⽹站', '人民政府门户网站', 'radicals in place of ideographs'],
    ['\u{f9ba}', '了', 'compatibility ideographs'],
    ['\ufeff一\u200b、总\u00ad则', '一、总则', 'marks that have no width'],
    ['（一）**明确职责。**各部门', '（一）明确职责。各部门', 'bold marks'],
    ['## 第一部分', '第一部分', 'heading marks'],
    ['见 <https://example.cn/a_b.html>', '见https://example.cn/a_b.html', 'brackets round an address'],
    ['可[点此查看](https://example.cn/x)', '可点此查看', 'links of Markdown'],
    ['研发（R&amp;D）', '研发（R&D）', 'entities of HTML'],
    ['每日5*8小时', '每日5*8小时', 'but a lone asterisk stays'],
    ['第一条\t为了规范', '第一条为了规范', 'a tab after a label alone'],
    ['序号\t事项\t时限', '序号\t事项\t时限', 'but tabs between cells stay'],
    ['| 序号 | 事项 |', '序号\t事项', 'cells of a table of Markdown'],
    ['|---|:--:|', '', 'the line below its head'],
    ['上文：A,B;C（半角与全角）', '上文：A,B;C（半角与全角）', 'the width of punctuation is kept'],
  ])('makes %j to %j: %s', (raw, expected) => {
    expect(clean(raw).text).toBe(expected);
  });

  it('makes a line of each paragraph that two ideographic blanks indent within a line', () => {
    const raw =
      '　　一、目标。　　到2026年，全面建成。　　二、任务。　　（一）推进建设。　　（二）加强管理。';
    expect(clean(raw).text.split('\n')).toEqual([
      '一、目标。',
      '到2026年，全面建成。',
      '二、任务。',
      '（一）推进建设。',
      '（二）加强管理。',
    ]);
  });

  it('remembers where blanks stood, because they may part joint issuers', () => {
    const text = clean('甲省商务厅 乙海关公告');
    expect(text.blankBefore(text.text.indexOf('乙'))).toBe(true);
    expect(text.blankBefore(text.text.indexOf('海'))).toBe(false);
  });
});

const token = fc.constantFrom(
  ...['一、', '（一）', '1.', ' ', '\n', '\n\n', '　', '\t', '。', '，', '《', '》', '“', '”', '（', '）'],
  ...[
    '总体要求',
    '市',
    '市场',
    '⺠',
    'and',
    'APP',
    '2024',
    '年',
    '**',
    '#',
    '—',
    '附件',
    '第一条',
    '第二条',
    '\r\n',
    '\u200b',
  ],
);

describe('The way back to the raw text', () => {
  it('leads from every character to the one it came from, and never backwards', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const raw = tokens.join('');
        const text = normalise(raw);
        let last = 0;
        for (let at = 0; at < text.text.length; at++) {
          const place = text.toRaw(at);
          expect(place).toBeGreaterThanOrEqual(last);
          expect(place).toBeLessThanOrEqual(raw.length);
          last = place;
          const char = text.text.charAt(at);
          if (!/[\n 和民\t]/.test(char)) expect(raw.charAt(place)).toBe(char);
        }
      }),
    );
  });

  it('loses no ideograph but those printed twice at a page break', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('甲', '乙', '。', '\n', ' '), { maxLength: 30 }), (tokens) => {
        const raw = tokens.join('');
        expect(clean(raw).text.replace(/\s/g, '')).toBe(raw.replace(/\s/g, ''));
      }),
    );
  });
});
