import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { ISSUER_ROLES, type Bureau, type Issuer, type IssuerRole } from '../../../../shared/model';
import { customaryName, nextNumber, ROLE_NAMES } from '../../../../shared/notice';
import { codeOf, issuerOf, numberOf, withCode, withIssuer, withNumber } from './bureau-draft';
import { codeFault, nameFault, sharedCount } from './bureau-faults';

const KINDS = [{ kind: 'notice', name: '通知' }, { kind: 'letter', name: '函' }] as const;

interface NamesTableProps {
  bureau: Bureau;
  onChange: (bureau: Bureau, field: string) => void;
}

/** The names that the bureau issues under, with 代字 and next number of each kind in a year. */
export function NamesTable({ bureau, onChange }: NamesTableProps) {
  const [year, setYear] = useState(() => new Date().getFullYear());
  const shared = sharedCount(bureau.issuers);
  return (
    <section className="settings-section" aria-label="名称与发文字号">
      <h2>
        名称与发文字号
        <label className="settings-year">序号年度 <InputNumber aria-label="序号年度" size="small" min={1949} max={2100} value={year} onChange={(value) => value && setYear(value)} /></label>
      </h2>
      <p className="quiet">名称用在发文机关标志、标题、署名和印章，几处相同。不以某一名义发文的，名称空着即可。印发后，序号自动往后排。</p>
      <table className="settings-names">
        <thead>
          <tr><th scope="col">名义</th><th scope="col">名称</th>{KINDS.map(({ kind, name }) => [<th key={kind} scope="col">{name}代字</th>, <th key={`${kind}-next`} scope="col" className="numeric">下一序号</th>])}<th scope="col">下一份的字号</th></tr>
        </thead>
        <tbody>{ISSUER_ROLES.map((role) => <NameRow key={role} role={role} year={year} bureau={bureau} onChange={onChange} />)}</tbody>
      </table>
      {shared && <p className="settings-note">{shared}</p>}
    </section>
  );
}

function NameRow({ role, year, bureau, onChange }: NamesTableProps & { role: IssuerRole; year: number }) {
  const issuer = issuerOf(bureau, role);
  const called = ROLE_NAMES[role];
  const change = (next: Issuer, field: string) => onChange(withIssuer(bureau, next), `${role}-${field}`);
  const faults = [nameFault(role, issuer), ...KINDS.map(({ kind }) => codeFault(codeOf(issuer, kind)))].filter((fault) => fault !== null);
  return (
    <>
      <tr>
        <th scope="row">{called}</th>
        <td><Input aria-label={`${called}的名称`} maxLength={200} placeholder={customaryName(bureau.name.trim(), role) || '名称'} value={issuer.name} status={nameFault(role, issuer) ? 'warning' : ''} onChange={(event) => change({ ...issuer, name: event.target.value }, 'name')} /></td>
        {KINDS.map(({ kind, name }) => {
          const code = codeOf(issuer, kind);
          return [
            <td key={kind}><Input aria-label={`${called}的${name}代字`} maxLength={30} placeholder={EXAMPLES[role][kind]} value={code} status={codeFault(code) ? 'warning' : ''} onChange={(event) => change(withCode(issuer, kind, event.target.value), kind)} /></td>,
            <td key={`${kind}-next`} className="settings-next"><InputNumber aria-label={`${called}的${name}下一序号`} min={1} max={99_999} precision={0} controls={false} disabled={code.trim() === ''} placeholder="1" value={numberOf(issuer, kind, year)} onChange={(number) => change(withNumber(issuer, kind, { year, number }), `${kind}-${year}`)} /></td>,
          ];
        })}
        <td className="settings-shown">{KINDS.map(({ kind }) => (codeOf(issuer, kind).trim() && !codeFault(codeOf(issuer, kind)) ? <span key={kind}>{nextNumber(bureau, role, kind, year)}</span> : null))}</td>
      </tr>
      {faults.length > 0 && <tr><td /><td colSpan={6} className="settings-fault">{faults.map((fault) => <span key={fault}>△ {fault}</span>)}</td></tr>}
    </>
  );
}

const EXAMPLES: Readonly<Record<IssuerRole, Readonly<Record<'notice' | 'letter', string>>>> = {
  bureau: { notice: '如 云科字', letter: '如 云科函' },
  party: { notice: '如 云科党', letter: '如 云科党函' },
  office: { notice: '如 云科办', letter: '如 云科办函' },
};
