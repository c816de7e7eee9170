import { Button } from 'antd';
import type { NoticeDesk } from './desk';
import { FieldRow } from './field-row';
import { NameList } from './name-list';

/** 联合行文: the further organs, behind the one that leads. */
export function PartnersRow({ desk }: { desk: NoticeDesk }) {
  const { partners } = desk.notice;
  return (
    <FieldRow field="partners" desk={desk} group>
      {() => (
        <>
          <NameList names={partners} what="联合机关" placeholder="如：云州市财政局" onChange={(names, typed) => desk.change({ partners: names }, typed ? 'partners' : undefined)} />
          <Button size="small" onClick={() => desk.change({ partners: [...partners, ''] })}>＋ 添加联合行文的机关</Button>
          {partners.length > 0 && <span className="quiet issue-hint">主办机关排在最前，即上面的发文机关标志；发文字号用主办机关的。</span>}
        </>
      )}
    </FieldRow>
  );
}
