import { describe, expect, test } from '@jest/globals';
import { inspectPlan, readPlan } from '../../../shared/reader';
import { cutIntoChunks, dropIndents, fixture, outline, outlineOf, runTogether, wrapLines } from './fixtures';

const PLAIN_OUTLINE = [
  '1 一、 加快基础设施建设', '2 （一） 推进干线公路项目', '3 1. 加快环湖公路建设', '3 2. 启动城东大道改造',
  '2 （二） 建好农村公路', '3 1. 新建改建农村公路', '3 2. 提升养护水平',
  '1 二、 提升运输服务品质', '2 （一） 优化公共交通', '3 一是 优化线网', '3 二是 更新车辆',
  '2 （二） 规范道路客运', '4 （1） 加强重点车辆监管', '4 （2） 整治非法营运', '1 三、 守牢安全生产底线',
];

describe('headings', () => {
  test('are read at their levels, run-in leads and items among them', () => {
    expect(outline(fixture('plain'))).toEqual(PLAIN_OUTLINE);
  });

  test.each([[30], [34], [41]])('are the same where a copy breaks every line at %i characters', (width) => {
    const plain = fixture('plain');
    expect(outline(wrapLines(plain, width))).toEqual(PLAIN_OUTLINE);
    expect(outline(dropIndents(wrapLines(plain, width)))).toEqual(PLAIN_OUTLINE);
  });

  test('are the same where lines of an indented copy end unevenly, as half-width signs and words kept whole make them', () => {
    const uneven = fixture('plain').replace(/\n+/g, '\n').split('\n').flatMap((line) => line.match(/.{1,34}.{0,27}/gu)?.flatMap((two) => [two.slice(0, 34), two.slice(34)]) ?? []).filter(Boolean).join('\n');
    expect(outline(uneven)).toEqual(PLAIN_OUTLINE);
    const figures = (text: string) => inspectPlan(readPlan({ text })).quantities.map(({ value, unit, indicator }) => ({ value, unit, indicator }));
    expect(figures(uneven)).toEqual(figures(fixture('plain')));
  });

  test('wrapped text is whole again: no figure is cut by a line end or a page number', () => {
    const pages = wrapLines(fixture('plain'), 30).split('\n').flatMap((line, i) => (i % 9 === 8 ? [line, `- ${i} -`] : [line])).join('\n');
    const figures = (text: string) => inspectPlan(readPlan({ text })).quantities.map(({ value, unit, indicator }) => ({ value, unit, indicator }));
    expect(figures(pages)).toEqual(figures(fixture('plain')));
  });

  test('are the same where only the indents are left between paragraphs', () => {
    expect(outline(fixture('plain').replace(/\n+/g, ''))).toEqual(PLAIN_OUTLINE);
  });

  test('are found in one run of text, as far as words can tell', () => {
    const found = outline(runTogether(fixture('plain')));
    for (const heading of PLAIN_OUTLINE.slice(0, 8)) expect(found).toContain(heading);
  });

  test('are found in a viewer\'s chunks, whose numbers are none of the plan\'s', () => {
    const reading = readPlan({ text: `《某局要点.docx》由会员分享，可在线阅读。\n${cutIntoChunks(fixture('plain'), 150)}` });
    const found = inspectPlan(reading);
    expect(found.headings.map(({ text }) => text)).toEqual(expect.arrayContaining(['加快基础设施建设', '启动城东大道改造', '提升养护水平', '提升运输服务品质']));
    expect(found.headings.filter(({ level }) => level === 1).map(({ label }) => label)).toEqual(['一、', '二、', '三、']);
    expect(found.title).toBe('临湖县交通运输局2024年工作要点');
    expect(reading.marks.length).toBeGreaterThan(5);
  });

  test('are the short opening sentences where a copy lost its numbers', () => {
    expect(outline(fixture('bare'))).toEqual(['3 加快重点工程建设', '3 抓好防汛抗旱准备', '3 保障农村饮水安全', '3 强化水资源管理', '3 推进河湖长效治理', '3 打造水利干部队伍']);
  });

  test('may have their number in a line of its own', () => {
    expect(outline('某县水利局2024年工作要点\n一、\n总体要求\n1.\n加快建设。完成渠道35公里。')).toEqual(['1 一、 总体要求', '3 1. 加快建设']);
  });

  test('end at a colon where a long sentence follows', () => {
    const long = `（一）总体要求：${'坚持稳中求进，'.repeat(20)}全面完成任务。`;
    expect(outline(long)).toEqual(['2 （一） 总体要求：']);
  });

  test('are known by the format where they show no number', () => {
    const text = '某县水利局2024年工作要点\n总体要求\n全县水利工作要保安全。\n重点任务\n完成渠道35公里。';
    const at = (line: string) => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length });
    const reading = readPlan({ text, lines: [{ ...at('总体要求'), level: 2 }, { ...at('重点任务'), bold: true }] });
    expect(inspectPlan(reading).headings).toEqual([{ level: 2, label: '', text: '总体要求' }, { level: 2, label: '', text: '重点任务' }]);
  });

  test('are known by a bold first sentence', () => {
    const text = '某县水利局2024年工作要点\n一、重点任务\n加快数字赋能。推进两化融合，新增试点3家。\n加强监管。全年检查20次。';
    const start = text.indexOf('加快数字');
    const headings = (end: number) => inspectPlan(readPlan({ text, lines: [{ start, end, bold: true }] })).headings.slice(1);
    expect(headings(start + 7)).toEqual([{ level: 2, label: '', text: '加快数字赋能' }]);
    expect(headings(start + 4)).toEqual([]);
  });

  test('a glossary at the end explains, and commits to nothing', () => {
    const text = '某县水利局2024年工作要点\n一、主要目标\n全年新建灌区3处。\n名词解释：\n高标准灌区：指灌溉保证率达到85%以上、面积在1万亩以上的灌区。';
    expect(inspectPlan(readPlan({ text })).quantities.map(({ value, role }) => [value, role])).toEqual([[3, 'target'], [85, 'parameter'], [1, 'parameter']]);
  });

  test('several items in one sentence are body text', () => {
    expect(outline(fixture('summary'))).not.toContain('2 一是 精品景区少，全县4A级景区仅有1家；二是专业人才不足');
  });
});

