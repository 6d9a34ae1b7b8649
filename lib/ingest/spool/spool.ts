import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { freeBytes } from "@/lib/free-bytes";
import { encodeRecord, readSegment, type SpooledArrival } from "@/lib/ingest/spool/record";
import { Segment } from "@/lib/ingest/spool/segment";

export type SpoolOptions = {
  folder: string;
  /** More than this is not taken in. */
  limitBytes: number;
  /** Nothing is taken in that would leave less than this on the disk: PostgreSQL needs it to recover. */
  leastFreeBytes?: number;
  /** A file that has grown this big is not appended to any more. */
  segmentBytes?: number;
};

/** What waits in the spool. */
export type SpoolState = {
  deliveries: number;
  bytes: number;
  oldestArrivedAt: Date | null;
  limitBytes: number;
};

/** The spool cannot take a delivery; the message says why. */
export class SpoolProblem extends Error {
  override readonly name = "SpoolProblem";
}

type Waiting = { arrival: SpooledArrival; kept: () => void; failed: (error: unknown) => void };
type Contents = Omit<SpoolState, "limitBytes">;

const MEGABYTE = 1024 * 1024;
const NOTHING: Contents = { deliveries: 0, bytes: 0, oldestArrivedAt: null };

/** `00001764038400000-4711-1.segment`: sorted by name they are in the order of their making. */
const OPEN = ".segment";
/** Nobody appends to it any more. */
const DRAINING = ".draining";
const DAMAGED = "damaged";

/**
 * Files that take deliveries while PostgreSQL cannot. Each delivery is on the disk, with a checksum,
 * before `append` returns; those that come at once share one fsync. Several processes may use one
 * folder: none appends to a file that another drains.
 */
export class Spool {
  readonly #folder: string;
  readonly #limitBytes: number;
  readonly #leastFreeBytes: number;
  readonly #segmentBytes: number;
  /** By the name of the file without its ending. */
  readonly #contents = new Map<string, Contents>();
  #waiting: Waiting[] = [];
  #isWriting = false;
  #segment: Segment | null = null;
  #made = 0;

  constructor(options: SpoolOptions) {
    this.#folder = options.folder;
    this.#limitBytes = options.limitBytes;
    this.#leastFreeBytes = options.leastFreeBytes ?? 64 * MEGABYTE;
    this.#segmentBytes = options.segmentBytes ?? 8 * MEGABYTE;
  }

