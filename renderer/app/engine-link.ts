import { type DeskClient, deskClientOver } from './desk-client.ts';
import type { DeskStore } from './desk-store.ts';
import type { MilepostBridge } from './preload-api.ts';

const retryAfterMs = 500;
const answerWithinMs = 4000;

/**
 * Keeps a client to the engine and feeds the store with its views. The engine may restart at any time: then the watch
 * ends or no answer comes, the store says `lost`, and a new port is asked for until one answers.
 */
export class EngineLink {
  #client: DeskClient | null = null;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: DeskStore,
    private readonly bridge: MilepostBridge,
    private readonly target: Window = window,
  ) {}

  /** The client of the engine now running, or null while there is none. */
  get client(): DeskClient | null {
    return this.#client;
  }

  start(): () => void {
    const receive = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source !== this.target || event.data !== 'milepost:port' || !port) return;
      void this.#follow(port);
    };
    this.target.addEventListener('message', receive);
    this.#ask();
    return () => {
      clearTimeout(this.#timer);
      this.#attempt += 1;
      this.target.removeEventListener('message', receive);
    };
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.store.tell({ type: 'connecting' });
    this.bridge.requestPort();
    this.#timer = setTimeout(() => this.#ask(), answerWithinMs);
  }

  async #follow(port: MessagePort): Promise<void> {
    this.#attempt += 1;
    const attempt = this.#attempt;
    const client = deskClientOver(port);
    port.addEventListener('close', () => this.#lose(attempt));
    try {
      for await (const view of await client.watch()) {
        if (attempt !== this.#attempt) return;
        clearTimeout(this.#timer);
        this.#client = client;
        this.store.tell({ type: 'viewArrived', view, monotonicMs: performance.now() });
      }
    } catch {
      // The engine is gone or refused the port: both end in the same new attempt.
    }
    this.#lose(attempt);
  }

  #lose(attempt: number): void {
    if (attempt !== this.#attempt) return;
    this.#attempt += 1;
    this.#client = null;
    this.store.tell({ type: 'connectionLost' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), retryAfterMs);
  }
}
