import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractItems } from '../../../ingest/extract/items/extract-items.ts';
import { headingSpan } from '../../../ingest/extract/items/heading.ts';
import { kindByHeadings, kindOfArticle, kindWithClause } from '../../../ingest/extract/items/kinds.ts';
import type { Head, Item, Piece } from '../../../ingest/pipeline.ts';
import { normalise } from '../../../ingest/text/normalise.ts';

function itemsOf(lines: readonly string[], ownTitles: readonly string[] = []): readonly Item[] {
  const text = normalise(lines.join('\n'));
  const piece: Piece = { text, rawSpan: [0, 0], headLine: null, metadata: new Map() };
  return extractItems(piece, { bodyStart: 0, ownTitles } as unknown as Head);
}

const paths = (items: readonly Item[]): readonly string[] => items.map(({ path }) => path.join(' > '));
const leaves = (items: readonly Item[]): readonly string[] => paths(items.filter(({ leaf }) => leaf));

describe('The tree of items', () => {
  it('nests 一、（一）1.（1）', () => {
    const items = itemsOf([
      '一、任务',
      '（一）建设',
      '1. 平台',
      '（1）接入系统，统一标准。',
      '（2）共享数据，做好服务。',
      '2. 队伍建设。加强培训。',
      '（二）管理。健全制度。',
    ]);
    expect(leaves(items)).toEqual([
      '一 > （一） > 1 > （1）',
      '一 > （一） > 1 > （2）',
      '一 > （一） > 2',
      '一 > （二）',
    ]);
    expect(items.find(({ path }) => path.at(-1) === '（1）')?.sections).toEqual(['任务', '建设', '平台']);
  });

  it('lets numbering run on across sections, or restart in each', () => {
    expect(leaves(itemsOf(['一、甲', '（一）子。做。', '二、乙', '（二）丑。做。']))).toEqual([
      '一 > （一）',
      '二 > （二）',
    ]);
    expect(leaves(itemsOf(['一、甲', '（一）子。做。', '二、乙', '（一）丑。做。']))).toEqual([
      '一 > （一）',
      '二 > （一）',
    ]);
  });

  it('keeps labels as they stand, half-width brackets too', () => {
    expect(leaves(itemsOf(['一、甲', '(一)子。做好。', '（二）丑。做好。']))).toEqual([
      '一 > (一)',
      '一 > （二）',
    ]);
  });

  it('leaves a table of contents out', () => {
    const body = ['第一章 总则', '第一条 部门应当公开。', '第二章 附则', '第二条 本规定自公布之日起施行。'];
    expect(paths(itemsOf(['目 录', '第一章 总则', '第二章 附则', ...body]))).toEqual(paths(itemsOf(body)));
  });

  it('ends before the signers, one a line, and what closes the document', () => {
    const closing = [
      '本公告自2024年12月1日起施行。',
      '特此公告。',
      '某某省财政厅',
      '某某省税务局',
      '2024年5月6日',
    ];
    const [item] = itemsOf(['一、前述规定同时停止执行。', ...closing]);
    expect(item?.span[1]).toBe('一、前述规定同时停止执行。'.length);
  });

  it('goes on over a label that is missing or printed twice', () => {
    expect(leaves(itemsOf(['一、甲。做好。', '三、丙。做好。', '三、丁。做好。']))).toEqual([
      '一',
      '三',
      '三',
    ]);
  });

  it('has the text’s title first where one notice issues several texts', () => {
    const lines = [
      '现印发给你们。',
      '甲工作要点',
      '一、建设。做好。',
      '二、管理。做好。',
      '乙工作要点',
      '一、公开。做好。',
    ];
    expect(leaves(itemsOf(lines, ['甲工作要点', '乙工作要点']))).toEqual([
      '甲工作要点 > 一',
      '甲工作要点 > 二',
      '乙工作要点 > 一',
    ]);
  });

  it('has no title first where only one text has items', () => {
    const lines = ['附件1', '甲制度', '一、职责。做好。', '附件2', '成员名单', '召集人：某某'];
    expect(leaves(itemsOf(lines))).toEqual(['一']);
  });

  it('takes articles with their chapters, and leaves their numbered paragraphs to them', () => {
    const items = itemsOf([
      '第一章 总则',
      '第一条 为了规范，制定本办法。',
      '第二章 管理',
      '第二条 申请人应当提交：',
      '（一）申请表；',
      '（二）证明。',
      '第三条 部门应当审查。',
    ]);
    expect(leaves(items)).toEqual(['第一章 > 第一条', '第二章 > 第二条', '第二章 > 第三条']);
  });
});

