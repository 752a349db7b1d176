import { describe, expect, it } from 'vitest';
import { ZhengmaiError } from '../../../schema/errors.ts';
import { formatNumber } from '../../../ingest/read/docx/numbering.ts';
import { defaultReadLimits } from '../../../ingest/read/reader.ts';
import { readBytes } from '../../../ingest/read/registry.ts';
import { encodeGbk } from '../cli/gb18030.ts';
import { zip } from './archive.ts';
import { pdf } from './pdf-file.ts';

async function read(file: string, content: string | Uint8Array): Promise<readonly string[]> {
  const texts = await readBytes(file, Buffer.from(content as string), defaultReadLimits);
  return texts.map(({ text }) => text);
}

async function codeOf(file: string, content: string | Uint8Array): Promise<string> {
  const error: unknown = await read(file, content).catch((caught: unknown) => caught);
  return error instanceof ZhengmaiError ? error.code : 'none';
}

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc"';
const listed = (level: number, words: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const NUMBERING = `<w:numbering ${NS}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;

function docx(body: string): Uint8Array {
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: `<w:document ${NS}><w:body>${body}</w:body></w:document>` },
    { name: 'word/numbering.xml', content: NUMBERING },
  ]);
}

describe('Word documents', () => {
  it('come with the numbers that Word writes before paragraphs, counted anew below each heading', async () => {
    const body =
      listed(0, '总体要求') + listed(1, '目标') + listed(1, '原则') + listed(0, '任务') + listed(1, '建设');
    expect(await read('a.docx', docx(body))).toEqual([
      '一、总体要求\n（一）目标\n（二）原则\n二、任务\n（一）建设',
    ]);
  });

  it('come without deleted words, field codes and the older copy of a drawing', async () => {
    const body =
      '<w:p><w:r><w:t>现印发</w:t></w:r><w:del><w:r><w:delText>转发</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><mc:AlternateContent><mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback></mc:AlternateContent><w:ins><w:r><w:t>给你们</w:t></w:r></w:ins></w:p>';
    expect(await read('a.docx', docx(body))).toEqual(['现印发给你们']);
  });

  it('keep rows of tables as rows', async () => {
    const cell = (words: string): string => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
    expect(await read('a.docx', docx(`<w:tbl><w:tr>${cell('事项')}${cell('时限')}</w:tr></w:tbl>`))).toEqual([
      '事项\t时限',
    ]);
  });

  it('are known by their content, whatever their name', async () => {
    expect(await read('a.txt', docx(listed(0, '总体要求')))).toEqual(['一、总体要求']);
  });

  it('that unpack to more than any document has are refused before memory is full', async () => {
    const bomb = zip([
      { name: 'word/document.xml', content: Buffer.alloc(80 * 1024 * 1024, 0x20), declaredSize: 1000 },
    ]);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeOf('bomb.docx', bomb)).toBe('DOCUMENT_TOO_LARGE');
  });

  it('that nest more than anybody writes are refused before they keep the program busy', async () => {
    const nested = (levels: number) =>
      docx(`${'<w:sdt>'.repeat(levels)}<w:p><w:r><w:t>通知</w:t></w:r></w:p>${'</w:sdt>'.repeat(levels)}`);
    expect(await read('a.docx', nested(900))).toEqual(['通知']);
    expect(await codeOf('a.docx', nested(400_000))).toBe('DOCUMENT_TOO_NESTED');
    // A closing tag of something else closes nothing.
    expect(await codeOf('a.docx', docx('<w:sdt></w:no>'.repeat(200_000)))).toBe('DOCUMENT_TOO_NESTED');
  });

  it.each([
    ['DOCUMENT_WITHOUT_TEXT', docx('<w:p></w:p>')],
    ['DOCUMENT_BROKEN', Buffer.from('PK\u0003\u0004 cut off', 'latin1')],
  ])('%s tells of one that holds none', async (code, bytes) =>
    expect(await codeOf('a.docx', bytes)).toBe(code),
  );

  it('of before 2007 that are broken are told so', async () => {
    expect(await codeOf('a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toBe(
      'DOCUMENT_BROKEN',
    );
  });

  it.each([
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
  ])('number %i is %s', (value, numeral) => expect(formatNumber(value, 'chineseCounting')).toBe(numeral));
});

describe('PDF', () => {
  it('with letters of a font that is not embedded is read by the maps of pdf.js', async () => {
    const [text = ''] = await read(
      'a.pdf',
      pdf([
        ['某某市人民政府关于加强数据管理的通知', '一、明确职责。各部门抓好落实。'],
        ['第二页的文字也要读取完整。'],
      ]),
    );
    expect(text.split('\n')).toEqual([
      '某某市人民政府关于加强数据管理的通知',
      '一、明确职责。各部门抓好落实。',
      '第二页的文字也要读取完整。',
    ]);
  });

  it.each([
    ['PDF_WITHOUT_TEXT', pdf([['1'], ['2']])],
    ['PDF_BROKEN', Buffer.from('%PDF-1.7\nnothing of a document')],
  ])('%s tells of one without a text', async (code, bytes) =>
    expect(await codeOf('a.pdf', bytes)).toBe(code),
  );
});

describe('Web pages', () => {
  const page = (body: string): string =>
    `<!DOCTYPE html><html><head><title>某某</title></head><body>${body}</body></html>`;
  const content = `<p>\u3000\u3000一、总体要求</p><p>\u3000\u3000${'坚持依法行政，统筹推进各项工作。'.repeat(10)}</p>`;

  it('are read without navigation, scripts and footers, from a container known for its class', async () => {
    const markup = page(
      `<div class="nav">首页 政策</div><div class="TRS_Editor">${content}<script>var 责任单位 = 1;</script></div><div class="footer">主办单位</div>`,
    );
    const [text = ''] = await read('a.html', markup);
    expect(text).toMatch(/^一、总体要求\n坚持/);
    expect(text).not.toMatch(/首页|责任单位|主办单位/);
  });

  it('of an unknown make are read by what is longest and least linked', async () => {
    const links = '<ul>' + '<li><a href="#">链接文字</a></li>'.repeat(30) + '</ul>';
    const [text = ''] = await read(
      'a.html',
      page(`<div>${links}</div><section><div>${content}${content}</div></section>`),
    );
    expect(text).toContain('坚持依法行政');
    expect(text).not.toContain('链接文字');
  });

  it('give the table of 发文字号 and 成文日期 as metadata', async () => {
    const table =
      '<table><tr><td>发文字号：</td><td>某政发〔2024〕2号</td><td>成文日期：</td><td>2024年3月1日</td></tr></table>';
    const [text] = await readBytes(
      'a.html',
      Buffer.from(page(`${table}<div id="zoom">${content}</div>`)),
      defaultReadLimits,
    );
    expect(Object.fromEntries(text?.metadata ?? [])).toEqual({
      发文字号: '某政发〔2024〕2号',
      成文日期: '2024年3月1日',
    });
  });

  it('give a table without colons as metadata, and the title of their heading or head without the name of the site', async () => {
    const table =
      '<table><tr><td>发文机关</td><td>某某市人民政府</td><td>发文字号</td><td>某政发〔2024〕2号</td></tr></table>';
    const metadataOf = async (markup: string): Promise<ReadonlyMap<string, string> | undefined> =>
      (await readBytes('a.html', Buffer.from(markup), defaultReadLimits))[0]?.metadata;
    const headed = page(
      `<h2>某某市人民政府<br>关于加强数据管理的通知</h2>${table}<div id="zoom">${content}</div>`,
    );
    expect(Object.fromEntries((await metadataOf(headed)) ?? [])).toEqual({
      标题: '某某市人民政府关于加强数据管理的通知',
      发文机关: '某某市人民政府',
      发文字号: '某政发〔2024〕2号',
    });
    const named = page(`<div id="zoom">${content}</div>`).replace(
      '<title>某某',
      '<title>（转载）某某市人民政府关于加强数据管理的通知_通知公告_某某市人民政府网站',
    );
    expect((await metadataOf(named))?.get('标题')).toBe('某某市人民政府关于加强数据管理的通知');
  });

  it('give a name and value that stand side by side without a colon, where the value shows what it is', async () => {
    const list =
      '<ul><li><span>文号</span><span>某政办发〔2024〕9号</span></li><li><span>生成日期</span><span>2024年5月6日</span></li><li><span>来源</span><span>某某</span></li></ul>';
    const [text] = await readBytes(
      'a.html',
      Buffer.from(page(`${list}<div id="zoom">${content}</div>`)),
      defaultReadLimits,
    );
    expect(Object.fromEntries(text?.metadata ?? [])).toEqual({
      文号: '某政办发〔2024〕9号',
      生成日期: '2024年5月6日',
    });
  });

  it('keep rows of a table as rows, but not those of a table that lays out the page', async () => {
    const table = '<table><tr><td>事项</td><td>时限</td></tr></table>';
    const [text = ''] = await read(
      'a.html',
      page(`<table><tr><td id="zoom">${content}${table}</td></tr></table>`),
    );
    expect(text.split('\n').at(-1)).toBe('事项\t时限');
    expect(text.split('\n')[0]).toBe('一、总体要求');
  });

  it('nested deeper than any stack are read all the same', async () => {
    const deep = '<div>'.repeat(20_000) + content + '</div>'.repeat(20_000);
    const [text = ''] = await read('a.html', page(`<div id="zoom">${deep}</div>`));
    expect(text).toContain('一、总体要求');
  });

  it('nested without any bound are refused before they keep the program busy', async () => {
    expect(await codeOf('a.html', page('<div>'.repeat(400_000)))).toBe('DOCUMENT_TOO_NESTED');
    const flat = '<p>一、推进建设。</p>'.repeat(30_000);
    expect(await read('a.html', page(`<div id="zoom">${flat}</div>`))).toHaveLength(1);
  });

  it('nested deeply without a known container give all their text', async () => {
    const [text = ''] = await read(
      'a.html',
      page(`${'<div>'.repeat(20_000)}${content}${'</div>'.repeat(20_000)}`),
    );
    expect(text).toContain('一、总体要求');
  });

  it('are known by their paragraphs also in a text file, and lines before them stay lines', async () => {
    const [text = ''] = await read(
      'a.txt',
      `发文机关：某某市\n文号：某发〔2024〕1号\n${'<p>一、推进建设。</p>'.repeat(6)}`,
    );
    expect(text.split('\n').slice(0, 3)).toEqual([
      '发文机关：某某市',
      '文号：某发〔2024〕1号',
      '一、推进建设。',
    ]);
  });

  it('without a text are told so', async () =>
    expect(await codeOf('a.html', page('<script>load()</script>'))).toBe('PAGE_WITHOUT_TEXT'));
});

describe('Archives', () => {
  it('are read file by file in the order of names, also with names from Chinese Windows', async () => {
    const archive = zip([
      { name: '乙.txt', content: '乙文件的内容' },
      { name: encodeGbk('甲.txt'), content: '甲文件的内容' },
      { name: '__MACOSX/甲.txt', content: 'x' },
      { name: 'inner.zip', content: zip([{ name: 'c.txt', content: '丙' }]) },
      { name: 'photo.jpg', content: 'x' },
    ]);
    const texts = await readBytes('a.zip', archive, defaultReadLimits);
    expect(texts.map(({ file }) => file)).toEqual(['a.zip/乙.txt', 'a.zip/甲.txt']);
  });

  it('with a file that cannot be read tell of it and go on', async () => {
    const problems: string[] = [];
    const archive = zip([
      { name: 'a.txt', content: '' },
      { name: 'b.txt', content: '可以读取的内容' },
    ]);
    const texts = await readBytes('x.zip', archive, {
      ...defaultReadLimits,
      onProblem: ({ code }) => problems.push(code),
    });
    expect([texts.length, problems]).toEqual([1, ['FILE_EMPTY']]);
  });

  it.each([
    ['ARCHIVE_WITHOUT_DOCUMENTS', zip([{ name: 'a.jpg', content: 'x' }])],
    ['ARCHIVE_ENCRYPTED', zip([{ name: 'a.txt', content: 'x', encrypted: true }])],
    [
      'ARCHIVE_TOO_LARGE',
      zip([{ name: 'a.txt', content: Buffer.alloc(70 * 1024 * 1024, 0x41), declaredSize: 10 }]),
    ],
    ['ARCHIVE_BROKEN', Buffer.from('PK\u0003\u0004rest', 'latin1')],
  ])('%s says why one came to nothing', async (code, bytes) =>
    expect(await codeOf('a.zip', bytes)).toBe(code),
  );
});

describe('Limits', () => {
  it('a file above the limit is refused with its size and what to do', async () => {
    const error: unknown = await readBytes('大文件.txt', new Uint8Array(2000), { fileBytes: 1000 }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ code: 'FILE_TOO_LARGE', file: '大文件.txt' });
  });

  it('an empty file is told so', async () => expect(await codeOf('a.txt', '')).toBe('FILE_EMPTY'));
  it('so is one of blanks', async () => expect(await codeOf('a.txt', ' \n ')).toBe('FILE_EMPTY'));
});
