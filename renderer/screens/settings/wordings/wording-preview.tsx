import type { NoticeTemplate } from '../../../../shared/model';
import { breakTitle, fillWording, type Filling } from '../../../../shared/notice';

/** The wording as it comes out on paper, for a plan. */
export function WordingPreview({ template, filling, sample }: { template: NoticeTemplate; filling: Filling; sample: boolean }) {
  const fill = (text: string) => fillWording(text, filling);
  const remark = fill(template.remark);
  return (
    <section className="wording-preview" aria-label="填好以后">
      <h3>填好以后<span className="quiet">{sample ? '（以示例计划填写）' : `（以《${filling.name}》填写）`}</span></h3>
      <div className="wording-paper">
        <div className="wording-title">{breakTitle(fill(template.title)).map((line, at) => <div key={at}>{line}</div>)}</div>
        {template.body.map((text, at) => <p key={at}>{fill(text)}</p>)}
        {remark && <p>（{remark}）</p>}
      </div>
    </section>
  );
}
