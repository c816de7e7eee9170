/**
 * Single-file web pages (.mht, .mhtml; RFC 2557): a mail message whose first HTML part is the page. Browsers, Word and WPS
 * save them so.
 */
import PostalMime from 'postal-mime';
import { fail, type Result } from '../../../shared/model';
import type { SourceText } from '../../../shared/reader';
import { latin } from '../signature';
import type { SourceFormat } from '../source-format';
import { readPage } from './html';

/** Its headers come first, in any order. */
const HEADERS = /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*(?:mime-version:|content-type:\s*multipart\/related)/i;

export const mht: SourceFormat = {
  name: 'mht',
  matches: (bytes) => HEADERS.test(latin(bytes, 0, Math.min(bytes.length, 4096)).replace(/^\xEF\xBB\xBF|^\s+/, '')),
  async read({ name, bytes }): Promise<Result<SourceText>> {
    const damaged = fail('bad-input', `“${name}”里没有完整的网页，可能已损坏，未导入。请在浏览器中打开它，复制正文，用“粘贴文字”导入。`);
    const message = await openMessage(bytes);
    return message?.html ? readPage(name, message.html) : damaged;
  },
};

/** postal-mime throws on messages beyond its limits of nesting and headers; such a file is no page. */
async function openMessage(bytes: Uint8Array): Promise<{ html?: string | undefined } | null> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 16 });
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