describe('what stands round a plan', () => {
  test('what a page puts between its headline and the title is the page’s', () => {
    const text = '某县水利局2024年工作要点\n精品文档\n31.2KB\n12页\n某县水利局 2024 年工作要点\n一、总体要求\n坚持节水优先。';
    const reading = readPlan({ text });
    expect([reading.title, reading.noise.map(({ start, end }) => text.slice(start, end))]).toEqual(['某县水利局 2024 年工作要点', ['某县水利局2024年工作要点', '精品文档', '31.2KB', '12页']]);
  });

  test('a notice, with the residue of its page and garbled number and date', () => {
    const reading = readPlan({ text: fixture('notice') });
    expect(inspectPlan(reading)).toMatchObject({
      title: '2022年全市农业农村工作要点', year: 2022, issuer: '清河市农业农村局', docNumber: '清农发〔2022〕16号', date: '2022-02-25',
      addressee: '各县（区）农业农村局，局机关各科室、局属各单位',
    });
    expect(reading.notice).toMatchObject({
      title: '清河市农业农村局关于印发《2022年全市农业农村工作要点》的通知', signer: '清河市农业农村局',
      body: ['现将《2022年全市农业农村工作要点》印发给你们，请结合实际抓好落实。'],
    });
    expect(inspectPlan(reading).noise).toHaveLength(7);
    expect(reading.blocks[0]?.text).toMatch(/^2022年全市农业农村工作的总体要求/);
  });

  test('the table above a page, whose names are spaced for their looks', () => {
    const reading = readPlan({ text: `索 引 号： 003/2024-12   文　　号： 临交发〔2024〕3号\n发布机构： 县交通局   成文日期： 2024-02-06\n标　　题： 某局要点\n${fixture('plain')}` });
    expect(reading).toMatchObject({ docNumber: '临交发〔2024〕3号', date: '2024-02-06', title: '临湖县交通运输局2024年工作要点' });
    expect(reading.noise).toHaveLength(3);
  });

  test('a notice without signature ends where it hands the plan on; notes on attachments are not its body', () => {
    const reading = readPlan({ text: '某县水利局关于印发《2024年水利工作要点》的通知\n各水管站：\n现将要点印发给你们，请认真落实。\n附件：2024年水利工作要点\n一、总体要求\n（此件公开发布）' });
    expect(reading.notice.body).toEqual(['现将要点印发给你们，请认真落实。']);
    expect(outlineOf(reading)).toEqual(['1 一、 总体要求']);
    expect(reading.blocks.map(({ text }) => text)).not.toContain('（此件公开发布）');
  });

  test.each([
    ['中共南山县委组织部2022年工作要点', '中共南山县委组织部', 2022], ['县发展和改革局二〇二三年工作要点', '县发展和改革局', 2023], ['2021年市科学技术局工作思路', '市科学技术局', 2021],
  ])('issuer and year of the title %s', (title, issuer, year) => {
    expect(readPlan({ text: `${title}\n\n一、总体要求` })).toMatchObject({ title, issuer, year });
  });

  test('organ and month under the title, words of navigation above it', () => {
    const reading = readPlan({ text: '首页\n政务公开\n2025年工作思路\n市商务局\n（2024年12月）\n一、抓消费\n相关附件：' });
    expect(reading).toMatchObject({ title: '2025年工作思路', issuer: '市商务局', date: null });
    expect(reading.blocks).toHaveLength(1);
    expect(inspectPlan(reading).noise).toEqual(['首页', '政务公开', '相关附件：']);
  });

  test('a signature and an imprint below it', () => {
    const reading = readPlan({ text: `${fixture('plain')}\n　　　临湖县交通运输局\n　　　2024年2月6日\n抄送：县委办公室、县政府办公室。\n临湖县交通运输局办公室 2024年2月7日印发` });
    expect(reading).toMatchObject({ issuer: '临湖县交通运输局', date: '2024-02-06' });
    expect(reading.notice).toMatchObject({ copyTo: '县委办公室、县政府办公室', printOffice: '临湖县交通运输局办公室', printDate: '2024-02-07' });
  });

  test.each(['充分利用政务网站、微信公众号等平台开展宣传，阅读量突破10万次。', '做好政务公开 信息公开 依申请公开工作；', '完成时间：2024年6月底前'])('%s is content', (line) => {
    const reading = readPlan({ text: `${fixture('plain')}\n${line}` });
    expect(reading.noise).toEqual([]);
  });
});

