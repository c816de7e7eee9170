import { browserCommand } from '../../../main/browser/open-browser';

const ADDRESS = 'http://127.0.0.1:1234/#token=a&b';

describe('browserCommand', () => {
  it('opens the default browser where there is a display', () => {
    expect(browserCommand(ADDRESS, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', [ADDRESS]]);
    expect(browserCommand(ADDRESS, 'linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open', [ADDRESS]]);
    expect(browserCommand(ADDRESS, 'win32', {})).toEqual(['rundll32', ['url.dll,FileProtocolHandler', ADDRESS]]);
  });

  it('is nothing where there is none', () => {
    expect(browserCommand(ADDRESS, 'linux', { DISPLAY: '' })).toBeNull();
  });
});
