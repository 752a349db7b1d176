import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../ingest/resolve/gazetteer.ts';

const gazetteer = loadGazetteer();

describe('fullName', () => {
  it.each([
    ['湖北省人力资源和社会保障厅', 'province', '人力资源社会保障', null],
    ['湖北省人民政府办公厅', 'province', '政府办公', '湖北省人民政府'],
    ['国务院办公厅', 'national', '政府办公', '国务院'],
    ['国家税务总局湖北省税务局', 'province', '税务', '国家税务总局'],
    ['中共湖北省委组织部', 'province', '组织人事', '中共湖北省委员会'],
    ['武汉市江夏区人民政府', 'county', '人民政府', null],
    ['娄底市政务公开政务服务领导小组', 'prefecture', '政务服务', null],
    ['中国（河南）自由贸易试验区郑州片区管理委员会', 'prefecture', '开发区管理', null],
    ['工业和信息化部办公厅', 'national', '工业和信息化', '工业和信息化部'],
    ['通辽市生态环境局科尔沁左翼中旗分局', 'county', '生态环境', '通辽市生态环境局'],
    ['深圳海关', 'province', '海关', '海关总署'],
    ['中国水利学会', 'national', '水利', null],
  ])('knows %s', (name, level, line, parent) => {
    expect(gazetteer.fullName(name, '2023-05-17')).toMatchObject({ name, level, function: line, parent });
  });

  it('leaves the name of the state out of a ministry’s, and keeps it where no name is without it', () => {
    expect(gazetteer.fullName('中华人民共和国国家发展和改革委员会', null)?.name).toBe('国家发展和改革委员会');
    expect(gazetteer.fullName('中华人民共和国海事局', null)?.name).toBe('中华人民共和国海事局');
  });

  it('says what a usual short form behind a region stands for', () => {
    expect(gazetteer.fullName('湖北省发展改革委', null)?.name).toBe('湖北省发展和改革委员会');
    expect(gazetteer.fullName('江夏区人民政府', null)?.name).toBe('武汉市江夏区人民政府');
    expect(gazetteer.fullName('通辽市生态环境局科左中旗分局', null)?.name).toBe(
      '通辽市生态环境局科尔沁左翼中旗分局',
    );
  });

  it.each(['省人社厅', '人民政府', '关于印发', '市大数据局', '湖北省', '鼓楼区人民政府', '湖北省优化办', ''])(
    'does not take %s for a full name',
    (text) => {
      expect(gazetteer.fullName(text, '2023-05-17')).toBeNull();
    },
  );
});

describe('fullNamesAtStart', () => {
  it.each([
    ['湖北省商务厅武汉海关关于进一步便利贸易的公告', ['湖北省商务厅', '武汉海关']],
    ['国家发展改革委财政部关于印发', ['国家发展和改革委员会', '财政部']],
    ['中共中央办公厅国务院办公厅印发', ['中共中央办公厅', '国务院办公厅']],
    ['文化和旅游部办公厅国家文物局办公室关于', ['文化和旅游部办公厅', '国家文物局办公室']],
    ['中共湖北省委湖北省人民政府关于', ['中共湖北省委员会', '湖北省人民政府']],
    ['国家税务总局湖北省税务局湖北省财政厅公告', ['国家税务总局湖北省税务局', '湖北省财政厅']],
    ['湖北省人民政府推进职能转变协调小组办公室关于', ['湖北省人民政府推进职能转变协调小组办公室']],
    ['新乡市政务服务和大数据管理局关于印发', ['新乡市政务服务和大数据管理局']],
    ['国家药监局综合司关于', ['国家药品监督管理局综合司']],
    ['住房城乡建设部等15部门关于', ['住房和城乡建设部']],
    ['荆州市深化改革十条措施', []],
    ['关于做好工作的通知', []],
  ])('finds the issuers of %s', (title, names) => {
    const found = gazetteer.fullNamesAtStart(title, '2023-12-01');
    expect(found.map(({ entry }) => entry.name)).toEqual(names);
  });

  it('takes no office of a government for a division of another body', () => {
    const glued = '中共岳阳市委办公室岳阳市人民政府办公室';
    expect(gazetteer.fullName(glued, null)).toBeNull();
    expect(gazetteer.fullNamesAtStart(glued, null).map(({ entry }) => entry.name)).toEqual([
      '中共岳阳市委办公室',
      '岳阳市人民政府办公室',
    ]);
  });

  it('says where each name stands, one behind the other', () => {
    const title = '湖北省商务厅武汉海关关于';
    const spans = gazetteer
      .fullNamesAtStart(title, null)
      .map(({ span: [start, end] }) => title.slice(start, end));
    expect(spans).toEqual(['湖北省商务厅', '武汉海关']);
  });

  it('reads no further than issuers reach, however long the text', () => {
    const many = '财政部'.repeat(300_000);
    expect(gazetteer.fullNamesAtStart(many, null).length).toBeLessThan(200);
  });
});
