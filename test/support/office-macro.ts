import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What a macro in LibreOffice Basic makes of files. `basic` holds a `Sub Work(folder As String)`, which is called once a file:
 * `folder` is a URL that ends in /, in it stands in.docx, and there the macro stores what it makes. At its service:
 * `Opened(url)` opens a file unseen, `Dispatch document, ".uno:…"` does what the menu's command does,
 * `StoreAs document, url, filter` stores it, the filter by the name in OFFICE_FILTERS; `document.close(True)` closes it.
 */
export interface MacroRun {
  /** The bytes of each file to be opened, all .docx. */
  files: readonly Uint8Array[];
  basic: string;
  /** The names that the macro stores for each file. */
  outputs: readonly string[];
}

/** Names of LibreOffice's filters, for `StoreAs`. */
export const OFFICE_FILTERS = { docx: 'MS Word 2007 XML', txt: 'Text (encoded)' } as const;

/** For each file what the macro stored, by name. One LibreOffice opens all; throws with its words when one cannot be done. */
export function runInOffice(office: string, { files, basic, outputs }: MacroRun): Record<string, Buffer>[] {
  const home = mkdtempSync(path.join(tmpdir(), 'chengqi-macro-'));
  try {
    const folders = files.map((bytes, nth) => {
      const folder = path.join(home, `${nth}`);
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'in.docx'), bytes);
      return folder;
    });
    const log = path.join(home, 'log');
    const profile = path.join(home, 'profile');
    const run = (...more: string[]): unknown => execFileSync(office, [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--nologo', ...more], { stdio: 'pipe', timeout: 240_000 });
    // A new profile is furnished at the first start, over whatever module of that name lies there.
    run('--terminate_after_init');
    writeModule(profile, [runnerOf(folders, log), basic].join('\n'));
    run('macro:///Standard.Module1.Main');
    const told = readLog(log);
    if (told !== 'done') throw new Error(`the macro did not come to its end: ${told}`);
    return folders.map((folder) => Object.fromEntries(outputs.map((name) => [name, readFileSync(path.join(folder, name))])));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function readLog(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    return `it was not found or not run (${String(error)})`;
  }
}

/** Hands each file's folder to Work, and says at last that all is done, or where it stopped. */
function runnerOf(folders: readonly string[], log: string): string {
  const urls = folders.map((folder) => `  Work "${pathToFileURL(folder).href}/"`);
  return `
Sub Main
  On Error GoTo Failed
${urls.join('\n')}
  Tell "done"
  Goto Leave
Failed:
  Tell "line " & Erl & ": " & Error$
Leave:
  StarDesktop.terminate()
End Sub

Function Opened(url As String) As Object
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(url, "_blank", 0, hidden())
End Function

Sub Tell(text As String)
  Dim file As Integer
  file = FreeFile
  Open "${log}" For Output As #file
  Print #file, text
  Close #file
End Sub

Sub StoreAs(document As Object, url As String, filter As String)
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = filter
  how(1).Name = "FilterOptions"
  how(1).Value = IIf(filter = "Text (encoded)", "UTF8,LF", "")
  document.storeToURL(url, how())
End Sub

Sub Dispatch(document As Object, command As String)
  Dim helper As Object
  Dim nothingMore()
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(document.getCurrentController().getFrame(), command, "", 0, nothingMore())
End Sub
`;
}

/** The one module of the library Standard that every profile has. */
function writeModule(profile: string, source: string): void {
  const standard = path.join(profile, 'user', 'basic', 'Standard');
  mkdirSync(standard, { recursive: true });
  const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  writeFileSync(path.join(standard, 'Module1.xba'), `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`);
}
