/** What a name in a path becomes. */
export const CONCEALED_NAME = "(user)";

/** Folders beside those of people, and the accounts that build machines and devices all have. */
const NOBODY = new Set([
  ...["public", "shared", "default", "default user", "all users", "user", "admin", "administrator"],
  ...["root", "build", "builder", "buildbot", "buildagent", "ci", "circleci", "runner", "jenkins"],
  ...["runneradmin", "teamcity", "vsts", "vssadministrator", "containeradministrator", "travis"],
  ...["containeruser", "gitlab-runner", "appveyor", "vagrant", "ubuntu", "ec2-user", "deck"],
  CONCEALED_NAME,
]);

const AT_DOMAIN = "@(?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,24}";

// Most texts name nobody: these are what is quick to look for, before what is slow.
const PERHAPS_PATH = /[\\/](?:Users|Documents and Settings|home)[\\/]/i;
const PERHAPS_EMAIL = new RegExp(AT_DOMAIN, "i");

// What was concealed before is a whole name, whatever sticks to it: else it would go on over that.
// A name goes on over spaces where another folder follows; where none does, it ends at the first.
// C:\Users\Ada L\…, \Device\HarddiskVolume3\Users\ada\…, C:/Users/ada/…, Z:\home\ada (Wine), and the same
// with doubled backslashes, as texts in JSON or source code write them.
const WINDOWS_PATH =
  /((?:(?<=[a-z]:[\\/]{1,4})home|(?<=[a-z]:[\\/]{1,4}|\\)(?:Users|Documents and Settings))[\\/]{1,4})(\(user\)|[^\\/:|=,+*?<>"[\]\r\n\t\0]{1,64}(?=[\\/])|[^\s\\/:;|=,+*?<>"'[\]\0]{1,64})/gi;

// /home/ada/…, /Users/ada/… (macOS), /var/home/ada (Fedora), /mnt/c/Users/ada (WSL), file:///home/ada
const UNIX_PATH =
  /((?<![\w.-]|\(user\))(?:\/(?:var|usr|export|mnt\/[a-z]))?\/(?:Users|home)\/{1,4})(\(user\)|[^\s\\/:;|=,*?<>"'()[\]\0]{1,64})/g;

/** Environment blocks, as debuggers print them. No name is so long: what sticks to one goes with it. */
const ENVIRONMENT = /(\b(?:USERNAME|USER|LOGNAME)=)(\(user\)|[^\s"'<;\0]{1,256})/g;

// No symbol with a version (memcpy@GLIBC_2.2.5), no package (react@18.2.0), no place (draw@app.js:10).
// Addresses that stick together (ada@x.org+bob@x.org) are one, and an address behind a colon makes no
// place of what is before it: beside a mark nothing is left that would be found the next time.
const STUCK_TO_IT = `(?:\\+|\\.(?!\\w))[\\w.+-]{0,64}${AT_DOMAIN}`;
const GOES_ON = `[\\w@/-]|\\.\\w|:\\d(?![\\w.+-]{0,64}${AT_DOMAIN})`;
const EMAIL = new RegExp(
  `(?<![\\w.+-])[\\w.+-]{1,64}${AT_DOMAIN}(?:${STUCK_TO_IT})*(?!${GOES_ON})`,
  "gi",
);

// What an element says of a person by its name.
const ELEMENT = /(<(?:user|user_?name|e-?mail|ip_?address)>)([^<]{1,300})(?=<\/)/gi;

type Options = {
  /** What takes the place of a value that names a person. */
  mark: (value: string) => string;
  /** Names in paths that are nobody's, in small letters, beside those that everybody has. */
  namesThatStay: readonly string[];
  /** Values that name the person, wherever they stand. */
  values: readonly string[];
};

/**
 * Makes a function that takes people out of a text: names in paths and in environment blocks, e-mail
 * addresses, and the given values. What it gives it leaves alone: to conceal twice is to conceal once.
 */
export function textConcealer({ mark, namesThatStay, values }: Options): (text: string) => string {
  const stays = (name: string) => NOBODY.has(name) || namesThatStay.includes(name);
  const concealName = (whole: string, before: string, name: string) =>
    stays(name.trim().toLowerCase()) ? whole : before + CONCEALED_NAME;
  const ofValues = personalValues(values);
  return (text) => {
    let concealed = text;
    if (ofValues?.mayBeIn(concealed)) concealed = concealed.replace(ofValues.pattern(), mark);
    if (PERHAPS_EMAIL.test(concealed)) concealed = concealed.replace(EMAIL, mark);
    concealed = concealed.replace(ELEMENT, (_, before, value) => before + mark(value));
    if (PERHAPS_PATH.test(concealed)) {
      concealed = concealed.replace(WINDOWS_PATH, concealName).replace(UNIX_PATH, concealName);
    }
    return concealed.replace(ENVIRONMENT, concealName);
  };
}

/** What is longer names nobody, and no pattern can be made of a megabyte. */
const LONGEST = 300;
const SHORTEST = 3;

/**
 * Values as they stand in plain texts and in XML. One that is no more than a word stays where it is only
 * a word of a text: a user who is called "render" must not take that out of each stack. The pattern takes
 * a millisecond to be made, and so it is made where it may be needed.
 */
function personalValues(values: readonly string[]) {
  const telling = values
    .map((value) => value.trim())
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
    .filter((value) => /[^\p{L}_]/u.test(value));
  const written = [...new Set(telling.flatMap((value) => [value, xmlOf(value)]))];
  if (written.length === 0) return null;
  const sought = written.map(folded);
  return {
    mayBeIn: (text: string) => {
      const within = folded(text);
      return sought.some((value) => within.includes(value));
    },
    pattern: () => patternOf(written),
  };
}

function patternOf(written: string[]): RegExp {
  const longestFirst = written.toSorted((one, other) => other.length - one.length);
  const pattern = longestFirst
    .map((value) => value.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${pattern})(?![\\p{L}\\p{N}_])`, "giu");
}

/** The same for any two texts that a pattern with the flags "iu" takes for one. */
function folded(text: string): string {
  return text.toLowerCase().toUpperCase();
}

function xmlOf(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
