/**
 * What pdf.js looks for in its surroundings before it reads anything. It is used for text alone and never draws, so that
 * the shapes it would draw with can be empty; Node 18 (the oldest Electron of the tests) has no Promise.withResolvers
 * and no ArrayBuffer.transferToFixedLength, without which fonts would come without their names.
 */
const surroundings = globalThis as unknown as Record<string, unknown>;
for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) surroundings[name] ??= function Nothing() {};

interface Resolvers {
  withResolvers?: <T>() => { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void };
}
(Promise as unknown as Resolvers).withResolvers ??= <T>() => {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
};

interface Fixable {
  transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer;
}
(ArrayBuffer.prototype as Fixable).transferToFixedLength ??= function copyOf(this: ArrayBuffer, length = this.byteLength) {
  const copy = new Uint8Array(length);
  copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return copy.buffer;
};
