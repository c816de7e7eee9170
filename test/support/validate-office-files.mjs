// What Word's own rules say against each file of a folder, as one JSON object {file: [what is wrong]}: the schemas and the semantic rules of
// Microsoft's Open XML SDK. A process of its own, since the validator is an ES module round a .NET runtime.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import validate, { getFileFormatFromName } from '@ooxml-tools/validate';

const [folder] = process.argv.slice(2);
const found = {};
for (const file of readdirSync(folder).sort()) {
  const results = await validate(new Uint8Array(readFileSync(path.join(folder, file))), getFileFormatFromName(file), 'Microsoft365');
  found[file] = results.map(({ description, path: place }) => `${description} ${place?.partUri ?? ''}${place?.xpath ?? ''}`);
}
process.stdout.write(JSON.stringify(found), () => process.exit());
