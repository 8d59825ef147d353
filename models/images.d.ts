// Images. sharp gathers steps and computes on libuv's threads when it is asked for the result; jimp computes
// in JavaScript on the event loop. jimp follows the typings of 1.6.
declare module 'sharp' {
  export = sharp;
  /** @nothing */
  function sharp(input?: unknown, options?: object): sharp.Sharp;
  namespace sharp {
    /** @nothing */
    interface Sharp {
      affine(...args: unknown[]): this;
      autoOrient(...args: unknown[]): this;
      avif(...args: unknown[]): this;
      blur(...args: unknown[]): this;
      clone(): this;
      composite(...args: unknown[]): this;
      convolve(...args: unknown[]): this;
      ensureAlpha(...args: unknown[]): this;
      extend(...args: unknown[]): this;
      extract(...args: unknown[]): this;
      extractChannel(...args: unknown[]): this;
      flatten(...args: unknown[]): this;
      flip(...args: unknown[]): this;
      flop(...args: unknown[]): this;
      gamma(...args: unknown[]): this;
      gif(...args: unknown[]): this;
      grayscale(...args: unknown[]): this;
      greyscale(...args: unknown[]): this;
      heif(...args: unknown[]): this;
      jpeg(...args: unknown[]): this;
      jp2(...args: unknown[]): this;
      jxl(...args: unknown[]): this;
      keepExif(...args: unknown[]): this;
      keepMetadata(...args: unknown[]): this;
      linear(...args: unknown[]): this;
      median(...args: unknown[]): this;
      modulate(...args: unknown[]): this;
      negate(...args: unknown[]): this;
      normalise(...args: unknown[]): this;
      normalize(...args: unknown[]): this;
      png(...args: unknown[]): this;
      raw(...args: unknown[]): this;
      recomb(...args: unknown[]): this;
      removeAlpha(...args: unknown[]): this;
      resize(...args: unknown[]): this;
      rotate(...args: unknown[]): this;
      sharpen(...args: unknown[]): this;
      threshold(...args: unknown[]): this;
      tiff(...args: unknown[]): this;
      tile(...args: unknown[]): this;
      timeout(...args: unknown[]): this;
      tint(...args: unknown[]): this;
      toColorspace(...args: unknown[]): this;
      toColourspace(...args: unknown[]): this;
      toFormat(...args: unknown[]): this;
      trim(...args: unknown[]): this;
      unflatten(...args: unknown[]): this;
      webp(...args: unknown[]): this;
      withMetadata(...args: unknown[]): this;
      metadata(callback?: Function): Promise<Foreign>;
      /** @cpu threaded verb "reads an image" */
      stats(callback?: Function): Promise<Foreign>;
      /** @cpu deferrable threaded verb "renders an image" */
      toBuffer(...args: unknown[]): Promise<Foreign[string]>;
      /** @cpu deferrable threaded verb "renders an image"  @io file verb "writes a file" */
      toFile(path: string, callback?: Function): Promise<Foreign>;
    }
    type Metadata = Foreign;
    type OutputInfo = Foreign;
    /** @nothing */
    function cache(options?: unknown): Foreign;
    /** @nothing */
    function concurrency(threads?: number): number;
  }
}
declare module 'jimp' {
  interface Image {
    /** @cpu verb "changes an image in JavaScript" */
    resize(...args: unknown[]): this;
    /** @cpu verb "changes an image in JavaScript" */
    cover(...args: unknown[]): this;
    /** @cpu verb "changes an image in JavaScript" */
    contain(...args: unknown[]): this;
    /** @cpu verb "changes an image in JavaScript" */
    crop(...args: unknown[]): this;
    /** @cpu verb "changes an image in JavaScript" */
    rotate(...args: unknown[]): this;
    /** @cpu verb "changes an image in JavaScript" */
    greyscale(...args: unknown[]): this;
    /** @cpu verb "changes an image in JavaScript" */
    blur(...args: unknown[]): this;
    /** @nothing */
    quality(...args: unknown[]): this;
    /** @cpu deferrable verb "renders an image in JavaScript" */
    getBuffer(mime: string, ...args: unknown[]): Promise<Uint8Array>;
    /** @cpu deferrable verb "renders an image in JavaScript" */
    getBufferAsync(mime: string): Promise<Uint8Array>;
    /** @cpu deferrable verb "renders an image in JavaScript" */
    getBase64(mime: string, ...args: unknown[]): Promise<string>;
    /** @cpu deferrable verb "renders an image in JavaScript"  @io file verb "writes a file" */
    write(path: string, ...args: unknown[]): Promise<void>;
    /** @cpu deferrable verb "renders an image in JavaScript"  @io file verb "writes a file" */
    writeAsync(path: string): Promise<this>;
    readonly bitmap: { width: number; height: number };
  }
  interface JimpStatic {
    /** @cpu verb "decodes an image in JavaScript" */
    read(source: unknown, ...args: unknown[]): Promise<Image>;
  }
  export const Jimp: JimpStatic;
  const jimp: JimpStatic;
  export default jimp;
}
