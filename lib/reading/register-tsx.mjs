// Preloaded into a thread outside Next: `--import tsx` does nothing in a thread.
import { register } from "tsx/esm/api";

register();
