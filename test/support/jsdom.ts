/** Fills in what jsdom lacks and the interface needs. */

// antd's responsive components ask for media queries; a test page matches none.
window.matchMedia ??= (query: string): MediaQueryList =>
  Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined });

export {};