  get state(): SpoolState {
    let state = NOTHING;
    for (const contents of this.#contents.values()) state = sum(state, contents);
    return { ...state, limitBytes: this.#limitBytes };
  }

  /**
   * Puts a delivery into the spool; once this returns, it is durable.
   * @throws SpoolProblem when there is no room, or the system's error
   */
  append(arrival: SpooledArrival): Promise<void> {
    return new Promise((kept, failed) => {
      this.#waiting.push({ arrival, kept, failed });
      if (!this.#isWriting) void this.#writeWaiting();
    });
  }

  /** Counts what an earlier process has left. */
  async load(): Promise<void> {
    for (const name of await this.#names()) {
      if (!this.#contents.has(stemOf(name))) await this.#count(name);
    }
  }

  /**
   * The names of files to drain, the oldest first. A file gets another name here: whoever is just
   * appending to it sees that, and writes once more, elsewhere.
   */
  async seal(): Promise<string[]> {
    const known = [...this.#contents.keys()];
    const names = await this.#names();
    const there = new Set(names.map(stemOf));
    // What is gone was drained by another process.
    for (const stem of known) if (!there.has(stem)) this.#contents.delete(stem);
    const sealed = await Promise.all(names.map((name) => this.#claim(name)));
    return sealed.filter((name) => name !== null);
  }

  /** The bytes of a file; none when another process has drained it. */
  read(name: string): Promise<Buffer> {
    return readFile(this.#path(name)).catch((error) => orWhenMissing(error, Buffer.alloc(0)));
  }

  /** Keeps bytes of a file that are no delivery, for a person to look at. Gives their path. */
  async setAside(name: string, start: number, bytes: Uint8Array): Promise<string> {
    await mkdir(join(this.#folder, DAMAGED), { recursive: true });
    const path = join(this.#folder, DAMAGED, `${stemOf(name)}-${start}`);
    await writeFile(path, bytes, { mode: 0o600, flush: true });
    return path;
  }

  /** The paths of what was set aside. */
  async listSetAside(): Promise<string[]> {
    const folder = join(this.#folder, DAMAGED);
    const names = await readdir(folder).catch((error) => orWhenMissing(error, []));
    return names.map((name) => join(folder, name));
  }

  /** Removes a sealed file: all that is in it is kept elsewhere. */
  async remove(name: string): Promise<void> {
    await rm(this.#path(name), { force: true });
    this.#contents.delete(stemOf(name));
  }

  /** Lets go of the file that was appended to last. */
  async close(): Promise<void> {
    if (this.#segment) await this.#leave(this.#segment);
  }

  async #writeWaiting(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(batch.map(({ arrival }) => arrival));
        for (const { kept } of batch) kept();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#isWriting = false;
  }

  async #write(arrivals: SpooledArrival[]): Promise<void> {
    const records = arrivals.map(encodeRecord);
    const bytes = records.reduce((total, record) => total + record.length, 0);
    await this.#expectRoom(bytes);
    for (;;) {
      const segment = await this.#openSegment();
      try {
        await segment.append(records);
      } catch (error) {
        // What is behind a failed fsync is unknown: nothing is added to this file any more.
        await this.#leave(segment);
        throw error;
      }
      if (await segment.isInPlace()) {
        this.#note(segment, arrivals, bytes);
        if (segment.size >= this.#segmentBytes) await this.#leave(segment);
        return;
      }
      await this.#leave(segment);
    }
  }

  async #expectRoom(bytes: number): Promise<void> {
    if (this.state.bytes + bytes > this.#limitBytes) {
      throw new SpoolProblem(`the spool has reached its limit of ${this.#limitBytes} bytes`);
    }
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const free = await freeBytes(this.#folder);
    if (free - bytes < this.#leastFreeBytes) {
      throw new SpoolProblem(`the disk of the spool has only ${free} bytes left`);
    }
  }

  async #openSegment(): Promise<Segment> {
    const open = this.#segment;
    if (open && (await open.isInPlace())) return open;
    if (open) await this.#leave(open);
    this.#made += 1;
    const moment = String(Date.now()).padStart(17, "0");
    const count = String(this.#made).padStart(6, "0");
    const path = this.#path(`${moment}-${process.pid}-${count}${OPEN}`);
    this.#segment = await Segment.create(path);
    return this.#segment;
  }

  async #leave(segment: Segment): Promise<void> {
    this.#segment = null;
    await segment.close().catch(() => undefined);
  }

  #note({ path }: Segment, arrivals: SpooledArrival[], bytes: number): void {
    const stem = stemOf(basename(path));
    const added = { ...contentsOf(arrivals), bytes };
    this.#contents.set(stem, sum(this.#contents.get(stem) ?? NOTHING, added));
  }

  async #names(): Promise<string[]> {
    const names = await readdir(this.#folder).catch((error) => orWhenMissing(error, []));
    return names.filter((name) => name.endsWith(OPEN) || name.endsWith(DRAINING)).sort();
  }

  /** Null when another process was quicker. */
  async #claim(name: string): Promise<string | null> {
    if (name.endsWith(DRAINING)) return name;
    const sealed = stemOf(name) + DRAINING;
    const claiming = rename(this.#path(name), this.#path(sealed)).then(() => sealed);
    return claiming.catch((error) => orWhenMissing(error, null));
  }

  async #count(name: string): Promise<void> {
    const bytes = await this.read(name);
    const arrivals = [...readSegment(bytes)].flatMap((part) =>
      part.kind === "arrival" ? [part.arrival] : [],
    );
    this.#contents.set(stemOf(name), { ...contentsOf(arrivals), bytes: bytes.length });
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}

/** @throws any error but that a file is not there */
function orWhenMissing<T>(error: unknown, instead: T): T {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return instead;
  throw error;
}

function stemOf(name: string): string {
  return name.replace(OPEN, "").replace(DRAINING, "");
}

function contentsOf(arrivals: SpooledArrival[]): Omit<Contents, "bytes"> {
  const times = arrivals.map(({ arrivedAt }) => arrivedAt);
  return { deliveries: arrivals.length, oldestArrivedAt: times.reduce(earlier, null) };
}

function sum(one: Contents, other: Contents): Contents {
  return {
    deliveries: one.deliveries + other.deliveries,
    bytes: one.bytes + other.bytes,
    oldestArrivedAt: earlier(one.oldestArrivedAt, other.oldestArrivedAt),
  };
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
