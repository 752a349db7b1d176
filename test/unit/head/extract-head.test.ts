import { describe, expect, it } from 'vitest';
import { extractHead } from '../../../ingest/extract/head/extract-head.ts';
import type { Head } from '../../../ingest/pipeline.ts';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';
import { splitDocuments } from '../../../ingest/split/split-documents.ts';
import { normalise } from '../../../ingest/text/normalise.ts';

const gazetteer = loadGazetteer();

function headOf(lines: readonly string[], metadata: Readonly<Record<string, string>> = {}): Head {
  const { pieces } = splitDocuments(normalise(lines.join('\n')), new Map(Object.entries(metadata)));
  const [piece] = pieces;
  if (piece === undefined) throw new Error('the text is no policy document');
  return extractHead(piece, gazetteer);
}

const names = (head: Head): readonly string[] => head.issuers.map(({ name }) => name);
const BODY = [
  '各市人民政府，省政府各部门：',
  '现将有关事项通知如下。',
  '一、明确任务。推进建设。',
  '二、抓好落实。加强协同。',
];
const NOTICE = [
  '浙江省人民政府办公厅关于印发浙江省数据条例实施方案的通知',
  '浙政办发〔2024〕9号',
  '各市、县（市、区）人民政府：',
  '《浙江省数据条例实施方案》已经省政府同意，现印发给你们，请认真执行。',
  '浙江省人民政府办公厅',
  '2024年3月8日',
  '（此件公开发布）',
  '浙江省数据条例实施方案',
  '根据《浙江省公共数据条例》，制定本方案。',
  '一、总体要求。依法推进。',
];

describe('The head of a notice that issues a plan', () => {
  const head = headOf(NOTICE);

  it('has the title of the notice, its number, the date of its signature', () => {
    expect(head).toMatchObject({ title: NOTICE[0], number: '浙政办发〔2024〕9号', date: '2024-03-08' });
  });

  it('has the issuer, its region and level', () => {
    expect(names(head)).toEqual(['浙江省人民政府办公厅']);
    expect(head).toMatchObject({ region: { name: '浙江省', code: '330000' }, level: 'province' });
  });

  it('names what the notice issues, and not what the plan is based on', () => {
    expect(head.ownTitles).toEqual(['浙江省数据条例实施方案']);
  });

  it('ends before the addressees', () => {
    expect(NOTICE.join('\n').slice(head.bodyStart)).toMatch(/^各市、县/);
  });
});

describe('Titles', () => {
  it('broken over lines are whole', () => {
    const head = headOf(['国务院关于印发', '“十五五”某某发展规划的通知', '国发〔2026〕1号', ...BODY]);
    expect(head.title).toBe('国务院关于印发“十五五”某某发展规划的通知');
  });

  it('missing in the text are taken from the compilation’s head line, with its date', () => {
    const head = headOf([
      '1. 宁波市数字化改革十条措施（2024年5月6日）',
      '甬数办发（2024）3号',
      ...BODY,
      '2. 宁波市某某办法（2024年5月7日）',
      ...BODY,
    ]);
    expect(head).toMatchObject({
      title: '宁波市数字化改革十条措施',
      date: '2024-05-06',
      number: '甬数办发〔2024〕3号',
    });
  });

  it('missing altogether are those of the text that is issued; nothing is composed', () => {
    const head = headOf(NOTICE.slice(2));
    expect(head.title).toBe('浙江省数据条例实施方案');
  });

  it('that the page gives in full go before a shorter heading of the text', () => {
    const head = headOf(['某某管理办法', '各市：', ...BODY], {
      标题: '浙江省财政厅关于印发某某管理办法的通知',
    });
    expect(head).toMatchObject({ title: '浙江省财政厅关于印发某某管理办法的通知', titleSpan: null });
  });

  it('whose first letter was lost are completed by the signature', () => {
    const head = headOf([
      '江省人民政府办公厅关于加强数据管理的通知',
      ...BODY,
      '浙江省人民政府办公厅',
      '2024年3月8日',
    ]);
    expect(head.title).toBe('浙江省人民政府办公厅关于加强数据管理的通知');
    expect(names(head)).toEqual(['浙江省人民政府办公厅']);
  });

  it('with their number in brackets leave it out', () => {
    const head = headOf(['浙江省人民政府关于加强数据管理的意见（浙政发〔2024〕5号）', ...BODY]);
    expect(head).toMatchObject({
      title: '浙江省人民政府关于加强数据管理的意见',
      number: '浙政发〔2024〕5号',
    });
  });
});

