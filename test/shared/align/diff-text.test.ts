import { describe, expect, test } from '@jest/globals';
import { diffText } from '../../../shared/align';

/** Pieces in one line: [-deleted-]{+inserted+}. */
const shown = (a: string, b: string): string =>
  diffText(a, b).map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`)).join('');

describe('word differences', () => {
  test.each([
    ['numbers stay whole', '专利申请量超过9000件。', '专利申请量超过9500件。', '专利申请量超过[-9000-]{+9500+}件。'],
    ['decimals and percent signs too', '增长5.2%，达32亿元。', '增长5.6%，达32亿元。', '增长[-5.2%-]{+5.6%+}，达32亿元。'],
    ['and numbers in groups', '入库1,500家。', '入库1,800家。', '入库[-1,500-]{+1,800+}家。'],
    ['and full-width ones', '达到９０００件。', '达到９５００件。', '达到[-９０００-]{+９５００+}件。'],
    ['and ranges', '举办活动8—10场。', '举办活动10—12场。', '举办活动[-8—10-]{+10—12+}场。'],
    ['a number that grows by a digit', '新增45家', '新增450家', '新增[-45-]{+450+}家'],
    ['a decimal that gains a place', '强度达3.5%。', '强度达3.45%。', '强度达[-3.5%-]{+3.45%+}。'],
    ['a decimal against a whole number', '增长5%。', '增长0.5%。', '增长[-5%-]{+0.5%+}。'],
    ['years', '2016年工作', '2017年工作', '[-2016-]{+2017+}年工作'],
    ['a scale is left to the unit', '培训30万人次', '培训35万人次', '培训[-30-]{+35+}万人次'],
    ['ranges that share an end', '建设5—8家', '建设6—8家', '建设[-5—8-]{+6—8+}家'],
    ['Chinese numerals', '建设三十家', '建设四十家', '建设[-三十-]{+四十+}家'],
    ['Chinese numerals that share a beginning', '培育二十五家企业', '培育二十六家企业', '培育[-二十五-]{+二十六+}家企业'],
    ['five-year plans', '落实“十四五”规划', '落实“十五五”规划', '落实“[-十四五-]{+十五五+}”规划'],
    ['fractions', '完成三分之一以上', '完成三分之二以上', '完成[-三分之一-]{+三分之二+}以上'],
    ['a figure that is told in another scale', '新增9000件', '新增1万件', '新增[-9000-]{+1万+}件'],
    ['words are whole', '完善服务体系。', '完备服务体系。', '[-完善-]{+完备+}服务体系。'],
    ['an added clause', '加强培训，提高能力。', '加强培训，注重实效，提高能力。', '加强培训，{+注重实效，+}提高能力。'],
    ['a dropped sentence', '一要抓早。二要抓小。三要抓实。', '一要抓早。三要抓实。', '一要抓早。[-二要抓小。-]三要抓实。'],
    ['a change slides over a word that both sides share', '培养经纪人，完善激励办法。技术合同额增长。', '技术合同额增长。', '[-培养经纪人，完善激励办法。-]技术合同额增长。'],
    ['also in the middle', '健全流程。培养技术经纪人100名，开展培训。技术合同额突破45亿元。', '健全流程。技术合同额突破60亿元。', '健全流程。[-培养技术经纪人100名，开展培训。-]技术合同额突破[-45-]{+60+}亿元。'],
    ['a figure that changed before a dropped clause with its new figure', '培育一级企业1家。新增亿元企业2家。', '培育一级企业2家。', '培育一级企业[-1-]{+2+}家。[-新增亿元企业2家。-]'],
    ['a figure that changed behind an added clause with its old figure', '评选示范点5处，培训骨干。', '评选示范村5个，评选示范点8处，培训骨干。', '{+评选示范村5个，+}评选示范点[-5-]{+8+}处，培训骨干。'],
    ['the same where another mark ends the clause', '举办展会25场次，支持小微企业150家。', '举办展会30场次。强化信保支持。支持小微企业180家。', '举办展会[-25-]{+30+}场次[-，-]{+。强化信保支持。+}支持小微企业[-150-]{+180+}家。'],
    ['from nothing', '', '新增一段。', '{+新增一段。+}'],
    ['to nothing', '删去一段。', '', '[-删去一段。-]'],
  ])('%s', (_, a, b, line) => expect(shown(a, b)).toBe(line));

  test('a short word kept by accident inside a rewritten clause is part of the rewriting', () => {
    const line = shown('大力推进的重点领域改革事项。', '切实做好的年度绩效考核工作。');
    expect(line).toBe('[-大力推进的重点领域改革事项-]{+切实做好的年度绩效考核工作+}。');
  });

  test('characters of two units are not cut', () => {
    for (const { text } of diffText('𬭚𬭛'.repeat(50), '𬭚𬭛'.repeat(49) + '𬭚𬭜')) expect(() => encodeURIComponent(text)).not.toThrow();
  });

  test('texts that have little in common are one replacement, quickly', () => {
    const text = (from: number): string => Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * from) % 5000))).join('');
    const [a, b] = [text(7), text(11)];
    const began = performance.now();
    const pieces = diffText(a, b);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(pieces.filter(({ kind }) => kind !== 'same').length).toBeLessThanOrEqual(2);
  });
});
