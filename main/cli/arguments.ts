import { parseArgs } from 'node:util';
import { UsageError } from './outcome';

type Options = Record<string, { type: 'string' | 'boolean' }>;
type Values<O extends Options> = { [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string };

/** Splits a command's arguments; an option it does not have is a usage error in Chinese. */
export function readArguments<O extends Options>(args: string[], options: O): { values: Values<O>; files: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { values: values as Values<O>, files: positionals };
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(String(error))?.[1];
    throw new UsageError(option ? `不认识选项“${option}”，或它缺少取值。` : '命令的选项写得不对。');
  }
}

export function requireOption(value: string | undefined, name: string): string {
  if (!value) throw new UsageError(`缺少必需的选项 --${name}。`);
  return value;
}

/** 2015 → 2015; anything but a four-digit year is a usage error. */
export function readYear(text: string): number {
  if (!/^(19|20)\d{2}$/.test(text)) throw new UsageError(`年度应写成四位数字，例如 2015；现在写的是“${text}”。`);
  return Number(text);
}
