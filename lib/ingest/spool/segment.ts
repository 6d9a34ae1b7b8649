import { type FileHandle, open, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** A file that records are appended to. Whoever drains it renames it first, see `isInPlace`. */
export class Segment {
  #size = 0;

  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /** Makes a file that is not there yet, so that it is still there after a power cut. */
  static async create(path: string): Promise<Segment> {
    const segment = new Segment(path, await open(path, "ax", 0o600));
    await syncFolder(dirname(path));
    return segment;
  }

  get size(): number {
    return this.#size;
  }

  /** Once this returns, the bytes are on the disk. What could not be written whole is taken back. */
  async append(records: Buffer[]): Promise<void> {
    try {
      // Appends whole: a short write, as on a full disk, would be gone on with here.
      for (const record of records) await this.file.appendFile(record);
      await this.file.datasync();
      this.#size += records.reduce((sum, record) => sum + record.length, 0);
    } catch (error) {
      await this.file.truncate(this.#size).catch(() => undefined);
      throw error;
    }
  }

  /**
   * False when somebody has begun to drain the file: then what was appended last may come too late.
   * Another process may do that, as one that was restarted while its last requests were ending.
   */
  async isInPlace(): Promise<boolean> {
    const [ours, named] = await Promise.all([
      this.file.stat(),
      stat(this.path).catch(() => undefined),
    ]);
    return named !== undefined && named.ino === ours.ino;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** Windows has no such thing, and does not need it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