describe('Titles of mirrored pages', () => {
  it('in 《》 with the number before them, named twice, are read once and without the marks', () => {
    const title = '《浙江省人民政府办公厅关于印发〈浙江省数据条例实施方案〉的通知》';
    const head = headOf([`浙政办发〔2024〕9号${title}`, title, '浙政办发〔2024〕9号', ...BODY]);
    expect(head).toMatchObject({
      title: NOTICE[0]?.replace('浙江省数据条例实施方案', '《浙江省数据条例实施方案》'),
      number: '浙政办发〔2024〕9号',
    });
  });

  it('of an order are those of the text that it brings in force', () => {
    const lines = [
      '浙江省人民政府令',
      '第390号',
      '《浙江省数据管理办法》已经省人民政府第5次常务会议审议通过，现予公布。',
      '2024年3月8日',
      '浙江省数据管理办法',
    ];
    const head = headOf([
      ...lines,
      '第一条 为了规范管理，制定本办法。',
      '第二条 本省适用本办法。',
      '第三条 部门应当加强管理。',
    ]);
    expect(head).toMatchObject({
      title: '浙江省数据管理办法',
      number: '浙江省人民政府令第390号',
      date: '2024-03-08',
    });
    expect(names(head)).toEqual(['浙江省人民政府']);
  });
});

describe('Numbers', () => {
  it.each([
    ['浙政办发[2024]9号', '浙政办发〔2024〕9号'],
    ['浙政办发（2024） 09 号', '浙政办发〔2024〕9号'],
    ['浙政办发【2024】第９号', '浙政办发〔2024〕9号'],
    ['浙政办发﹝2024﹞9号', '浙政办发〔2024〕9号'],
  ])('%s is %s', (line, number) => {
    expect(headOf([NOTICE[0] ?? '', line, ...BODY]).number).toBe(number);
  });

  it('in one line with the addressees are found, and the addressees stay in the body', () => {
    const lines = [
      NOTICE[0] ?? '',
      '浙政办发〔2024〕9 号各市、县（市、区）人民政府，省政府直属各单位：',
      ...BODY.slice(1),
    ];
    const head = headOf(lines);
    expect(head.number).toBe('浙政办发〔2024〕9号');
    expect(normalise(lines.join('\n')).text.slice(head.bodyStart)).toMatch(/^各市、县/);
  });

  it('of announcements are completed by the one authority that the title names', () => {
    expect(headOf(['国家税务总局关于某某事项的公告', '2024年第13号', ...BODY]).number).toBe(
      '国家税务总局公告2024年第13号',
    );
  });

  it('stand before the title in one line', () => {
    const head = headOf(['浙政办发〔2024〕9号 浙江省人民政府办公厅关于印发某某工作方案', ...BODY]);
    expect(head).toMatchObject({
      title: '浙江省人民政府办公厅关于印发某某工作方案',
      number: '浙政办发〔2024〕9号',
    });
  });

  it('of an order stand on two lines, below what a page has around the title', () => {
    const page = [
      '您的位置: 首页 » 法规',
      '浙江省数据管理规定',
      '作者:某某网 时间:2024-07-06 04:34:58 浏览:8616',
      '浙江省人民政府令',
      '第82号',
    ];
    const body = [
      '《浙江省数据管理规定》已经省人民政府第5次常务会议通过，现予公布。',
      '省长',
      '二OO六年二月二十日',
      '第一章 总则',
      '第一条 为了规范管理，制定本规定。',
      '第二条 部门应当加强管理。',
    ];
    const head = headOf([...page, ...body]);
    expect(head).toMatchObject({
      title: '浙江省数据管理规定',
      number: '浙江省人民政府令第82号',
      date: '2006-02-20',
    });
    expect(names(head)).toEqual(['浙江省人民政府']);
  });

  it('of other documents are not taken for the document’s own', () => {
    const cited = '根据《浙江省人民政府关于某某的意见》（浙政发〔2023〕1号），现通知如下。';
    expect(
      headOf([NOTICE[0] ?? '', '各市人民政府，省政府各部门：', cited, ...BODY.slice(2)]).number,
    ).toBeNull();
  });

  it('are taken from the page’s table if the text has none', () => {
    expect(headOf([NOTICE[0] ?? '', ...BODY], { 发文字号: '浙政办发〔2024〕9号' })).toMatchObject({
      number: '浙政办发〔2024〕9号',
      numberSpan: null,
    });
  });
});

