import { useDeferredValue, useMemo } from 'react';
import type { Notice, Plan } from '../../../../shared/model';
import { layoutNotice, type NoticeSettings } from '../../../../shared/notice';
import { composePages } from '../../../../shared/pages';
import { Preview } from '../../../paper';

/** The right side: the document as it will stand on paper, laid out by the same tree that the file is written from. */
export function PreviewPane({ plan, notice, settings }: { plan: Plan; notice: Notice; settings: NoticeSettings }) {
  // A key does not wait for pages.
  const settled = useDeferredValue(notice);
  const { document, pages } = useMemo(() => {
    const laid = layoutNotice({ ...plan, notice: settled }, settings).document;
    return { document: laid, pages: composePages(laid).pages };
  }, [plan, settled, settings]);
  return <Preview pages={pages} name={document.title} />;
}
