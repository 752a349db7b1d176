import { describe, expect, it } from 'vitest';
import { readData } from '../../../ingest/read-data.ts';
import { fieldOf } from '../../../ingest/split/metadata-fields.ts';

const { fields } = readData<{ readonly fields: Readonly<Record<string, readonly string[]>> }>(
  'head/metadata-fields.json',
);

describe('Names of metadata', () => {
  it('no name stands for two fields', () => {
    const names = Object.values(fields).flat();
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('are known with blanks, colons and brackets that pages put around them', () => {
    expect(['文\u3000\u3000号：', '【发文字号】', '标\u3000题', '成文日期'].map(fieldOf)).toEqual([
      'number',
      'number',
      'title',
      'signed',
    ]);
  });

  it('of other kinds are none', () => expect(fieldOf('各区人民政府')).toBeNull());
});
