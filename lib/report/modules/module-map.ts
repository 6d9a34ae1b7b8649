import { type AddressRange, addressRange } from "@/lib/report/modules/address-range";
import type { Module } from "@/lib/report/report";

export interface PlaceInModule {
  module: Module;
  /** Distance from the module's start. */
  offset: bigint;
}

/** Finds the module that holds an address, in the time of a binary search. */
export class ModuleMap {
  private readonly loaded: { module: Module; range: AddressRange }[];

  constructor(modules: readonly Module[]) {
    this.loaded = modules
      .flatMap((module) => {
        const range = addressRange(module);
        return range ? [{ module, range }] : [];
      })
      .sort((a, b) => (a.range.start < b.range.start ? -1 : a.range.start > b.range.start ? 1 : 0));
  }

  /** Null when the address lies in no module. Ranges that overlap count for the one that starts last. */
  at(address: bigint): PlaceInModule | null {
    let [low, high] = [0, this.loaded.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.loaded[middle]?.range.start ?? 0n) <= address) low = middle + 1;
      else high = middle;
    }
    const found = this.loaded[low - 1];
    if (!found || address >= found.range.end) return null;
    return { module: found.module, offset: address - found.range.start };
  }
}
