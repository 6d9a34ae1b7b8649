/** What is compared, by name: each takes one sample. */
type Contestants<Name extends string, Sample> = Record<Name, () => Promise<Sample>>;

/**
 * Takes one sample of each in turn (A B A B), so that a noisy moment meets all of them; one more
 * round before warms up and does not count.
 */
export async function interleave<Name extends string, Sample>(
  contestants: Contestants<Name, Sample>,
  rounds: number,
  signal: AbortSignal,
): Promise<Map<Name, Sample[]>> {
  const names = Object.keys(contestants).filter((name): name is Name => name in contestants);
  const samples = new Map<Name, Sample[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      signal.throwIfAborted();
      const sample = await contestants[name]();
      if (round > 0) samples.get(name)?.push(sample);
    }
  }
  return samples;
}
