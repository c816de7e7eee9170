import { Button, Select } from 'antd';
import { FIELD_NAMES, ROLE_NAMES, roleOf, organOf } from '../../../../shared/notice';
import type { NoticeDesk } from './desk';
import { FieldRow } from './field-row';

/** 行文用语: the words that stand, in grey, where title, body and 附注 are empty; those of the chosen name first. */
export function TemplateRow({ desk }: { desk: NoticeDesk }) {
  const { notice, plan, templates, template } = desk;
  const role = roleOf({ ...notice, organ: organOf(plan) });
  const own = templates.filter(({ kind }) => kind === notice.kind);
  const groups = [...new Set([role, ...own.map((one) => one.role)])].map((of) => ({
    label: `${ROLE_NAMES[of]}的用语`,
    options: own.filter((one) => one.role === of).map(({ id, name, body }) => ({ value: id, label: name, title: body.join('') })),
  })).filter(({ options }) => options.length > 0);
  const written = (['title', 'body'] as const).filter((field) => notice[field].length > 0);
  return (
    <FieldRow field="template" desk={desk}>
      {(control) => (
        <div className="issue-line">
          <Select {...control} className="issue-template" value={template?.id ?? ''} options={[{ value: '', label: '通行写法' }, ...groups]} onChange={(id) => desk.change({ template: id })} />
          {written.length > 0 && (
            <Button title="撤销可以恢复" onClick={() => desk.change({ title: '', body: [] })}>{written.map((field) => FIELD_NAMES[field]).join('、')}改用此用语</Button>
          )}
        </div>
      )}
    </FieldRow>
  );
}
