import { Fragment, type ReactNode } from 'react';
import type { NoticeKind } from '../../../../shared/model';
import { noticeRemark, organOf, signerOf } from '../../../../shared/notice';
import { AnnexesRow } from './annexes-row';
import { BodyRow } from './body-row';
import { CircleMenu } from './circle-menu';
import { DateRow } from './date-row';
import type { NoticeDesk } from './desk';
import { IssuerRow } from './issuer-row';
import { KindRow, PlaceRow, SealRow } from './kind-rows';
import { MoreRows } from './more-rows';
import { NextNumberButton } from './next-number-button';
import { PartnersRow } from './partners-row';
import { TemplateRow } from './template-row';
import { TextRow } from './text-row';
import { TitleRow } from './title-row';

interface Row {
  key: string;
  /** Of which documents it is a field; others neither show nor print it, and keep what stands in it. */
  kinds: readonly NoticeKind[];
  render: (desk: NoticeDesk) => ReactNode;
}

const SENT: readonly NoticeKind[] = ['notice', 'letter'];
const ALL: readonly NoticeKind[] = ['notice', 'letter', 'plan'];

/** The rows of the form in the order in which their fields stand on paper; a new field is a line here. */
const SECTIONS: readonly { name: string; rows: readonly Row[] }[] = [
  {
    name: '', rows: [
      { key: 'kind', kinds: ALL, render: (desk) => <KindRow desk={desk} /> },
      { key: 'issuer', kinds: SENT, render: (desk) => <IssuerRow desk={desk} /> },
      { key: 'template', kinds: SENT, render: (desk) => <TemplateRow desk={desk} /> },
      { key: 'place', kinds: SENT, render: (desk) => <PlaceRow desk={desk} /> },
      { key: 'draftLabel', kinds: ['plan'], render: (desk) => <TextRow field="draftLabel" desk={desk} placeholder="标题下不加标注" /> },
    ],
  },
  {
    name: '版头', rows: [
      { key: 'more', kinds: SENT, render: (desk) => <MoreRows desk={desk} /> },
      { key: 'organ', kinds: SENT, render: (desk) => <TextRow field="organ" desk={desk} placeholder={organOf(desk.plan) || '如：云州市科学技术局'} /> },
      { key: 'partners', kinds: SENT, render: (desk) => <PartnersRow desk={desk} /> },
      { key: 'docNumber', kinds: SENT, render: (desk) => <TextRow field="docNumber" desk={desk} placeholder={`如：云科字〔${desk.plan.year}〕3号`}><NextNumberButton desk={desk} /></TextRow> },
    ],
  },
  {
    name: '主体', rows: [
      { key: 'title', kinds: SENT, render: (desk) => <TitleRow desk={desk} /> },
      { key: 'addressee', kinds: SENT, render: (desk) => (
        <TextRow field="addressee" desk={desk} long placeholder="如：各县（区）科技局，局属各单位，机关各科室"><CircleMenu what="主送机关" circles={desk.bureau?.addressees ?? []} onChoose={(addressee) => desk.change({ addressee })} /></TextRow>
      ) },
      { key: 'body', kinds: SENT, render: (desk) => <BodyRow desk={desk} /> },
      { key: 'annexes', kinds: SENT, render: (desk) => <AnnexesRow desk={desk} /> },
      { key: 'signer', kinds: SENT, render: (desk) => <TextRow field="signer" desk={desk} placeholder={signerOf({ ...desk.plan, notice: { ...desk.notice, signer: '' } }) || '如：云州市科学技术局'} /> },
      { key: 'date', kinds: SENT, render: (desk) => <DateRow field="date" desk={desk} /> },
      { key: 'sealed', kinds: SENT, render: (desk) => <SealRow desk={desk} /> },
      { key: 'remark', kinds: SENT, render: (desk) => <TextRow field="remark" desk={desk} placeholder={noticeRemark({ ...desk.plan, notice: { ...desk.notice, remark: '' } }, desk.template) || (desk.notice.kind === 'letter' ? '如：联系人：李四，联系电话：0791—12345678' : '如：此件公开发布；没有的不填')} /> },
    ],
  },
  {
    name: '版记', rows: [
      { key: 'copyTo', kinds: SENT, render: (desk) => (
        <TextRow field="copyTo" desk={desk} long placeholder="如：市委办公室，市政府办公室；没有的不填"><CircleMenu what="抄送机关" circles={desk.bureau?.copies ?? []} onChoose={(copyTo) => desk.change({ copyTo })} /></TextRow>
      ) },
      { key: 'printOffice', kinds: ['notice'], render: (desk) => <TextRow field="printOffice" desk={desk} placeholder="如：云州市科学技术局办公室" /> },
      { key: 'printDate', kinds: ['notice'], render: (desk) => <DateRow field="printDate" desk={desk} /> },
    ],
  },
];

/** The fields of the notice, in their order on paper. */
export function NoticeForm({ desk }: { desk: NoticeDesk }) {
  return SECTIONS.map(({ name, rows }) => {
    const shown = rows.filter(({ kinds }) => kinds.includes(desk.notice.kind));
    if (shown.length === 0) return null;
    return (
      <section key={name} className="issue-section" aria-label={name || '文种与名义'}>
        {name && <h2>{name}</h2>}
        {shown.map(({ key, render }) => <Fragment key={key}>{render(desk)}</Fragment>)}
      </section>
    );
  });
}
