import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Bureau, NoticeTemplate } from '../../../shared/model';
import { choose, fieldOf, fill, issueDesk, press, rowOf } from '../../support/issue-desk';

afterEach(() => jest.restoreAllMocks());

const BUREAU: Bureau = {
  id: 'b1', name: '云州市科学技术局', page: 'A', printOffice: '云州市科学技术局办公室', contact: { person: '李四', phone: '0791—12345678' },
  issuers: [
    { role: 'bureau', name: '云州市科学技术局', codes: [{ kind: 'notice', code: '云科字', next: [{ year: 2016, number: 5 }] }, { kind: 'letter', code: '云科函', next: [] }] },
    { role: 'party', name: '中共云州市科学技术局党组', codes: [{ kind: 'notice', code: '云科党', next: [] }] },
  ],
  addressees: [{ name: '科技系统', text: '各县（区）科技局，局属各单位' }], copies: [{ name: '市里', text: '市委办公室，市政府办公室' }],
};
const WORDING: NoticeTemplate = { id: 't1', name: '经党组会议', kind: 'notice', role: 'party', title: '{发文机关}关于印发《{计划名称}》的通知', body: ['《{计划名称}》已经局党组会议审议通过，现印发给你们，请认真贯彻执行。'], remark: '' };

test('what is wrong stands beside its field, with the way to mend it', async () => {
  await issueDesk();
  fill('发文字号', '云科字[2016]03号');
  expect(fieldOf('发文字号').getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(fieldOf('发文字号').getAttribute('aria-describedby') ?? '')?.textContent).toContain('年份用六角括号〔〕，序号不补零');
  fireEvent.click(rowOf('发文字号').getByRole('button', { name: '改为“云科字〔2016〕3号”' }));
  expect(fieldOf('发文字号').getAttribute('aria-invalid')).toBe('false');
  expect(fieldOf('发文字号').hasAttribute('aria-describedby')).toBe(false);
});

test('nothing is said to be wrong while an input method is at work', async () => {
  await issueDesk({ docNumber: '云科字〔2016〕3号' });
  fireEvent.compositionStart(fieldOf('发文字号'));
  fill('发文字号', 'yun');
  expect(fieldOf('发文字号').getAttribute('aria-invalid')).toBe('false');
  fireEvent.compositionEnd(fieldOf('发文字号'));
  await waitFor(() => expect(fieldOf('发文字号').getAttribute('aria-invalid')).toBe('true'));
});

test('fields of another 文种 are hidden, and there again', async () => {
  const { now } = await issueDesk({ printOffice: '云州市科学技术局办公室', printDate: '2016-02-10', docNumber: '云科字〔2016〕3号' });
  choose('文种', '函');
  expect(screen.queryByLabelText('印发机关')).toBeNull();
  choose('文种', '仅计划（送审稿）');
  expect(screen.queryByLabelText('发文字号', { selector: 'input' })).toBeNull();
  expect(fieldOf('稿件标注').value).toBe('送审稿');
  expect(screen.getByText('✓ 各项要素齐全，没有发现问题')).toBeTruthy();
  choose('文种', '通知');
  expect(fieldOf('印发机关').value).toBe('云州市科学技术局办公室');
  expect(fieldOf('发文字号').value).toBe('云科字〔2016〕3号');
  await waitFor(() => expect(now().plan.notice).toMatchObject({ kind: 'notice', printOffice: '云州市科学技术局办公室' }));
});

test('choosing 党组 fills what follows from it, says so, and is taken back in one step', async () => {
  await issueDesk({ organ: '云州市科学技术局', signer: '云州市科学技术局', title: '云州市科学技术局关于印发2016年工作要点的通知' });
  choose('名义', '党组');
  expect(fieldOf('发文机关标志').value).toBe('中共云州市科学技术局党组');
  expect(fieldOf('署名').value).toBe('中共云州市科学技术局党组');
  expect(fieldOf('标题').value).toBe('中共云州市科学技术局党组关于印发2016年工作要点的通知');
  const said = screen.getByText(/已按“中共云州市科学技术局党组”填写/);
  for (const name of ['发文机关标志', '标题', '署名']) expect(said.textContent).toContain(name);
  fireEvent.click(within(said).getByRole('button', { name: '撤销' }));
  expect(fieldOf('发文机关标志').value).toBe('云州市科学技术局');
  expect(screen.queryByText(/已按/)).toBeNull();
});

test('a title is broken as chosen, and by itself again', async () => {
  const { now } = await issueDesk({ organ: '云州市科学技术局', title: '云州市科学技术局关于印发2016年科技创新工作要点的通知' });
  fireEvent.click(screen.getByRole('button', { name: '分行…' }));
  const shapes = await screen.findAllByRole('button', { name: /^(上梯形|下梯形|菱形)：/ });
  expect(shapes.length).toBeGreaterThan(1);
  const chosen = shapes[1]?.getAttribute('aria-label')?.split('：')[1]?.split(' ') ?? [];
  fireEvent.click(shapes[1]!);
  expect(fieldOf('标题').value).toBe(chosen.join('\n'));
  expect(rowOf('标题').getByText(/按所选分行/)).toBeTruthy();
  await waitFor(() => expect(now().plan.notice.title).toBe(chosen.join('\n')));
});

test('rare fields are folded while they are empty, and open by themselves when one is missing', async () => {
  await issueDesk();
  expect(screen.queryByLabelText('份号')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /更多要素/ }));
  fill('密级和期限', '机密1年');
  fireEvent.click(screen.getByRole('button', { name: '改为“机密★1年”' }));
  expect(fieldOf('密级和期限').value).toBe('机密★1年');
  expect(rowOf('份号').getByText(/标了密级，应有份号/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /更多要素/ })).toBeNull();
});

