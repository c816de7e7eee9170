/**
 * The one door to zod. Compiled validators need `new Function`, which the interface's
 * content security policy forbids, so they are switched off before any schema is made.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
