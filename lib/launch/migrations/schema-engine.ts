import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { MigrationDatabase } from "@/lib/launch/migrations/migration-database";

declare global {
  var PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => void } | undefined;
}

/**
 * Lets Prisma's own schema engine, compiled to WebAssembly, work on a database: it comes from npm,
 * while the native one that the `prisma` command uses is downloaded from another host.
 * @throws what the engine throws; also when it panics
 */
export async function withSchemaEngine<T>(
  database: MigrationDatabase,
  schema: { path: string; content: string },
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  // A promise of the engine never settles after a panic: only this registry hears of it.
  const panic = new Promise<never>((_, reject) => {
    globalThis.PRISMA_WASM_PANIC_REGISTRY = {
      set_message: (message) => reject(new Error(`Prisma's schema engine broke: ${message}`)),
    };
  });
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined, // its log repeats what its errors say
    bindMigrationAwareSqlAdapterFactory(database),
  );
  try {
    return await Promise.race([work(engine), panic]);
  } finally {
    await database.close();
  }
}

let loaded: Promise<void> | undefined;

// The package's own entry imports the .wasm file as a module, which plain Node cannot do.
function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const script = createRequire(import.meta.url).resolve(
      "@prisma/schema-engine-wasm/schema_engine_bg",
    );
    const wasm = await readFile(script.replace(/\.js$/, ".wasm"));
    const { instance } = await WebAssembly.instantiate(wasm, {
      "./schema_engine_bg.js": { ...bindings },
    });
    bindings.__wbg_set_wasm(instance.exports);
    const start = instance.exports.__wbindgen_start;
    if (typeof start === "function") start();
  })();
  return loaded;
}
