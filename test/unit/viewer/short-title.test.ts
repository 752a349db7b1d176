import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortTitle } from '../../../viewer/text/short-title.ts';
import { shortened, textWidth, wrapText } from '../../../viewer/text/text-width.ts';

describe('the core of a title', () => {
  it.each([
    ['某省人民政府办公厅关于加快建设数字市场体系的实施意见', null, '加快建设数字市场体系'],
    ['某市人民政府关于印发《某市优化服务三年行动方案》的通知', '某市', '优化服务三年行动方案'],
    ['某市人民政府办公室关于印发某市优化服务三年行动方案的通知', '某市', '优化服务三年行动方案'],
    ['某省人民政府办公厅关于转发《省发展改革委关于支持民营企业的若干意见》的通知', null, '支持民营企业'],
    ['某市关于印发《某市服务要点》和《某市公开要点》的通知', '某市', '《某市服务要点》和《某市公开要点》'],
    ['某市关于印发《关于贯彻《某条例》的办法》的通知', '某市', '贯彻《某条例》的办法'],
    ['《优化营商环境条例》', null, '优化营商环境条例'],
    ['中华人民共和国行政许可法', null, '中华人民共和国行政许可法'],
  ])('%s → %s', (title, region, core) => {
    expect(shortTitle(title, region)).toBe(core);
  });

  it('never becomes too short to mean anything', () => {
    expect(shortTitle('某市规定', '某市')).toBe('某市规定');
    expect(shortTitle('关于印发')).toBe('关于印发');
  });

  it('takes hostile titles in its stride', () => {
    const hostile = '关于印发《'.repeat(20_000);
    expect(shortTitle(hostile).length).toBeGreaterThan(0);
  });
});

describe('breaking a label into lines', () => {
  const title = fc.string({
    unit: fc.constantFrom(...'政策文件关于，。《》（）〔2023〕号abc “”'),
    maxLength: 60,
  });

  it('keeps every line within the width and loses nothing without saying so', () => {
    fc.assert(
      fc.property(
        title,
        fc.integer({ min: 4, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, lines) => {
          const broken = wrapText(text, width, lines);
          expect(broken.length).toBeLessThanOrEqual(lines);
          for (const line of broken) expect(textWidth(line)).toBeLessThanOrEqual(width);
          const whole = broken.join('');
          if (whole !== text) expect(whole.endsWith('…')).toBe(true);
        },
      ),
    );
  });

  it('opens no line with a closing mark', () => {
    expect(wrapText('一二三四，五六', 4, 2)).toEqual(['一二三', '四，五六']);
  });

  it('shortens only what does not fit', () => {
    expect(shortened('一二三', 3)).toBe('一二三');
    expect(shortened('一二三四', 3)).toBe('一二…');
  });
});
