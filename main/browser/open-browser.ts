import { spawn } from 'node:child_process';

/**
 * The command that opens an address in the user's browser, or null where there is no display to open it on.
 * xdg-open is the freedesktop.org way; on Windows the URL handler is called without a shell, which would cut it at `&`.
 */
export function browserCommand(address: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): [command: string, args: string[]] | null {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  if (platform === 'darwin') return ['open', [address]];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open', [address]] : null;
}

/** Opens the address; `onFailure` is told when there is no such command or it fails. */
export function openBrowser([command, args]: [string, string[]], onFailure: () => void): void {
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', onFailure);
  child.once('exit', (code) => {
    if (code !== 0) onFailure();
  });
  child.unref();
}
