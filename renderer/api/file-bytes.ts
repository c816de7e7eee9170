import { fail, type Result } from '../../shared/model';

/** Larger files would only be refused by the core after a long copy. */
const MOST_BYTES = 50 * 1024 * 1024;

/** A file's bytes as they cross the contract. Problem: bad-input. */
export async function fileToBase64(file: File): Promise<Result<string>> {
  if (file.size > MOST_BYTES) return fail('bad-input', `“${file.name}”超过 50 MB，不像一份计划，没有读入。请检查是否选错了文件。`);
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ ok: true, value: String(reader.result).replace(/^data:[^,]*,?/, '') });
    reader.onerror = () => resolve(fail('bad-input', `读不了“${file.name}”，没有读入。请确认文件没有被移走，或关闭正在使用它的程序后再试。`));
    reader.readAsDataURL(file);
  });
}
