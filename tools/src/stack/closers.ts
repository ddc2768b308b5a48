/** What has been opened, closed in reverse order – once, whoever asks, however often. */
export class Closers {
  readonly #stack: { name: string; close: () => Promise<unknown> | unknown }[] = [];
  readonly #abort = new AbortController();
  #closing?: Promise<void>;

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get closing(): boolean {
    return this.#closing !== undefined;
  }

  /** Registers something open; when closing has begun it is closed at once. */
  async add(name: string, close: () => Promise<unknown> | unknown): Promise<void> {
    if (!this.closing) return void this.#stack.push({ name, close });
    await close();
    throw new Stopped();
  }

  close(): Promise<void> {
    this.#abort.abort(new Stopped());
    return (this.#closing ??= this.#closeAll());
  }

  async #closeAll(): Promise<void> {
    for (let open = this.#stack.pop(); open; open = this.#stack.pop()) {
      try {
        await open.close();
      } catch (error) {
        console.error(`${open.name}: ${(error as Error).message}`);
      }
    }
  }
}

/** Thrown out of a start that was asked to stop: not a fault. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
  }
}
