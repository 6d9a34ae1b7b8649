import { serveFloorApp } from "@/scripts/bench/floor-app";
import { resolve } from "node:path";
const t = Date.now();
const app = await serveFloorApp(resolve(".test/floor-spike"), "groups", { DATABASE_URL: "postgresql://postgres@127.0.0.1:5544/postgres", DATA_DIR: resolve(".test/floor-spike/data"), LOG_LEVEL: "warn" });
console.log(app, Date.now() - t);
const r = await fetch(app.address + "/groups"); console.log(r.status, (await r.text()).slice(0, 200));
await app.close(); process.exit(0);
