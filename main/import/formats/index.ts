import type { SourceFormat } from '../source-format';
import { doc } from './doc';
import { docx } from './docx';
import { html } from './html';
import { md } from './md';
import { mht } from './mht';
import { pdf } from './pdf';
import { rtf } from './rtf';
import { txt } from './txt';

/** Every kind of file that is read, the first that matches is taken; text matches anything and comes last. */
export const FORMATS: readonly SourceFormat[] = [docx, doc, pdf, rtf, mht, html, md, txt];
