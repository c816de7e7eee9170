import { App } from 'antd';
import { useEffect } from 'react';
import { useOpenPackage, type Taking } from './use-open-package';

/** What the shell hands over when a person opened a file with the program. */
interface Given {
  name: string;
  bytes?: string;
  problem?: string;
}

function givenIn(data: unknown): Given | null {
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'chengqi-given' || !('given' in data)) return null;
  const { given } = data;
  if (typeof given !== 'object' || given === null || !('name' in given) || typeof given.name !== 'string') return null;
  return {
    name: given.name,
    ...('bytes' in given && typeof given.bytes === 'string' ? { bytes: given.bytes } : {}),
    ...('problem' in given && typeof given.problem === 'string' ? { problem: given.problem } : {}),
  };
}

/** Opens the 送审包 with which the program was started, or that was opened while it runs. */
export function useGivenPackage(onTaken: (taken: Taking) => void): void {
  const { message } = App.useApp();
  const openPackage = useOpenPackage(onTaken);
  useEffect(() => {
    const take = (event: MessageEvent<unknown>) => {
      const given = event.source === window ? givenIn(event.data) : null;
      if (given?.problem !== undefined) void message.error(given.problem);
      else if (given?.bytes !== undefined) void openPackage({ name: given.name, bytes: given.bytes });
    };
    window.addEventListener('message', take);
    window.postMessage({ type: 'chengqi-takes-files' }, location.origin);
    return () => window.removeEventListener('message', take);
  }, [message, openPackage]);
}