describe('What is no item', () => {
  it.each([
    [['一、甲。做好。', '2023年完成改造。', '3.0版系统上线。'], ['一'], 'a year or a version'],
    [['一、甲。一是加强领导，二是抓好落实。', '①先行先试。'], ['一'], 'points within a paragraph'],
    [['一、甲。做好。', '1\t事项\t时限', '2\t事项\t时限'], ['一'], 'rows of a table'],
    [['附件：1. 甲清单', '2. 乙清单', '一、甲。做好。'], ['一'], 'a list of attachments'],
    [
      ['一、甲。申请应当符合下列条件：', '1. 有场所；', '2. 有人员。', '二、乙。做好。'],
      ['一', '二'],
      'conditions',
    ],
    [['一、甲。做好。', '7. 与前文无关的数字。'], ['一'], 'a number out of line'],
    [
      ['一、甲', '（一）子。做好。', '附件1', '某某申请表', '1. 填写姓名；', '2. 填写住址。'],
      ['一 > （一）'],
      'the fields of a form',
    ],
  ])('%#: %s', (lines, expected) => {
    expect(leaves(itemsOf(lines))).toEqual(expected);
  });

  it('a heading that only introduces deeper items is a section, no measure', () => {
    const items = itemsOf(['二、任务', '围绕目标，开展以下工作。', '（一）建设。做好。']);
    expect(items.map(({ leaf }) => leaf)).toEqual([false, true]);
  });
});

describe('Where an item ends', () => {
  const ends = (lines: readonly string[]): string => {
    const text = normalise(lines.join('\n')).text;
    const last = itemsOf(lines).at(-1);
    return text.slice(last?.span[0], last?.span[1]);
  };

  it('includes its paragraphs and a clause in a paragraph of its own', () => {
    expect(ends(['一、甲。做好。', '另行通知。', '（责任单位：市财政局）'])).toMatch(/市财政局）$/);
  });

  it.each([
    [['附件：清单'], 'attachments'],
    [['某某市人民政府', '2024年3月1日'], 'the signature'],
    [['本方案自印发之日起施行。'], 'when the document holds'],
    [['各地各部门要提高站位，抓好落实。'], 'an appeal to all'],
    [['联系人：某某，联系电话：12345'], 'whom to ask'],
  ])('leaves out %j: %s', (lines) => {
    expect(ends(['一、甲。做好工作。', ...lines])).toBe('一、甲。做好工作。');
  });
});

describe('Headings', () => {
  const heading = (words: string, titled = true): string => words.slice(...headingSpan(words, 0, titled));

  it.each([
    ['优化流程。支持企业网上办理，压缩时限。', '优化流程', 'the title sentence'],
    ['总体要求', '总体要求', 'a line alone'],
    ['落实制度。', '落实制度', 'a sentence alone'],
    [
      '促进提效降费，提升便利水平。加大支持，落实政策。',
      '促进提效降费，提升便利水平',
      'a title of two clauses',
    ],
    ['按照全国清单要求，健全机制，严格落实。', '按照全国清单要求', 'else the first clause'],
    ['县级路长职责：负责辖区内的管理，协调问题。', '县级路长职责', 'up to a colon'],
    ['根据“谁主管,谁负责”的原则,部门应当核对。', '根据“谁主管,谁负责”的原则', 'not within quotation marks'],
    ['优化流程（责任单位：市商务局）', '优化流程', 'without the clause behind it'],
    ['推动“票税（费）分离”等改革。依法办理，做好衔接。', '推动“票税（费）分离”等改革', 'with brackets in it'],
  ])('of %s is %s: %s', (words, expected) => expect(heading(words)).toBe(expected));

  it('of items without titles are first clauses, also of short sentences', () => {
    expect(heading('提升服务水平，优化办理程序。开展专项行动，抓好落实。', false)).toBe('提升服务水平');
  });

  it('are never longer than 40 characters where they are clauses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('甲', '乙', '“', '”', '，', '；', '（'), { minLength: 61, maxLength: 90 }),
        (chars) => {
          const words = chars.join('');
          expect(heading(`${words}，末。`, false).length).toBeLessThanOrEqual(40);
        },
      ),
    );
  });
});

