import { describe, expect, it } from 'vitest';
import { lines, readReferences } from './read-references.ts';

describe('the relation of a reference', () => {
  it.each([
    ['为贯彻落实《甲条例》，制定本方案。', 'implements 甲条例'],
    ['严格执行《甲办法》。', 'implements 甲办法'],
    ['各单位应当遵照《甲规定》办理。', 'implements 甲规定'],
    ['按《甲条例》规定缴存。', 'implements 甲条例'],
    ['落实好《甲规定》，保障权益。', 'implements 甲规定'],
    ['落实国家新修订的《甲法》要求。', 'implements 甲法'],
    ['严格按照党中央政策文件、法律法规和《甲条例》认定。', 'implements 甲条例'],
    ['按照国务院办公厅转发的《关于甲的意见》要求办理。', 'implements 关于甲的意见 @国务院办公厅'],
    ['持续深化《甲条例》贯彻落实，优化环境。', 'implements 甲条例'],
    ['抓好《甲方案》的落实落地。', 'implements 甲方案'],
    ['根据《甲法》，制定本办法。', 'basis 甲法'],
    ['以《甲规划纲要》为依据，编制本规划。', 'basis 甲规划纲要'],
    ['修订《甲条例》。', 'amends 甲条例'],
    ['对《甲条例》作如下修改：', 'amends 甲条例'],
    ['将《甲条例》第十二条修改为：“第十二条”。', 'amends 甲条例'],
    ['废止《甲办法》。', 'repeals 甲办法'],
    ['本办法自2024年5月1日起施行，《甲办法》同时废止。', 'repeals 甲办法'],
    ['《甲通知》自本通知印发之日起停止执行。', 'repeals 甲通知'],
    ['《甲办法》中与本通知不一致的，停止执行。', 'repeals 甲办法'],
    ['现将《国务院办公厅关于甲的意见》转发给你们。', 'forwards 关于甲的意见 @国务院办公厅'],
    ['符合《甲目录》要求的项目优先。', 'mentions 甲目录'],
    ['违反《甲法》规定的，依法处理。', 'mentions 甲法'],
    ['对未按照《甲条例》取得许可的单位依法查处。', 'mentions 甲条例'],
    ['参照《甲条例》执行。', 'mentions 甲条例'],
    ['参照执行《甲条例》。', 'mentions 甲条例'],
    ['提请废止《甲条例》。', 'mentions 甲条例'],
    ['《甲条例》实施以来，环境持续改善。', 'mentions 甲条例'],
    ['印发实施《甲方案》。', 'mentions 甲方案'],
    ['加强《甲法典》宣传教育。', 'mentions 甲法典'],
    ['落实各项要求，积极发展经济，《甲办法》作用明显。', 'mentions 甲办法'],
  ])('follows the word that governs it: %s', (text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });

  it('holds for every member of a list', () => {
    expect(lines('根据《甲法》《乙条例》、《丙办法》和《丁规定》等有关规定，制定本办法。')).toEqual([
      'basis 甲法',
      'basis 乙条例',
      'basis 丙办法',
      'basis 丁规定',
    ]);
  });

  it('holds for a list governed by a word behind it', () => {
    expect(lines('《甲办法》（皖政〔2001〕1号）、《乙办法》（皖政〔2002〕2号）同时废止。')).toEqual([
      'repeals 皖政〔2001〕1号 甲办法 @安徽省人民政府',
      'repeals 皖政〔2002〕2号 乙办法 @安徽省人民政府',
    ]);
  });

  it('ends with its sentence', () => {
    expect(lines('根据《甲法》，制定本办法。《乙条例》另有说明。')).toEqual([
      'basis 甲法',
      'mentions 乙条例',
    ]);
  });

  it('is the strongest that any mention has, with that mention’s place', () => {
    const { references, text } = readReferences(
      '参照《甲条例》办理。根据《甲条例》执行。贯彻落实《甲条例》。',
    );
    expect(references).toHaveLength(1);
    expect(references[0]?.relation).toBe('implements');
    expect(references[0]?.spans).toHaveLength(3);
    expect(references[0]?.relationSpan?.[0]).toBe(text.lastIndexOf('《甲条例》'));
  });

  it('comes from the line that opens a list of documents', () => {
    const text = [
      '一、下列文件予以废止：',
      '1.《甲办法》',
      '2.《乙办法》',
      '二、工作要求',
      '《丙办法》继续有效。',
    ];
    expect(lines(text.join('\n'))).toEqual(['repeals 甲办法', 'repeals 乙办法', 'mentions 丙办法']);
  });

  it('comes from a heading that names what is listed as the basis', () => {
    expect(lines('1.2 编制依据\n《甲法》《乙条例》等。')).toEqual(['basis 甲法', 'basis 乙条例']);
    expect(lines('（二）编制依据。《甲法》、《乙条例》等。')).toEqual(['basis 甲法', 'basis 乙条例']);
  });

  it('is not taken from the verb of the next document', () => {
    expect(lines('根据《甲法》废止《乙办法》。')).toEqual(['basis 甲法', 'repeals 乙办法']);
  });

  it('comes from the document’s own title, too', () => {
    const title = '安徽省人民政府关于修改《安徽省甲办法》的决定';
    expect(lines('现公布施行。', { title })).toEqual(['amends 安徽省甲办法']);
    const carriesOut = '安徽省人民政府关于贯彻落实《国务院关于甲的意见》的实施意见';
    expect(lines('提出以下意见。', { title: carriesOut })).toEqual(['implements 关于甲的意见 @国务院']);
  });

  it('of a notice that forwards a text is one, though its title leaves a 的 out', () => {
    const title = '安徽省人民政府办公厅转发省发展改革委等部门关于推动甲实施方案的通知';
    const body = '省发展改革委、省公安厅《关于推动甲的实施方案》已经省政府同意，现转发给你们。';
    const { references } = readReferences(body, { title });
    expect(references.map(({ title: name, relation }) => `${relation} ${name ?? ''}`)).toEqual([
      'forwards 关于推动甲的实施方案',
    ]);
  });

  it('is forwards for what a notice’s title forwards without marks', () => {
    const title = '国务院办公厅关于转发人力资源社会保障部财政部甲暂行办法的通知';
    const body = '人力资源社会保障部、财政部《甲暂行办法》已经国务院同意，现转发给你们。';
    expect(lines(body, { title, issuers: ['国务院办公厅'], ownTitles: ['甲暂行办法'] })).toEqual([
      'forwards 甲暂行办法 @人力资源和社会保障部',
    ]);
  });

  it('is reported as undecided where a word stands too far off', () => {
    const far =
      '落实企业在生产经营和安全管理以及劳动保护等各方面按时间节点应当尽到的主体责任并对标《甲标准》';
    const { references } = readReferences(`${far}。`);
    expect(references[0]?.relation).toBe('mentions');
    const { abstentions } = readReferences(
      '执行期限和其他条件由各县区人民政府会同有关单位研究后另行商议并报送《甲标准》',
    );
    expect(abstentions.every(({ kind }) => kind === 'relation')).toBe(true);
  });
});
