import { describe, expect, it } from 'vitest';
import { normalise } from '../../../ingest/text/normalise.ts';

function paragraphs(...lines: readonly string[]): readonly string[] {
  return normalise(lines.join('\n')).text.split('\n');
}

describe('Paragraphs broken by the end of a page', () => {
  it('become one, even in the middle of a word', () => {
    expect(paragraphs('1. 压缩时限。全面推行网上受理，优化办理流', '', '程，提高办理效率。')).toEqual([
      '1.压缩时限。全面推行网上受理，优化办理流程，提高办理效率。',
    ]);
  });

  it('become one in the middle of a responsibility clause', () => {
    expect(paragraphs('（三）公开信息。按年度公布目录。（市审计', '', '局、市统计局负责）')).toEqual([
      '（三）公开信息。按年度公布目录。（市审计局、市统计局负责）',
    ]);
  });

  it('become one over running heads and page numbers', () => {
    const lines = [
      '二是完善制度。建立台账，实行',
      '',
      '— 12 —',
      '',
      '地方法规汇编（2024）',
      '',
      '销号管理。',
      '',
      '第 13 页',
    ];
    expect(paragraphs(...lines)).toEqual(['二是完善制度。建立台账，实行销号管理。']);
  });

  it('keep what was printed on both pages once', () => {
    expect(
      paragraphs('一、扩大范围。加快推进平台建设，统一数据标准', '', '数据标准规范，实现共享。'),
    ).toEqual(['一、扩大范围。加快推进平台建设，统一数据标准规范，实现共享。']);
  });

  it('keep a single character printed twice once, if the text elsewhere shows which words are right', () => {
    const first = '一、放宽条件。支持市场主体发展，对于市';
    expect(paragraphs(first, '', '市场主体在多地经营的，予以支持。')).toEqual([
      '一、放宽条件。支持市场主体发展，对于市场主体在多地经营的，予以支持。',
    ]);
  });

  it('keep it twice where the doubled words are what the text says', () => {
    const lines = ['一、甲。由市市场监管局牵头。', '二、乙。会同市', '', '市场监管局办理。'];
    expect(paragraphs(...lines).at(-1)).toBe('二、乙。会同市市场监管局办理。');
  });

  it('drop the end of a paragraph that is printed again', () => {
    expect(
      paragraphs(
        '（五）清理收费。（市财政局负责，各区配合）',
        '',
        '财政局负责，各区配合）',
        '',
        '（六）其他。',
      ),
    ).toHaveLength(2);
  });
});

describe('Lines that stand alone', () => {
  it.each([
    [['一、总体要求', '坚持稳中求进，统筹发展和安全。'], 'a heading and the paragraph below it'],
    [
      ['（三）加强宣传', '及时总结经验，营造良好氛围。'],
      'a heading before a paragraph that starts with 及时',
    ],
    [['二、规范公开行为', '严格执行公开条例，依法办理申请。'], 'a heading that ends with 为'],
    [['现印发给你们，请认真执行。', '某某市人民政府办公室', '2024年3月1日'], 'the signature and its date'],
    [['完善配套措施。（市商务局负责）', '某某市数据局', '2024年3月1日'], 'a signature after a clause'],
    [['牵头单位：市财政局', '配合单位：市税务局'], 'fields on lines of their own'],
    [['序号\t名称', '1\t甲'], 'rows of a table'],
    [['- （一）提供虚假材料的；', '- （二）逾期未报的。'], 'entries of a list'],
    [['（二）建立台账。', '——按月更新。'], 'a paragraph that starts with a dash'],
  ])('stay apart: %#', (lines) => {
    expect(paragraphs(...lines)).toHaveLength(lines.length);
  });
});

describe('Titles broken over lines', () => {
  it.each([
    [['某某省推进政务服务“一次办好”', '改革实施方案'], '某某省推进政务服务“一次办好”改革实施方案'],
    [
      ['国务院办公厅关于全面推行', '某某公示制度', '某某审核制度的指导意见'],
      '国务院办公厅关于全面推行某某公示制度某某审核制度的指导意见',
    ],
    [
      ['某某市人民政府办公室', '关于印发某某管理办法的通知'],
      '某某市人民政府办公室关于印发某某管理办法的通知',
    ],
    [['某某市科技创新行动计划', '（2024—2026年）'], '某某市科技创新行动计划（2024—2026年）'],
  ])('become one: %j', (lines, title) => {
    expect(paragraphs(...lines, '某政发〔2024〕1号')[0]).toBe(title);
  });

  it('become one at a line that could be a title itself, if the text names the whole elsewhere', () => {
    const lines = [
      '现印发《关于调整就业政策全面促进民生的若干措施》。',
      '关于调整就业政策',
      '全面促进民生的若干措施',
      '为稳定就业，制定本措施。',
    ];
    expect(paragraphs(...lines)[1]).toBe('关于调整就业政策全面促进民生的若干措施');
  });

  it('do not swallow the first paragraph of the body', () => {
    expect(paragraphs('某某市数字化改革工作要点', '为深入推进改革，制定本要点。')).toHaveLength(2);
  });

  it('a signature broken over lines becomes one before its date', () => {
    const lines = [
      '请抓好落实。',
      '某某省城市更新与工程建设项目审批',
      '制度改革联席会议办公室（代章）',
      '2024年6月1日',
    ];
    expect(paragraphs(...lines)[1]).toBe('某某省城市更新与工程建设项目审批制度改革联席会议办公室（代章）');
  });
});