describe('Kinds', () => {
  it.each([
    [['总体要求', '建设目标'], 'general'],
    [['主要任务', '建设平台'], 'measure'],
    [['保障措施', '加强宣传'], 'safeguard'],
    [['强化要素支撑', '强化组织领导'], 'safeguard'],
    [['主要任务', '健全融资保障机制'], 'measure'],
    [['优化发展环境'], 'measure'],
    [['充分认识改革的重要意义'], 'general'],
    [['加强党的领导，完善组织保障和落实机制', '健全责任机制'], 'safeguard'],
  ])('%j is %s', (headings, kind) => expect(kindByHeadings(headings)).toBe(kind));

  it.each([
    ['为了规范管理，根据有关法律，制定本办法。', 'general'],
    ['本办法适用于本市行政区域内的活动。', 'general'],
    ['本细则所称救助，是指临时性帮扶。', 'general'],
    ['管理工作应当遵循公开、公平的原则。', 'general'],
    ['在本省从事有关活动，应当遵守本规定。', 'general'],
    ['自治区内制定和实施规划，应当公开。', 'measure'],
    ['本办法自2024年5月1日起施行，有效期五年。', 'general'],
    ['本办法由市民政局负责解释。', 'general'],
    ['市民政局负责统筹全市救助工作。', 'measure'],
    ['在证书有效期内，部门应当公布信息。', 'measure'],
    ['符合条件的，给予一次性补助。', 'measure'],
  ])('an article that says %s is %s', (text, kind) => expect(kindOfArticle(text)).toBe(kind));

  it('a safeguard that somebody answers for is a measure', () => {
    expect(kindWithClause('safeguard', true)).toBe('measure');
    expect(kindWithClause('safeguard', false)).toBe('safeguard');
    expect(kindWithClause('general', true)).toBe('general');
  });

  it('is told by the end of a section’s heading too, and like an article’s in rules that number 一、 within chapters', () => {
    const kinds = (lines: readonly string[]): readonly string[] =>
      itemsOf(lines).flatMap(({ leaf, kind }) => (leaf ? [kind] : []));
    expect(kinds(['一、深化某某改革的总体要求', '1. 目标任务。到明年建成。'])).toEqual(['general']);
    expect(
      kinds([
        '第一章 总则',
        '一、根据有关规定，制定本规则。',
        '二、县政府工作人员应当依法履职。',
        '第二章 附则',
        '三、本规则自印发之日起施行。',
      ]),
    ).toEqual(['general', 'measure', 'general']);
  });

  it('of 目标任务 is general unless it holds items; of articles in the last chapter it is their own', () => {
    expect(itemsOf(['一、目标任务', '到明年建成一百处。'])[0]?.kind).toBe('general');
    expect(itemsOf(['一、目标任务', '1. 建设站点。到明年建成。']).at(-1)?.kind).toBe('measure');
    const last = ['第一章 附则', '第一条 市民政部门应当制定示范文本。', '第二条 本办法自公布之日起施行。'];
    expect(itemsOf(last).map(({ kind }) => kind)).toEqual(['general', 'measure', 'general']);
  });

  it('of an article, or an item of an announcement, that says what a word means is general', () => {
    const [item] = itemsOf(['一、某某树是指树龄一百年以上的树木。', '二、任何人不得移植某某树。']);
    expect(item?.kind).toBe('general');
    expect(kindOfArticle('某某争议协商是指双方就争议事项共同商谈。')).toBe('general');
  });

  it('an item that only says when the document holds is general', () => {
    const items = itemsOf([
      '一、支持企业。给予补助。',
      '二、本措施自2024年5月1日起施行，由市财政局负责解释。',
    ]);
    expect(items.map(({ kind }) => kind)).toEqual(['measure', 'general']);
  });
});