describe('Dates', () => {
  it('of the signature go before those of publication and of cited documents', () => {
    const head = headOf(
      [...NOTICE.slice(0, 4), '（原《办法》2020年1月1日印发）同时停止执行。', ...NOTICE.slice(4)],
      { 发布日期: '2024-03-20' },
    );
    expect(head.date).toBe('2024-03-08');
  });

  it('are read in ideographs', () => {
    expect(headOf([NOTICE[0] ?? '', ...BODY, '浙江省人民政府办公厅', '二〇二四年三月八日']).date).toBe(
      '2024-03-08',
    );
  });

  it('are read after the name in one line', () => {
    const head = headOf(['关于加强数据管理的通知', ...BODY, '浙江省财政厅\u3000\u30002024年3月8日']);
    expect([head.date, ...names(head)]).toEqual(['2024-03-08', '浙江省财政厅']);
  });

  it('that name no day stay unknown', () => {
    expect(headOf([NOTICE[0] ?? '', ...BODY], { 发布日期: '2024年3月' }).date).toBeNull();
  });
});

describe('Issuers', () => {
  it('of joint titles are all found, with a blank between them', () => {
    const head = headOf(['浙江省商务厅 浙江省财政厅关于加强管理的通知', ...BODY]);
    expect(names(head)).toEqual(['浙江省商务厅', '浙江省财政厅']);
  });

  it('of joint titles are all found, without any separator', () => {
    const head = headOf(['浙江省商务厅浙江省财政厅关于加强管理的通知', ...BODY]);
    expect(names(head)).toEqual(['浙江省商务厅', '浙江省财政厅']);
  });

  it('are taken from the signature if the title names none, without 代章', () => {
    const head = headOf([
      '1. 关于印发某某方案的通知（2024年5月6日）',
      ...BODY,
      '浙江省营商环境建设工作领导小组办公室（代章）',
      '2024年5月6日',
      '2. 关于某某的通知（2024年5月7日）',
      ...BODY,
    ]);
    expect(names(head)).toEqual(['浙江省营商环境建设工作领导小组办公室']);
  });

  it('of 某某部等部门 are those who signed', () => {
    const signed = ['教育部 国家发展改革委 财政部', '农业农村部', '2024年3月8日'];
    const head = headOf(['教育部等四部门关于加强管理的通知', '教职成〔2024〕1号', ...BODY, ...signed]);
    expect(names(head)).toEqual(['教育部', '国家发展和改革委员会', '财政部', '农业农村部']);
  });

  it('are named in full though the title leaves the province out, and the title stays as it stands', () => {
    const title = '省人民政府关于印发贵州省某某措施的通知';
    const head = headOf([title, ...BODY, '贵州省人民政府', '2024年4月1日']);
    expect(head.title).toBe(title);
    expect(names(head)).toEqual(['贵州省人民政府']);
  });

  it('of a number are those of the region that the title begins with', () => {
    const rules = headOf(['镇巴县人民政府工作规则', '镇政发〔2024〕7号', ...BODY]);
    expect(names(rules)).toEqual(['镇巴县人民政府']);
  });

  it('of party and government stand apart, also where only the page gives the title', () => {
    const title = '中共岳阳市委办公室岳阳市人民政府办公室印发《某某实施意见》的通知（岳办发〔2017〕2号）';
    const head = headOf(BODY, { 标题: title });
    expect(head).toMatchObject({ title: title.slice(0, title.indexOf('（')), number: '岳办发〔2017〕2号' });
    expect(names(head)).toEqual(['中共岳阳市委办公室', '岳阳市人民政府办公室']);
  });

  it('of relative names are read in the region of the text that is issued', () => {
    expect(names(headOf(['市人民政府办公厅关于印发武汉市数据管理办法的通知', ...BODY]))).toEqual([
      '武汉市人民政府办公厅',
    ]);
  });

  it('are left empty where nothing tells them', () => {
    expect(names(headOf(['某某县某某实施方案', '各乡镇人民政府：', ...BODY.slice(1)]))).toEqual([]);
  });

  it('point at their words', () => {
    const text = normalise(NOTICE.join('\n')).text;
    for (const { span, text: words } of headOf(NOTICE).issuers)
      expect(text.slice(...(span ?? [0, 0]))).toBe(words);
  });
});

describe('Addresses', () => {
  it('are the document’s own, with or without brackets', () => {
    const head = headOf([NOTICE[0] ?? '', '<https://www.example.gov.cn/a/b_1.html>', ...BODY]);
    expect(head.url).toBe('https://www.example.gov.cn/a/b_1.html');
  });

  it('stand among other words of a field', () => {
    const metadata = { 来源: '某某网 https://www.example.gov.cn/d_2.html)' };
    expect(headOf([NOTICE[0] ?? '', ...BODY], metadata).url).toBe('https://www.example.gov.cn/d_2.html');
  });

  it('of the page count, names of authorities in the same field do not', () => {
    const metadata = { 来源: '浙江省人民政府办公厅', 网址: 'https://www.example.gov.cn/c.html' };
    expect(headOf([NOTICE[0] ?? '', ...BODY], metadata).url).toBe('https://www.example.gov.cn/c.html');
  });
});