describe('Texts whose line breaks were lost', () => {
  it('part chapters and articles in sequence, but leave a citation of an article alone', () => {
    const lines = [
      '第一章 总则',
      '第一条 为了规范管理，制定本办法。第二条 本市适用本办法。按照第三条执行。第二章程序第三条申请人应当提交材料。',
    ];
    expect(paragraphs(...lines)).toEqual([
      '第一章总则',
      '第一条为了规范管理，制定本办法。',
      '第二条本市适用本办法。按照第三条执行。',
      '第二章程序',
      '第三条申请人应当提交材料。',
    ]);
  });

  it('part a regulation glued into one line together with its notice', () => {
    const glued =
      '某某市总工会关于印发《某某办法》的通知某工发〔2024〕3号各区总工会：现印发给你们，请执行。某某市总工会2024年5月6日某某办法第一章总则第一条为了规范，制定本办法。第二条各级工会应当加强管理。第二章参与第三条工会应当协商。';
    const found = paragraphs(glued);
    expect(found).toEqual([
      '某某市总工会关于印发《某某办法》的通知',
      '某工发〔2024〕3号',
      '各区总工会：',
      '现印发给你们，请执行。',
      '某某市总工会',
      '2024年5月6日',
      '某某办法',
      '第一章总则',
      '第一条为了规范，制定本办法。',
      '第二条各级工会应当加强管理。',
      '第二章参与',
      '第三条工会应当协商。',
    ]);
  });

  it('part a document glued into one line at number, addressees, headings, signature and attachments', () => {
    const filler = '各成员单位应当加强协同，按照职责分工做好相关工作。'.repeat(20);
    const glued = `某某市人民政府办公室关于同意建立某某制度的函某府办函〔2024〕8号市教育局：你局来文收悉。附件：某某联席会议制度某某市人民政府办公室2024年5月6日（此件公开发布）附件1某某联席会议制度为加强协调，建立本制度。一、主要职能。${filler}二、成员单位。${filler}三、工作规则（一）会议制度。每年召开一次。（二）报告制度。及时报告。`;
    const found = paragraphs(glued);
    expect(found.slice(0, 4)).toEqual([
      '某某市人民政府办公室关于同意建立某某制度的函',
      '某府办函〔2024〕8号',
      '市教育局：',
      '你局来文收悉。',
    ]);
    expect(found).toEqual(
      expect.arrayContaining([
        '某某市人民政府办公室',
        '2024年5月6日',
        '附件1',
        '某某联席会议制度',
        '三、工作规则',
        '（二）报告制度。及时报告。',
      ]),
    );
  });

  it('part one that begins with its addressees, at the signature of any authority and the title below it', () => {
    const measures = '支持企业建设创新平台，对符合条件的给予资金奖励。'.repeat(18);
    const glued = `各区人民政府，市政府各部门：《某某若干政策》已经市政府同意，现印发给你们，请执行。某某市人民政府2024年5月6日某某市支持某某发展若干政策为推动发展，制定本政策。一、支持创新。${measures}（责任单位：市科技局）二、附则。本政策自2024年6月1日起施行，由市科技局负责解释。`;
    expect(paragraphs(glued).map((paragraph) => paragraph.slice(0, 20))).toEqual([
      '各区人民政府，市政府各部门：',
      '《某某若干政策》已经市政府同意，现印发给',
      '某某市人民政府',
      '2024年5月6日',
      '某某市支持某某发展若干政策',
      '为推动发展，制定本政策。',
      '一、支持创新。支持企业建设创新平台，对符',
      '二、附则。本政策自2024年6月1日起施',
    ]);
  });

  it('part 1.2.… behind sentences, clauses and headings just begun, and text behind a usual heading', () => {
    const text = '推动站点共建共享，完善网络。'.repeat(12);
    const glued = `为推动发展，制定本方案。一、总体要求以人民为中心，推动发展。二、重点任务（一）完善设施1．建设枢纽。${text}（市交通局负责）2．建设站点。${text}（二）创新模式1．开通线路。增长3.5%。2．统一配送。${text}三、工作要求各区要加强领导。`;
    expect(paragraphs(glued).map((paragraph) => paragraph.slice(0, 9))).toEqual([
      '为推动发展，制定本',
      '一、总体要求',
      '以人民为中心，推动',
      '二、重点任务',
      '（一）完善设施',
      '1．建设枢纽。推动',
      '2．建设站点。推动',
      '（二）创新模式',
      '1．开通线路。增长',
      '2．统一配送。推动',
      '三、工作要求',
      '各区要加强领导。',
    ]);
  });
});