test('partners of a joint document are added, put in order and taken away', async () => {
  const { now } = await issueDesk();
  for (const [at, name] of ['云州市财政局', '云州市审计局'].entries()) {
    fireEvent.click(screen.getByRole('button', { name: /添加联合行文的机关/ }));
    fireEvent.change(screen.getByLabelText(`联合机关${at + 1}`), { target: { value: name } });
  }
  fireEvent.click(screen.getByRole('button', { name: '上移联合机关2' }));
  await waitFor(() => expect(now().plan.notice.partners).toEqual(['云州市审计局', '云州市财政局']));
  fireEvent.click(screen.getByRole('button', { name: '去掉联合机关1' }));
  await waitFor(() => expect(now().plan.notice.partners).toEqual(['云州市财政局']));
});

test('annexes: the table of tasks stands first, the others as they are named', async () => {
  const { now } = await issueDesk();
  fireEvent.click(screen.getByRole('button', { name: /添加附件名称/ }));
  fireEvent.change(screen.getByLabelText('附件1'), { target: { value: '《任务清单》' } });
  fireEvent.click(screen.getByRole('button', { name: '改为“任务清单”' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /任务分解表/ }));
  expect(screen.getByText(/计划里没有指标，任务分解表是空的/, { selector: '.issue-faults li' })).toBeTruthy();
  await waitFor(() => expect(now().plan.notice.annexes).toEqual([{ kind: 'tasks', title: '任务分解表' }, { kind: 'separate', title: '任务清单' }]));
});

test('F7 goes from one finding to the next, and a click at the top leads to the field', async () => {
  await issueDesk({ organ: '云州市科学技术局' });
  press('F7');
  expect(document.activeElement).toBe(fieldOf('发文字号'));
  press('F7');
  expect(document.activeElement).toBe(fieldOf('主送机关'));
  fireEvent.click(within(screen.getByRole('region', { name: '核对' })).getByText(/没有填写成文日期/));
  expect(document.activeElement).toBe(fieldOf('成文日期'));
});

test('what the plan itself leaves open leads back to the draft', async () => {
  const { onDraft } = await issueDesk({}, ['一、总体目标', '高新技术企业达到（待定）。']);
  fireEvent.click(screen.getByRole('button', { name: /全部 \d+ 处/ }));
  expect(screen.getByText(/正文中还有 1 处“（待定）”/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '去起草' }));
  expect(onDraft).toHaveBeenCalledTimes(1);
});

describe('with the settings of a bureau', () => {
  test('choosing a name fills number and print office too, and circles are chosen from', async () => {
    const { now } = await issueDesk({}, undefined, { bureaus: [BUREAU] });
    await screen.findByText('选一个名义，按机关设置填写');
    choose('名义', '局');
    expect(fieldOf('发文字号').value).toBe('云科字〔2016〕5号');
    expect(fieldOf('印发机关').value).toBe('云州市科学技术局办公室');
    choose('名义', '党组');
    expect(fieldOf('发文字号').value).toBe('云科党〔2016〕1号');
    fireEvent.click(screen.getByRole('button', { name: '选用常用的主送机关' }));
    fireEvent.click(await screen.findByText('科技系统'));
    expect(fieldOf('主送机关').value).toBe('各县（区）科技局，局属各单位');
    await waitFor(() => expect(now().plan.notice).toMatchObject({ issuer: { bureau: 'b1', role: 'party' }, addressee: '各县（区）科技局，局属各单位' }));
  });

  test('a number with another\'s 代字 is said to be so; an emptied one is given again', async () => {
    await issueDesk({ issuer: { bureau: 'b1', role: 'party' }, organ: '中共云州市科学技术局党组', docNumber: '云科字〔2016〕5号' }, undefined, { bureaus: [BUREAU] });
    fireEvent.click(await screen.findByRole('button', { name: '改为“云科党〔2016〕1号”' }));
    fill('发文字号', '');
    fireEvent.click(screen.getByRole('button', { name: '用云科党〔2016〕1号' }));
    expect(fieldOf('发文字号').value).toBe('云科党〔2016〕1号');
  });

  test('a wording stands in grey where the notice says nothing', async () => {
    const { now } = await issueDesk({ organ: '中共云州市科学技术局党组', title: '关于印发工作要点的通知' }, undefined, { bureaus: [BUREAU], templates: [WORDING] });
    fireEvent.mouseDown(await screen.findByLabelText('行文用语', { selector: 'input' }));
    fireEvent.click(await screen.findByText('经党组会议'));
    expect(fieldOf('正文').placeholder).toBe('《云州市科学技术局2016年工作要点》已经局党组会议审议通过，现印发给你们，请认真贯彻执行。');
    fireEvent.click(screen.getByRole('button', { name: '标题改用此用语' }));
    expect(fieldOf('标题').placeholder).toBe('中共云州市科学技术局党组关于印发《云州市科学技术局2016年工作要点》的通知');
    await waitFor(() => expect(now().plan.notice).toMatchObject({ template: 't1', title: '' }));
  });

  test('settings that are gone are said to be, and let go of with a click', async () => {
    const { now } = await issueDesk({ issuer: { bureau: 'old', role: 'bureau' }, template: 'old' }, undefined, { bureaus: [BUREAU] });
    fireEvent.click(await screen.findByRole('button', { name: '不用机关设置' }));
    fireEvent.click(screen.getByRole('button', { name: '按通行写法' }));
    await waitFor(() => expect(now().plan.notice).toMatchObject({ issuer: null, template: '' }));
  });
});
