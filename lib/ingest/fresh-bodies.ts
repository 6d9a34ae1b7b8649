/** In bytes, all together. */
const ROOM = 16 * 1024 * 1024;

class FreshBodies {
  readonly #bodies = new Map<string, Uint8Array>();
  #bytes = 0;

  /** Remembers a body that was kept just now; those that were not asked for make room. */
  put(databaseId: bigint, deliveryId: bigint, body: Uint8Array): void {
    if (body.length > ROOM / 4) return;
    this.#bodies.set(`${databaseId}-${deliveryId}`, body);
    this.#bytes += body.length;
    for (const key of this.#bodies.keys()) {
      if (this.#bytes <= ROOM) return;
      this.#drop(key);
    }
  }

  /** Gives a body out, once; null when it is not here. */
  take(databaseId: bigint, deliveryId: bigint): Uint8Array | null {
    return this.#drop(`${databaseId}-${deliveryId}`);
  }

  #drop(key: string): Uint8Array | null {
    const body = this.#bodies.get(key);
    if (!body) return null;
    this.#bodies.delete(key);
    this.#bytes -= body.length;
    return body;
  }
}

declare global {
  var crashboardFreshBodies: FreshBodies | undefined;
}

/**
 * Bodies that came just now: they are read in a moment, and need not be fetched and unpacked for that.
 * Remembered globally: Next bundles instrumentation and routes apart.
 */
export function freshBodies(): FreshBodies {
  globalThis.crashboardFreshBodies ??= new FreshBodies();
  return globalThis.crashboardFreshBodies;
}
