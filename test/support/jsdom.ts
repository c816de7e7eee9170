/** Fills in what jsdom lacks and the interface needs. */

// antd's responsive components ask for media queries; a test page matches none.
window.matchMedia ??= (query: string): MediaQueryList =>
  Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined });

// slate-react asks whether the place of an input event may be written in, and over which range it goes.
Object.defineProperty(HTMLElement.prototype, 'isContentEditable', {
  configurable: true,
  get(this: HTMLElement) {
    const nearest = this.closest('[contenteditable]');
    return nearest !== null && nearest.getAttribute('contenteditable') !== 'false';
  },
});
InputEvent.prototype.getTargetRanges ??= () => [];
// Nothing scrolls or changes its size where nothing is laid out.
Element.prototype.scrollIntoView ??= () => undefined;
window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
// antd's tables measure a scrollbar by its pseudo-element, which jsdom reports as not implemented; no scrollbar is drawn.
const computedStyle = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => computedStyle(element);

export {};
