import { launch } from "@/lib/launch/launch";

await launch("start");
process.exit(0);
