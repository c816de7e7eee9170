import { Radio } from 'antd';
import type { PageProfile } from '../../../../shared/model';

const PROFILES: readonly { page: PageProfile; name: string; means: string }[] = [
  { page: 'A', name: '版心按标准标注', means: '天头37毫米、订口28毫米，每页22行、每行28字，行距28.95磅。各机关和格式检查软件通行的做法，一般选这个。' },
  { page: 'B', name: '版心按实测墨迹', means: '首行字的上沿到末行字的下沿正好225毫米，行距29.6磅，天头相应小一点。印刷单位拿尺量版心时选这个。' },
];

/** How the 156 × 225 mm of the type area are meant (GB/T 9704-2012 5.2.1). */
export function PageChoice({ page, onChange }: { page: PageProfile; onChange: (page: PageProfile) => void }) {
  return (
    <section className="settings-section" aria-label="版面">
      <h2>版面</h2>
      <Radio.Group className="settings-pages" aria-label="版心" value={page} onChange={(event) => onChange(PROFILES.find((profile) => profile.page === event.target.value)?.page ?? 'A')}>
        {PROFILES.map((profile) => <Radio key={profile.page} value={profile.page}>{profile.name}<span className="quiet">{profile.means}</span></Radio>)}
      </Radio.Group>
    </section>
  );
}
