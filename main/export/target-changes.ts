import writeWorkbook from 'write-excel-file/node';
import { changeText, columnNames, comparedNames, targetChangeWords, type Comparison } from '../../shared/align';
import type { Amount } from '../../shared/model';
import { formatAmount } from '../../shared/targets';
import { writeLyingTable } from './lying-table';
import { repeatRows } from './repeated-rows';

/** The columns as the screen has them. */
function columnsOf(comparison: Comparison) {
  const [before, after] = columnNames(comparison);
  return [
    { head: '指标', share: 0.25, centred: false },
    { head: before, share: 0.13, centred: true },
    { head: `${before}完成`, share: 0.12, centred: true },
    { head: after, share: 0.13, centred: true },
    { head: '增减', share: 0.13, centred: true },
    { head: '变化', share: 0.1, centred: true },
    { head: '说明', share: 0.14, centred: false },
  ];
}

const HEAD = { fontWeight: 'bold', backgroundColor: '#E8EEF7', align: 'center', wrap: true } as const;

const amountText = (amount: Amount | null): string => (amount ? formatAmount(amount) : '—');

/** What the table says, a row a target. */
function rowsOf(comparison: Comparison): string[][] {
  return comparison.targets.map((change) => {
    const { indicator, before, after, result, explanation } = change;
    return [indicator, amountText(before), result || '—', amountText(after), changeText(before, after), targetChangeWords(change), explanation];
  });
}

/** 指标对照表 as a document: A4 lying, the head repeated on every page. */
export const writeTargetChangesDocx = (comparison: Comparison, date: Date): Promise<Uint8Array> =>
  writeLyingTable({ title: `${comparison.after.title}指标对照表`, of: comparedNames(comparison), columns: columnsOf(comparison), rows: rowsOf(comparison).map((row) => row.map((text) => [{ text }])), breaksRows: false }, date);

/** 指标对照表 as a workbook, in the wording of the document. */
export async function writeTargetChangesXlsx(comparison: Comparison): Promise<Uint8Array> {
  const columns = columnsOf(comparison);
  const rows = rowsOf(comparison).map((row) => row.map((value) => ({ value, wrap: true })));
  const bytes = await writeWorkbook([{
    data: [[{ value: `${comparison.after.title}指标对照表：${comparedNames(comparison)}`, fontWeight: 'bold' }], columns.map(({ head }) => ({ value: head, ...HEAD })), ...rows],
    sheet: '指标对照表', columns: columns.map(({ share }) => ({ width: Math.round(share * 120) })), stickyRowsCount: 2, stickyColumnsCount: 1, orientation: 'landscape',
  }], { features: [repeatRows(['指标对照表', 2])] }).toBuffer();
  return new Uint8Array(bytes);
}