describe('the year', () => {
  test.each([
    ['某局2023年工作总结和2024年工作要点', 2024], ['某局2024年工作要点', 2024], ['某局20xx年工作要点', null], ['某局年度工作要点', null],
  ])('%s', (title, year) => {
    expect(readPlan({ text: `${title}\n\n一、2019年以来的成绩` }).year).toBe(year);
  });

  test('is taken from a sentence that says which year this is, never from any other', () => {
    expect(readPlan({ text: fixture('bare') }).year).toBe(2023);
    expect(readPlan({ text: '全县水利工作要到2030年建成现代水网，2019年基础较好。' }).year).toBeNull();
  });
});

test('results of a summary are results, the outlook\'s figures are targets', () => {
  const reading = readPlan({ text: fixture('summary') });
  const roles = inspectPlan(reading).quantities.map(({ role }) => role);
  expect(new Set(roles.slice(0, 3))).toEqual(new Set(['actual']));
  expect(new Set(roles.slice(-4))).toEqual(new Set(['target']));

  const parts = readPlan({ text: '市体育局2019年工作总结和2020年工作计划\n第一部分 2019年工作总结\n一、群众体育蓬勃开展。举办赛事30场。\n二、竞技体育取得突破。获得金牌12枚。\n第二部分 2020年工作计划\n一、抓好全民健身。举办赛事40场以上。' });
  expect(inspectPlan(parts).quantities.map(({ role }) => role)).toEqual(['actual', 'actual', 'target']);
});

test('a table is rows, with the empty cells at their edges; a single line with a tab stays a paragraph', () => {
  const { blocks } = readPlan({ text: '某局2024年工作要点\n一、任务\n指标\t单位\t目标\n新增企业\t家\t30家\n\t其中：规上\t5家\n小计\t\t\n说明如下。\n甲\t乙' });
  expect(blocks.map(({ text, row }) => [text, row?.header])).toEqual([
    ['任务', undefined], ['指标\t单位\t目标', true], ['新增企业\t家\t30家', false], ['\t其中：规上\t5家', false], ['小计\t\t', false], ['说明如下。', undefined], ['甲\t乙', undefined],
  ]);
  expect(blocks[2]?.quantities.map(({ start, end }) => blocks[2]?.text.slice(start, end))).toEqual(['30家']);
});
