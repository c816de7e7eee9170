import { App } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { DrawnPage } from '../../shared/pages';
import { downloadBytes } from '../ui/downloads';
import { askForPdf, canMakePdf } from './pdf';
import { Sheet } from './sheet';

/** What the pages are laid out for at the moment. */
type Purpose = 'print' | 'pdf' | null;

interface Printing {
  print: () => void;
  /** null in a browser, whose own printing has 另存为 PDF. */
  savePdf: (() => void) | null;
  saving: boolean;
  /** The sheets for the printer, to be rendered; nothing while nobody prints. */
  printed: ReactNode;
}

/** Puts the pages, and nothing else, on the printer's sheets or into a PDF. */
export function usePrinting(pages: readonly DrawnPage[], name: string): Printing {
  const [purpose, setPurpose] = useState<Purpose>(null);
  const { message } = App.useApp();
  useEffect(() => {
    if (purpose === null) return;
    const done = () => setPurpose(null);
    if (purpose === 'print') {
      window.addEventListener('afterprint', done, { once: true });
      window.print();
      return;
    }
    void askForPdf().then((made) => {
      done();
      if (made === null) void message.error('没有制成 PDF，公文内容不受影响。请再试一次，或改用“打印”。');
      else downloadBytes(`${name}.pdf`, made);
    });
  }, [purpose, name, message]);
  return {
    print: () => setPurpose('print'),
    savePdf: canMakePdf() ? () => setPurpose('pdf') : null,
    saving: purpose === 'pdf',
    printed: purpose === null ? null : createPortal(<div className="printed">{pages.map((page) => <Sheet key={page.number} page={page} of={pages.length} />)}</div>, document.body),
  };
}
