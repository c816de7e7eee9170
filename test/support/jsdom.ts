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
// jsdom draws nothing: asked for a canvas it would only say so; without one no face can be measured and each counts as present.
HTMLCanvasElement.prototype.getContext = (() => null) as typeof HTMLCanvasElement.prototype.getContext;
// antd's tables measure a scrollbar by its pseudo-element, which jsdom reports as not implemented; no scrollbar is drawn.
const computedStyle = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => computedStyle(element);

export {};

/** jsdom has none; Node's own would keep the tests' process alive. */
class TimedChannel {
  readonly port1: { onmessage: ((event: unknown) => void) | null } = { onmessage: null };
  readonly port2 = { postMessage: (data: unknown): void => void setTimeout(() => this.port1.onmessage?.({ data }), 0) };
}
Object.defineProperty(globalThis, 'MessageChannel', { value: TimedChannel, configurable: true });
