import type { SearchHit } from '../../../shared/contract';
import { useSearch } from '../../api';
import { Answer } from '../../ui/states';

/** Where the words stand in the plans of all years, in their context. */
export function SearchResults({ words, onOpen }: { words: string; onOpen: (id: string, block: string) => void }) {
  const hits = useSearch(words);
  return (
    <Answer query={hits} what={`正在查找“${words}”…`}>
      {(found) => found.length === 0
        ? <p className="quiet">各年计划中没有找到“{words}”。可换一个说法，或只写其中两三个字。</p>
        : (
          <ul className="search-hits" aria-label="查找结果">
            {found.map((hit) => (
              <li key={`${hit.plan}/${hit.block}`}>
                <button type="button" onClick={() => onOpen(hit.plan, hit.block)}>
                  <span className="search-place">{hit.year}年《{hit.title}》{hit.section && ` · ${hit.section}`}</span>
                  <span><Excerpt hit={hit} /></span>
                </button>
              </li>
            ))}
          </ul>
        )}
    </Answer>
  );
}

function Excerpt({ hit }: { hit: SearchHit }) {
  const parts = [];
  let at = 0;
  for (const { start, end } of hit.marks) {
    parts.push(hit.excerpt.slice(at, start), <mark key={start}>{hit.excerpt.slice(start, end)}</mark>);
    at = end;
  }
  return <>{parts}{hit.excerpt.slice(at)}</>;
}
