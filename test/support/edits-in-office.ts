import { OFFICE_FILTERS, runInOffice } from './office-macro';

/** What a person does to the paragraphs of a file in LibreOffice, each paragraph named by words that stand in it. */
export type OfficeEdit =
  | { replace: string; by: string }
  | { after: string; write: string }
  | { remove: string }
  /** Paragraphs from the first to the last named, put before another. */
  | { move: [first: string, last: string]; before: string };

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

const call = (edit: OfficeEdit): string => {
  if ('replace' in edit) return `  ReplaceWords document, ${quoted(edit.replace)}, ${quoted(edit.by)}`;
  if ('write' in edit) return `  WriteAfter document, ${quoted(edit.after)}, ${quoted(edit.write)}`;
  if ('remove' in edit) return `  ParagraphOf(document, ${quoted(edit.remove)}).dispose()`;
  return `  MoveBefore document, ${quoted(edit.move[0])}, ${quoted(edit.move[1])}, ${quoted(edit.before)}`;
};

/** The file as LibreOffice saves it after the edits; after none it was only opened and saved. */
export function editInOffice(office: string, bytes: Uint8Array, edits: readonly OfficeEdit[]): Buffer {
  const [out] = runInOffice(office, {
    files: [bytes],
    outputs: ['out.docx'],
    basic: `
Sub Work(folder As String)
  Dim document As Object
  document = Opened(folder & "in.docx")
${edits.map(call).join('\n')}
  StoreAs document, folder & "out.docx", "${OFFICE_FILTERS.docx}"
  document.close(True)
End Sub

Function ParagraphOf(document As Object, words As String) As Object
  Dim all As Object, one As Object
  all = document.Text.createEnumeration()
  Do While all.hasMoreElements()
    one = all.nextElement()
    If one.supportsService("com.sun.star.text.Paragraph") Then
      If InStr(one.String, words) > 0 Then
        ParagraphOf = one
        Exit Function
      End If
    End If
  Loop
  Error 1
End Function

Sub ReplaceWords(document As Object, words As String, other As String)
  Dim how As Object
  how = document.createReplaceDescriptor()
  how.SearchString = words
  how.ReplaceString = other
  If document.replaceAll(how) = 0 Then Error 1
End Sub

Sub WriteAfter(document As Object, words As String, line As String)
  Dim cursor As Object
  cursor = document.Text.createTextCursorByRange(ParagraphOf(document, words).End)
  document.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  document.Text.insertString(cursor, line, False)
End Sub

Sub MoveBefore(document As Object, first As String, last As String, other As String)
  Dim cursor As Object, view As Object, held As Object
  cursor = document.Text.createTextCursorByRange(ParagraphOf(document, first).Start)
  cursor.gotoRange(ParagraphOf(document, last).End, True)
  cursor.goRight(1, True)
  document.getCurrentController().select(cursor)
  held = document.getCurrentController().getTransferable()
  cursor.String = ""
  view = document.getCurrentController().getViewCursor()
  view.gotoRange(ParagraphOf(document, other).Start, False)
  document.getCurrentController().insertTransferable(held)
End Sub`,
  }) as [Record<string, Buffer>];
  return out['out.docx'] ?? Buffer.alloc(0);
}
