const two = (n: number): string => String(n).padStart(2, '0');

/** An ISO instant in this PC's time: 2016年3月27日 14:32. Empty for what is no instant. */
export function formatInstant(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}
