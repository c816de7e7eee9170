import { Button, Select, Tooltip } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { DrawnPage } from '../../shared/pages';
import { findFonts, replacedFonts } from './replaced-fonts';
import { Sheet } from './sheet';
import './sheet.css';
import { usePageAt } from './use-page-at';
import { usePrinting } from './use-printing';

/** How large a page is shown: as wide as its pane, whole, or at a share of its size on paper. */
type Zoom = 'width' | 'whole' | number;

const ZOOMS: { value: Zoom; label: string }[] = [
  { value: 'width', label: '适合宽度' },
  { value: 'whole', label: '整页' },
  ...[0.5, 0.75, 1, 1.25, 1.5, 2].map((share) => ({ value: share, label: `${share * 100}%` })),
];

/** The document as it will stand on paper, page below page. */
export function Preview({ pages, name }: { pages: readonly DrawnPage[]; name: string }) {
  const [zoom, setZoom] = useState<Zoom>('width');
  const pane = useRef<HTMLDivElement>(null);
  const { at, goTo } = usePageAt(pane, pages.length);
  const enlarge = (chosen: Zoom) => {
    // The page that is read stays in sight, wherever its new size has put it.
    flushSync(() => setZoom(chosen));
    goTo(at);
  };
  const { print, savePdf, printed, saving } = usePrinting(pages, name);
  return (
    <section className="preview" aria-label="版面预览">
      <div className="preview-tools">
        <Button size="small" title="PageUp" disabled={at <= 1} onClick={() => goTo(at - 1)}>上一页</Button>
        <span className="preview-at">第 {at} 页，共 {pages.length} 页</span>
        <Button size="small" title="PageDown" disabled={at >= pages.length} onClick={() => goTo(at + 1)}>下一页</Button>
        <Select size="small" aria-label="显示比例" value={zoom} options={ZOOMS} onChange={enlarge} style={{ width: 100 }} />
        <Missing />
        <span className="preview-out">
          <Button size="small" onClick={print}>打印</Button>
          {savePdf && <Button size="small" loading={saving} onClick={savePdf}>导出 PDF</Button>}
        </span>
      </div>
      <div className="preview-pane" ref={pane} tabIndex={0} aria-label="各页" onKeyDown={(event) => pageKeys(event, at, goTo)}>
        {pages.map((page) => (
          <div key={page.number} className={`preview-page preview-${typeof zoom === 'number' ? 'share' : zoom}`} data-page={page.number} style={sizeAt(page, zoom)}>
            <Sheet page={page} of={pages.length} />
          </div>
        ))}
      </div>
      {printed}
    </section>
  );
}

/** A page's width on paper in CSS pixels, which are 1/96 inch; 1440 twips are one. */
const PIXELS = 96 / 1440;

const sizeAt = ({ width, height }: DrawnPage, zoom: Zoom): React.CSSProperties => ({
  aspectRatio: `${width} / ${height}`,
  ...(typeof zoom === 'number' ? { width: width * PIXELS * zoom } : {}),
});

function pageKeys(event: KeyboardEvent, at: number, goTo: (page: number) => void): void {
  const by = { PageUp: -1, PageDown: 1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  goTo(at + by);
}

/** The standard faces are commercial and often absent: what stands in for them here, and that the file names them all the same. */
function Missing() {
  const missing = useMemo(() => replacedFonts(findFonts()), []);
  if (missing.length === 0) return null;
  return (
    <Tooltip
      title={
        <>
          这台电脑没有下列公文字体，预览和打印时用其他字体代替；导出的文件仍写明标准字体，在装有这些字体的电脑上打开即按标准显示。
          <ul className="preview-fonts">{missing.map(({ standard, by }) => <li key={standard}>{standard} → {by ?? '系统默认字体'}</li>)}</ul>
        </>
      }
    >
      <span className="preview-missing" tabIndex={0}>△ 缺 {missing.length} 种公文字体</span>
    </Tooltip>
  );
}
