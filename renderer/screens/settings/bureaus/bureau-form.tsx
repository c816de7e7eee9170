import { Input } from 'antd';
import type { Bureau } from '../../../../shared/model';
import { renameBureau } from './bureau-draft';
import { addresseeFault, copyFault } from './bureau-faults';
import { Circles } from './circles';
import { NamesTable } from './names-table';
import { PageChoice } from './page-choice';

interface BureauFormProps {
  bureau: Bureau;
  /** `field`: the one that is typed in; without it a step of its own. */
  onChange: (bureau: Bureau, field?: string) => void;
}

const ADDRESSEES = { name: '科技系统', text: '各县（区）科技局，局属各单位，机关各科室' };
const COPIES = { name: '市里', text: '市委办公室，市政府办公室' };

/** 机关设置 of one bureau, in the order of use on paper. */
export function BureauForm({ bureau, onChange }: BureauFormProps) {
  const contact = (values: Partial<Bureau['contact']>, field: string) => onChange({ ...bureau, contact: { ...bureau.contact, ...values } }, field);
  return (
    <form className="settings-form" aria-label="机关设置" onSubmit={(event) => event.preventDefault()}>
      <div className="settings-line">
        <label htmlFor="bureau-name">单位名称</label>
        <div>
          <Input id="bureau-name" maxLength={180} placeholder="如 云州市科学技术局" value={bureau.name} status={bureau.name.trim() ? '' : 'warning'} onChange={(event) => onChange(renameBureau(bureau, event.target.value), 'name')} />
          {bureau.name.trim() === '' && <p className="settings-fault">△ 填上单位的全称或规范化简称</p>}
        </div>
      </div>
      <NamesTable bureau={bureau} onChange={onChange} />
      <Circles what="主送" hint="把常用的主送机关写在这里，填通知时一选就有。同类机关之间用顿号，不同类之间用逗号。" example={ADDRESSEES} circles={bureau.addressees} fault={addresseeFault} onChange={(addressees, field) => onChange({ ...bureau, addressees }, field)} />
      <Circles what="抄送" hint="把常用的抄送机关写在这里，机关之间用逗号。" example={COPIES} circles={bureau.copies} fault={copyFault} onChange={(copies, field) => onChange({ ...bureau, copies }, field)} />
      <section className="settings-section" aria-label="印发和联系">
        <h2>印发和联系</h2>
        <div className="settings-line"><label htmlFor="bureau-print">印发机关</label><Input id="bureau-print" maxLength={200} placeholder="一般是办公室" value={bureau.printOffice} onChange={(event) => onChange({ ...bureau, printOffice: event.target.value }, 'print')} /></div>
        <div className="settings-line settings-contact">
          <label htmlFor="bureau-person">联系人</label><Input id="bureau-person" maxLength={60} placeholder="用在函的附注" value={bureau.contact.person} onChange={(event) => contact({ person: event.target.value }, 'person')} />
          <label htmlFor="bureau-phone">联系电话</label><Input id="bureau-phone" maxLength={60} value={bureau.contact.phone} onChange={(event) => contact({ phone: event.target.value }, 'phone')} />
        </div>
      </section>
      <PageChoice page={bureau.page} onChange={(page) => onChange({ ...bureau, page })} />
    </form>
  );
}
