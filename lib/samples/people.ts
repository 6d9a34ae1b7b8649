import { md5 } from "@/lib/samples/fingerprint";
import { Random } from "@/lib/samples/random";

export type Person = { user: string; email: string; ipAddress: string; locale: string };

const manners =
  "mossy quiet windy patient muddy early sunny tiny brave sleepy rusty gentle thorny dusty merry lost".split(
    " ",
  );
const beings =
  "badger wren hedgehog beetle finch newt otter snail robin mole toad heron vole bumblebee magpie hare".split(
    " ",
  );

// Networks that are reserved for examples and benchmarks: nobody lives there.
const networks = ["192.0.2", "198.51.100", "203.0.113"];

/** The person with a number in an application's crowd: always the same one. */
export function personOf(crowd: string, number: number): Person {
  const random = new Random(`person/${crowd}/${number}`);
  const handle = `${random.pick(manners)}.${random.pick(beings)}${number > 40 ? number : ""}`;
  const network = random.chance(0.4)
    ? random.pick(networks)
    : `198.${random.pick([18, 19])}.${random.int(0, 255)}`;
  const ipAddress = `${network}.xxxx`;
  const locale = random.pick(["en-US", "en-GB", "de-DE", "fr-FR", "nl-NL", "ja-JP", "pt-BR"]);
  const email = `${handle}@example.${random.pick(["com", "org"])}`;
  // Where BugSplat masks personal data, it sends MD5 hashes instead.
  if (random.chance(0.15)) return { user: md5(handle), email: md5(email), ipAddress, locale };
  if (random.chance(0.2)) return { user: handle, email: "", ipAddress, locale };
  return { user: handle, email, ipAddress, locale };
}
